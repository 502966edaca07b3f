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

    // How high they are in this width, also while they are not shown.
    function heightIn(width: real): real {
        const half = actions.stacked ? width : (width - actions.columnSpacing) / 2;
        const whyWidth = actions.page.hasSample ? half : width;
        const upper = [actions.page.hasSample ? sample.heightIn(half) : 0, actions.page.why !== "" ? why.heightIn(whyWidth) : 0];
        const above = actions.stacked ? upper[0] + (upper[0] > 0 && upper[1] > 0 ? actions.rowSpacing : 0) + upper[1] : Math.max(upper[0], upper[1]);
        return above + (above > 0 ? actions.rowSpacing : 0) + next.heightIn(width);
    }

    columnSpacing: actions.theme.gap
    columns: actions.stacked ? 1 : 2
    rowSpacing: Math.ceil(actions.theme.mm(3))
    uniformCellWidths: true

    KButton {
        id: sample

        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "edit"
        objectName: "target:fill"
        //: Lets the sample person answer the whole page
        text: qsTr("Beispiel einsetzen")
        theme: actions.theme
        visible: actions.page.hasSample

        onActivated: actions.sampleWanted()
    }
    KButton {
        id: why

        Layout.columnSpan: actions.stacked || actions.page.hasSample ? 1 : 2
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: "help"
        kind: "quiet"
        size: actions.theme.caption
        text: qsTr("Warum wird das gefragt?")
        theme: actions.theme
        visible: actions.page.why !== ""

        onActivated: actions.whyWanted()
    }
    KButton {
        id: next

        Layout.columnSpan: actions.columns
        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: actions.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        kind: "primary"
        objectName: "target:next"
        text: actions.page.helped ? qsTr("Mit dem Beispiel weiter") : qsTr("Weiter")
        theme: actions.theme

        onActivated: actions.nextWanted()
    }
}
