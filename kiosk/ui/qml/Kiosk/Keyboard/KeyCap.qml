import QtQuick
import Kiosk.Controls

// One key: at least 15 mm wide and high, with a spoken name.
KPressable {
    id: cap

    property string text: ""
    property string icon: ""
    property bool wide: false

    radius: cap.theme.mm(2)

    Rectangle {
        anchors.fill: parent
        radius: cap.radius
        color: cap.pressed ? cap.theme.colors.softPressed : cap.wide ? cap.theme.colors.soft : cap.theme.colors.card
        border.width: cap.theme.hair
        border.color: cap.theme.colors.outline
    }

    Row {
        anchors.centerIn: parent
        spacing: cap.theme.mm(2)

        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            theme: cap.theme
            icon: cap.icon
            size: cap.theme.captionBase * 1.2
            visible: cap.icon !== ""
            color: cap.theme.colors.onSoft
        }

        KText {
            anchors.verticalCenter: parent.verticalCenter
            theme: cap.theme
            text: cap.text
            visible: cap.text !== ""
            decorative: true
            wrapMode: Text.NoWrap
            // Keys stay where they are at every text size, so their letters grow only a little.
            font.pixelSize: (cap.wide ? cap.theme.captionBase : cap.theme.bodyBase) * Math.min(cap.theme.textScale, 1.2)
            font.weight: Font.Medium
            lineHeight: 1.0
            color: cap.wide ? cap.theme.colors.onSoft : cap.theme.colors.text
        }
    }
}
