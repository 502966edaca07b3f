pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A few words on a coloured ground; the words carry the meaning, the colour only helps.
Rectangle {
    id: badge

    property string icon: ""
    property string text: ""
    required property Theme theme
    property string tint: "blue"
    // Where there is less room than that, the words go on in a second line.
    property real widest: Infinity

    border.color: badge.theme.colors.outline
    border.width: badge.theme.bordered ? badge.theme.hair : 0
    color: badge.theme.tint(badge.tint)
    implicitHeight: row.implicitHeight + badge.theme.mm(1.6)
    implicitWidth: row.implicitWidth + badge.theme.mm(5)
    radius: badge.theme.radius

    Row {
        id: row

        anchors.centerIn: parent
        spacing: badge.theme.mm(1.5)

        KIcon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            color: badge.theme.ink(badge.tint)
            icon: badge.icon
            size: badge.theme.caption * 1.1
            theme: badge.theme
            visible: badge.icon !== ""
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            color: badge.theme.ink(badge.tint)
            font.pixelSize: badge.theme.caption
            font.weight: Font.Medium
            lineHeight: 1.0
            text: badge.text
            theme: badge.theme
            width: Math.min(implicitWidth, badge.widest - badge.theme.mm(5) - (mark.visible ? mark.width + row.spacing : 0))
        }
    }
}
