pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Services and offers as rows, in one or two columns.
GridLayout {
    id: grid

    required property Theme theme
    required property SnapshotModel rows
    property real narrowest: grid.theme.body * 15

    readonly property Words words: Words {}

    signal chosen(string kind, string key)

    columns: grid.width >= grid.narrowest * 2 + grid.columnSpacing ? 2 : 1
    columnSpacing: grid.theme.gap
    rowSpacing: grid.theme.gap
    uniformCellWidths: true

    Repeater {
        model: grid.rows

        KRow {
            required property string key
            required property string kind
            required property string online

            theme: grid.theme
            Layout.fillWidth: true
            Layout.fillHeight: true
            badge: grid.words.online(online)
            badgeIcon: grid.words.onlineIcon(online)
            badgeTint: grid.words.onlineTint(online)
            onActivated: grid.chosen(kind, key)
        }
    }
}
