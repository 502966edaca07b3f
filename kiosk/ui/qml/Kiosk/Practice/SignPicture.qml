pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The end of a paper, where somebody signs.
Scene {
    id: scene

    Sheet {
        id: sheet

        narrowest: scene.size * 13
        ratio: 0.95
        scene: scene

        Bars {
            id: text

            room: Math.max(0, line.y - name.height - scene.size)
            theme: scene.theme
            width: parent.width
        }
        KIcon {
            anchors.bottom: line.top
            anchors.bottomMargin: Math.round(scene.size * 0.15)
            anchors.right: parent.right
            color: scene.theme.colors.action
            icon: "draw"
            size: scene.size * 2.2
            theme: scene.theme
        }
        PictureText {
            id: name

            anchors.bottom: line.top
            anchors.left: parent.left
            anchors.leftMargin: Math.round(scene.size * 0.3)
            color: scene.theme.colors.action
            font.italic: true
            font.weight: Font.Medium
            height: Math.round(scene.size * 2.2)
            size: Math.round(scene.size * 1.45)
            text: scene.lettering.first
            theme: scene.theme
            verticalAlignment: Text.AlignVCenter
            width: parent.width - scene.size * 3
        }
        Rectangle {
            id: line

            color: scene.theme.colors.text
            height: scene.theme.stroke
            radius: height / 2
            width: parent.width
            y: Math.round(sheet.room - below.height - scene.size * 0.4)
        }
        PictureText {
            id: below

            anchors.bottom: parent.bottom
            color: scene.theme.colors.muted
            height: Math.round(scene.size * 1.3)
            size: scene.size
            //: Below the line on which somebody signs
            text: qsTr("Unterschrift")
            theme: scene.theme
            width: parent.width
        }
    }
}
