pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The proof that something has arrived: a tick, what it is, its number.
Scene {
    id: scene

    Sheet {
        id: sheet

        narrowest: scene.size * 15
        ratio: 0.95
        scene: scene

        Rectangle {
            id: tick

            anchors.left: parent.left
            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.hair : 0
            color: scene.theme.colors.greenTint
            height: width
            radius: width / 2
            width: Math.round(scene.size * 2.6)

            KIcon {
                anchors.centerIn: parent
                color: scene.theme.colors.greenInk
                icon: "check"
                size: parent.width * 0.66
                theme: scene.theme
            }
        }
        PictureText {
            id: heading

            anchors.left: tick.right
            anchors.leftMargin: Math.round(scene.size * 0.6)
            anchors.right: parent.right
            font.weight: Font.DemiBold
            height: Math.max(tick.height, Math.min(wanted, scene.size * 3.2))
            size: Math.round(scene.size * 1.15)
            text: scene.lettering.first
            theme: scene.theme
            verticalAlignment: Text.AlignVCenter
        }
        Rectangle {
            id: number

            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.hair : 0
            color: scene.theme.colors.greenTint
            height: Math.round(Math.min(scene.size * 2.4, sheet.room - y))
            radius: scene.theme.radius * 0.6
            visible: scene.lettering.second !== ""
            width: parent.width
            y: heading.height + Math.round(scene.size * 0.7)

            PictureText {
                anchors.fill: parent
                anchors.margins: Math.round(scene.size * 0.4)
                color: scene.theme.colors.greenInk
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                size: Math.round(scene.size * 1.15)
                text: scene.lettering.second
                theme: scene.theme
                verticalAlignment: Text.AlignVCenter
            }
        }
        Bars {
            room: sheet.room - y
            theme: scene.theme
            width: parent.width
            y: (number.visible ? number.y + number.height : heading.height) + scene.size
        }
    }
}
