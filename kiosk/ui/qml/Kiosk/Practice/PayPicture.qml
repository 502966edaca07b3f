pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// What is to be paid, over a card to pay with.
Scene {
    id: scene

    // A card of no bank.
    Plate {
        color: scene.theme.bordered ? scene.theme.colors.card : scene.theme.colors.action
        height: Math.round(bill.height * 0.7)
        radius: scene.theme.radius
        rotation: scene.LayoutMirroring.enabled ? -7 : 7
        theme: scene.theme
        width: Math.round(bill.width * 0.86)
        x: scene.LayoutMirroring.enabled ? bill.x - scene.margin * 0.7 : bill.x + bill.width - width + scene.margin * 0.7
        y: bill.y - scene.margin * 0.75

        Rectangle {
            color: scene.theme.colors.invite
            height: Math.round(parent.height * 0.07)
            width: parent.width - parent.border.width * 2
            x: parent.border.width
            y: Math.round(parent.height * 0.07)
        }
    }
    Plate {
        id: bill

        readonly property real inset: Math.round(scene.size * (scene.low ? 0.6 : 0.9))

        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.round(Math.min(scene.height - scene.margin * 2.4, scene.size * 11))
        theme: scene.theme
        width: Math.round(Math.min(scene.width - scene.margin * 2.6, Math.max(height * 1.05, scene.size * 12)))
        y: Math.round((scene.height - height) / 2 + scene.margin * 0.3)

        PictureText {
            id: what

            color: scene.theme.colors.muted
            height: Math.min(wanted, bill.height * 0.45)
            size: scene.size
            text: scene.lettering.first
            theme: scene.theme
            width: parent.width - bill.inset * 2
            x: bill.inset
            y: bill.inset
        }
        PictureText {
            id: amount

            font.weight: Font.DemiBold
            height: Math.round(Math.max(scene.size * 1.3, Math.min(scene.size * 2.8, bill.height - y - bill.inset * 0.6)))
            lineHeight: 1.0
            size: Math.round(scene.size * 2.2)
            text: scene.lettering.second
            theme: scene.theme
            verticalAlignment: Text.AlignVCenter
            width: what.width
            x: bill.inset
            y: what.y + what.height
        }
        Row {
            id: ways

            anchors.left: parent.left
            anchors.leftMargin: bill.inset
            spacing: Math.round(scene.size * 0.5)
            visible: y >= amount.y + amount.height
            y: bill.height - height - bill.inset

            Repeater {
                model: ["credit_card", "account_balance", "payments"]

                Rectangle {
                    id: way

                    required property string modelData

                    border.color: scene.theme.colors.outline
                    border.width: scene.theme.bordered ? scene.theme.hair : 0
                    color: scene.theme.colors.blueTint
                    height: Math.round(scene.size * 2)
                    radius: scene.theme.radius * 0.7
                    width: Math.round(scene.size * 2.6)

                    KIcon {
                        anchors.centerIn: parent
                        color: scene.theme.colors.blueInk
                        icon: way.modelData
                        size: scene.size * 1.4
                        theme: scene.theme
                    }
                }
            }
        }
    }
}
