pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What can be done on a page of a form: let the sample person answer, go on, ask why.
GridLayout {
    id: actions

    required property PracticeObject page
    // Below each other beside the page, or in a row under it.
    required property bool stacked
    required property Theme theme

    signal nextWanted
    signal sampleWanted
    signal whyWanted

    columnSpacing: actions.theme.gap
    columns: actions.stacked ? 1 : 2
    rowSpacing: actions.theme.mm(3)
    uniformCellWidths: true

    KButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "edit"
        //: Lets the sample person answer the whole page
        text: qsTr("Beispiel einsetzen")
        theme: actions.theme
        visible: actions.page.hasSample

        onActivated: actions.sampleWanted()
    }
    KButton {
        Layout.columnSpan: actions.stacked || actions.page.hasSample ? 1 : 2
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "help"
        kind: "quiet"
        text: qsTr("Warum wird das gefragt?")
        theme: actions.theme
        visible: actions.page.why !== ""

        onActivated: actions.whyWanted()
    }
    KButton {
        Layout.columnSpan: actions.columns
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: actions.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        kind: "primary"
        text: actions.page.helped ? qsTr("Mit dem Beispiel weiter") : qsTr("Weiter")
        theme: actions.theme

        onActivated: actions.nextWanted()
    }
}
