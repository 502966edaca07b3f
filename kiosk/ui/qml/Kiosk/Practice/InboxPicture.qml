pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The messages of an account, the newest on top; or one of them, opened.
Scene {
    id: scene

    readonly property bool opened: scene.lettering.picture === "message"

    Sheet {
        id: sheet

        narrowest: scene.size * 18
        ratio: 1.12
        scene: scene

        Rectangle {
            id: mark

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
                icon: scene.opened ? "person" : "mail"
                size: parent.width * 0.62
                theme: scene.theme
            }
        }
        PictureText {
            id: from

            anchors.left: mark.right
            anchors.leftMargin: Math.round(scene.size * 0.5)
            anchors.right: parent.right
            font.weight: Font.DemiBold
            height: Math.max(mark.height, Math.min(wanted, scene.size * 2.6))
            size: Math.round(scene.size * 1.1)
            //: The place in an account where messages arrive
            text: scene.opened ? scene.lettering.first : qsTr("Postfach")
            theme: scene.theme
            verticalAlignment: Text.AlignVCenter
        }
        Rectangle {
            id: rule

            color: scene.theme.colors.border
            height: scene.theme.hair
            width: parent.width
            y: from.height + Math.round(scene.size * (scene.low ? 0.2 : 0.45))
        }
        PictureLines {
            id: lines

            icon: scene.opened ? "" : "mail"
            lines: scene.opened ? scene.lettering.others : scene.lettering.lines
            newest: !scene.opened && scene.lettering.lines.length > 1
            plated: !scene.opened
            room: sheet.room - y
            size: scene.size
            theme: scene.theme
            width: parent.width
            y: rule.y + Math.round(scene.size * (scene.low ? 0.25 : 0.55))
        }
        Bars {
            room: Math.min(scene.size * 4, sheet.room - y)
            theme: scene.theme
            visible: scene.opened
            width: parent.width
            y: lines.y + lines.height + Math.round(scene.size * 0.8)
        }
    }
}
