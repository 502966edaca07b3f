pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// A heading with its lines; only those of one kind.
KCard {
    id: card

    required property string icon
    required property string kind
    required property SnapshotModel rows
    required property string title

    Row {
        spacing: card.theme.mm(3)
        width: parent.width

        KIcon {
            id: symbol

            color: card.theme.colors.action
            icon: card.icon
            theme: card.theme
        }
        KTitle {
            size: card.theme.heading
            text: card.title
            theme: card.theme
            width: parent.width - symbol.width - parent.spacing
        }
    }
    Repeater {
        model: card.rows

        Row {
            id: line

            required property string kind
            required property string title

            spacing: card.theme.mm(3)
            visible: line.kind === card.kind
            width: parent ? parent.width : 0

            KIcon {
                id: tick

                color: card.theme.colors.good
                icon: card.kind === "next" ? "arrow_forward" : "check_circle"
                theme: card.theme
            }
            KProse {
                text: line.title
                theme: card.theme
                width: line.width - tick.width - line.spacing
            }
        }
    }
}
