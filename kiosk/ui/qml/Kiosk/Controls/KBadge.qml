import QtQuick
import Kiosk.Theme

// A few words on a coloured ground; the words carry the meaning, the colour only helps.
Rectangle {
    id: badge

    required property Theme theme
    property string text: ""
    property string icon: ""
    property string tint: "blue"

    implicitWidth: row.implicitWidth + badge.theme.mm(5)
    implicitHeight: row.implicitHeight + badge.theme.mm(1.6)
    radius: badge.theme.radius
    color: badge.theme.tint(badge.tint)
    border.width: badge.theme.bordered ? badge.theme.hair : 0
    border.color: badge.theme.colors.outline

    Row {
        id: row

        anchors.centerIn: parent
        spacing: badge.theme.mm(1.5)

        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            theme: badge.theme
            icon: badge.icon
            size: badge.theme.caption * 1.1
            visible: badge.icon !== ""
            color: badge.theme.ink(badge.tint)
        }

        KText {
            anchors.verticalCenter: parent.verticalCenter
            theme: badge.theme
            text: badge.text
            font.pixelSize: badge.theme.caption
            font.weight: Font.Medium
            lineHeight: 1.0
            color: badge.theme.ink(badge.tint)
        }
    }
}
