pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// What new content changes, in words.
KCard {
    id: list

    required property SnapshotModel changes

    KTitle {
        size: list.theme.heading
        text: qsTr("Das ändert sich")
        theme: list.theme
        width: parent.width
    }
    Repeater {
        model: list.changes

        Row {
            id: line

            required property string text

            spacing: list.theme.mm(3)
            width: parent ? parent.width : 0

            KIcon {
                id: mark

                color: list.theme.colors.action
                icon: "edit"
                size: list.theme.body
                theme: list.theme
                y: Math.round((list.theme.body * 1.2 - height) / 2)
            }
            KText {
                lineHeight: 1.25
                text: line.text
                theme: list.theme
                width: Math.min(parent.width - mark.width - parent.spacing, list.theme.body * 34)
            }
        }
    }
}
