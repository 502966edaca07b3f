pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A paper to hand in: as it should be, too large for where it should go, or another paper.
Scene {
    id: scene

    readonly property bool large: scene.lettering.picture === "document-zu-gross"
    readonly property bool other: scene.lettering.picture === "document-falsch"

    Sheet {
        id: sheet

        color: scene.other ? scene.theme.colors.yellowTint : scene.theme.colors.card
        narrowest: heading.least * 15.5
        ratio: scene.other ? 0.66 : scene.large ? 1.15 : 0.84
        scene: scene

        PictureText {
            id: heading

            color: scene.other ? scene.theme.colors.yellowInk : scene.theme.colors.text
            font.weight: Font.DemiBold
            height: Math.min(wanted, scene.size * 3)
            size: Math.round(scene.size * 1.1)
            text: scene.lettering.first
            theme: scene.theme
            visible: heading.fits && text !== ""
            width: parent.width
        }
        Bars {
            id: unread

            count: 1
            ink: scene.theme.colors.text
            theme: scene.theme
            thick: Math.round(scene.size * 0.6)
            visible: !heading.visible
            width: Math.round(parent.width * 0.8)
        }
        Bars {
            id: text

            ink: scene.other ? scene.theme.colors.yellowInk : scene.theme.colors.border
            opacity: scene.other ? 0.45 : 1
            room: sheet.room - y - (foot.visible ? foot.height + scene.size * 0.4 : 0)
            theme: scene.theme
            width: parent.width
            y: (heading.visible ? heading.height : unread.height) + Math.round(scene.size * 0.7)
        }
        Item {
            id: foot

            height: Math.round(scene.size * 2.6)
            visible: !scene.large && !sheet.cut && sheet.room > scene.size * 9
            width: parent.width
            y: sheet.room - height

            KIcon {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                color: scene.other ? scene.theme.colors.yellowInk : scene.theme.colors.muted
                icon: scene.other ? "receipt_long" : "draw"
                size: scene.size * 1.8
                theme: scene.theme
            }
            Rectangle {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                border.color: scene.theme.colors.action
                border.width: scene.theme.stroke
                color: "transparent"
                height: width
                radius: width / 2
                visible: !scene.other
                width: Math.round(scene.size * 2.4)

                KIcon {
                    anchors.centerIn: parent
                    color: scene.theme.colors.action
                    icon: "account_balance"
                    size: parent.width * 0.55
                    theme: scene.theme
                }
            }
        }
    }

    // The box that the paper should go into, and is too narrow for it.
    Item {
        id: box

        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.round(scene.height * 0.36)
        visible: scene.large
        width: Math.round(sheet.width * 0.42)
        y: scene.height - height

        Rectangle {
            anchors.bottomMargin: -scene.theme.radius
            anchors.fill: parent
            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.stroke : 0
            color: scene.theme.bordered ? scene.theme.colors.card : scene.theme.colors.action
            radius: scene.theme.radius
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: scene.theme.bordered ? scene.theme.colors.action : scene.theme.colors.onAction
            height: Math.round(scene.size * 0.3)
            radius: height / 2
            width: parent.width * 0.82
            y: Math.round(scene.size * 0.45)
        }
        KIcon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: scene.size * 0.4
            color: scene.theme.bordered ? scene.theme.colors.action : scene.theme.colors.onAction
            icon: "attach_file"
            size: Math.min(parent.height * 0.5, scene.size * 2.4)
            theme: scene.theme
        }
    }
}
