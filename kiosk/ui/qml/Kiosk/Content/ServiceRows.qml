pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Services and offers as rows, in one or two columns.
GridLayout {
    id: grid

    property real narrowest: grid.theme.body * 15
    // Whether a tour may point at the rows.
    property bool pointed: true
    required property SnapshotModel services
    required property Theme theme
    readonly property Words words: Words {
    }

    signal chosen(string kind, string key)

    columnSpacing: grid.theme.gap
    columns: grid.width >= grid.narrowest * 2 + grid.columnSpacing ? 2 : 1
    rowSpacing: grid.theme.gap
    uniformCellWidths: true

    Repeater {
        model: grid.services

        KRow {
            required hint
            required icon
            required property string key
            required property string kind
            required property string online
            required title

            Layout.fillHeight: true
            Layout.fillWidth: true
            badge: grid.words.online(online)
            badgeIcon: grid.words.onlineIcon(online)
            badgeTint: grid.words.onlineTint(online)
            objectName: grid.pointed ? "target:" + kind + "/" + key : ""
            theme: grid.theme

            onActivated: grid.chosen(kind, key)
        }
    }
}
