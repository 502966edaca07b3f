pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What can be done on a question: go on, or pass it over.
GridLayout {
    id: actions

    required property SurveyObject page
    // Below each other beside the page, or in a row under it.
    required property bool stacked
    required property Theme theme

    signal nextWanted
    signal skipWanted

    // How high they are in this width, also while they are not shown.
    function heightIn(width: real): real {
        if (actions.stacked)
            return skip.heightIn(width) + actions.rowSpacing + next.heightIn(width);
        const half = (width - actions.columnSpacing) / 2;
        return Math.max(skip.heightIn(half), next.heightIn(half));
    }

    columnSpacing: actions.theme.gap
    columns: actions.stacked ? 1 : 2
    rowSpacing: Math.ceil(actions.theme.mm(3))
    uniformCellWidths: true

    KButton {
        id: skip

        Layout.fillHeight: true
        Layout.fillWidth: true
        kind: "quiet"
        //: Passes a question of the survey over
        text: qsTr("Überspringen")
        theme: actions.theme

        onActivated: actions.skipWanted()
    }
    KButton {
        id: next

        Layout.fillHeight: true
        Layout.fillWidth: true
        icon: actions.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        kind: "primary"
        text: actions.page.changing ? qsTr("Übernehmen") : qsTr("Weiter")
        theme: actions.theme

        onActivated: actions.nextWanted()
    }
}
