pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The stand's clock in words, so that a wrong one is noticed.
KCard {
    id: card

    required property string clock

    Row {
        spacing: card.theme.mm(4)
        width: parent.width

        KIcon {
            id: symbol

            color: card.theme.colors.action
            icon: "schedule"
            size: card.theme.body * 1.5
            theme: card.theme
        }
        Column {
            spacing: card.theme.mm(1)
            width: parent.width - symbol.width - parent.spacing

            KText {
                color: card.theme.colors.muted
                font.pixelSize: card.theme.caption
                lineHeight: 1.1
                text: qsTr("Uhr dieses Standes")
                theme: card.theme
                width: parent.width
            }
            KTitle {
                text: card.clock
                theme: card.theme
                width: parent.width
            }
            KText {
                color: card.theme.colors.muted
                font.pixelSize: card.theme.caption
                text: qsTr("Stimmt das? Danach richten sich Termine und Unterschriften.")
                theme: card.theme
                width: parent.width
            }
        }
    }
}
