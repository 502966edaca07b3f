pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A letter; the one with a PIN has a field that is rubbed free.
Scene {
    id: scene

    readonly property bool secret: scene.lettering.picture === "letter-pin"

    Sheet {
        id: sheet

        scene: scene

        Rectangle {
            id: crest

            anchors.left: parent.left
            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.hair : 0
            color: scene.theme.colors.blueTint
            height: width
            radius: width / 2
            width: Math.round(scene.size * (scene.low ? 1.4 : 1.9))

            KIcon {
                anchors.centerIn: parent
                color: scene.theme.colors.blueInk
                icon: scene.secret ? "lock" : "account_balance"
                size: parent.width * 0.62
                theme: scene.theme
            }
        }
        PictureText {
            id: sender

            anchors.left: crest.right
            anchors.leftMargin: Math.round(scene.size * 0.5)
            anchors.right: parent.right
            font.weight: Font.DemiBold
            height: Math.max(crest.height, Math.min(wanted, scene.size * 2.6))
            size: Math.round(scene.size * 1.1)
            text: scene.lettering.first
            theme: scene.theme
            verticalAlignment: Text.AlignVCenter
        }
        Rectangle {
            id: rule

            color: scene.theme.colors.border
            height: scene.theme.hair
            width: parent.width
            y: sender.height + Math.round(scene.size * (scene.low ? 0.2 : 0.5))
        }
        PictureLines {
            id: lines

            lines: scene.secret ? [] : scene.lettering.others
            room: sheet.room - y
            size: scene.size
            theme: scene.theme
            width: parent.width
            y: rule.y + Math.round(scene.size * (scene.low ? 0.2 : 0.6))
        }
        Bars {
            id: before

            count: 2
            theme: scene.theme
            visible: scene.secret && sheet.room > scene.size * 9
            width: parent.width
            y: rule.y + Math.round(scene.size * 0.8)
        }
        Rectangle {
            id: field

            anchors.left: parent.left
            border.color: scene.theme.colors.action
            border.width: scene.theme.stroke
            color: scene.theme.colors.blueTint
            height: Math.round(scene.size * 2.6)
            radius: scene.theme.radius * 0.7
            visible: scene.secret
            width: Math.round(parent.width * 0.72)
            y: before.visible ? before.y + before.height + scene.size : rule.y + Math.round(scene.size * 0.7)

            PictureText {
                anchors.fill: parent
                anchors.margins: Math.round(scene.size * 0.3)
                color: scene.theme.colors.blueInk
                font.letterSpacing: scene.size * 0.15
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                size: Math.round(scene.size * 1.5)
                text: scene.lettering.second
                theme: scene.theme
                verticalAlignment: Text.AlignVCenter
            }
        }

        // What covered the number, half rubbed away.
        Rectangle {
            anchors.left: field.right
            anchors.leftMargin: -Math.round(scene.size * 0.3)
            anchors.verticalCenter: field.verticalCenter
            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.hair : 0
            color: scene.theme.colors.outline
            height: field.height * 0.86
            radius: scene.theme.radius * 0.5
            rotation: 8
            visible: scene.secret
            width: parent.width - field.width + Math.round(scene.size * 0.2)
        }
        Bars {
            readonly property real from: scene.secret ? field.y + field.height + scene.size : lines.y + lines.height + Math.round(scene.size * 0.6)

            room: sheet.room - from
            theme: scene.theme
            width: parent.width
            y: from
        }
    }
}
