pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// One key: at least 15 mm wide and high, with a spoken name.
KPressable {
    id: cap

    property string icon: ""
    property string text: ""
    property bool wide: false

    radius: cap.theme.mm(2)

    Rectangle {
        anchors.fill: parent
        border.color: cap.theme.colors.outline
        border.width: cap.theme.hair
        color: cap.pressed ? cap.theme.colors.softPressed : cap.wide ? cap.theme.colors.soft : cap.theme.colors.card
        radius: cap.radius
    }
    Row {
        anchors.centerIn: parent
        spacing: cap.theme.mm(2)

        KIcon {
            id: symbol

            anchors.verticalCenter: parent.verticalCenter
            color: cap.theme.colors.onSoft
            icon: cap.icon
            size: cap.theme.captionBase * 1.2
            theme: cap.theme
            visible: cap.icon !== "" && words.implicitWidth + size + cap.theme.mm(4) <= cap.width
        }
        KText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: cap.wide ? cap.theme.colors.onSoft : cap.theme.colors.text
            decorative: true
            // Keys stay where they are at every text size, so their letters grow only a little.
            font.pixelSize: cap.wide ? cap.theme.captionBase : cap.theme.bodyBase * Math.min(cap.theme.textScale, 1.2)
            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.0
            minimumPixelSize: Math.round(cap.theme.captionBase * 0.75)
            text: cap.text
            theme: cap.theme
            visible: cap.text !== ""
            width: Math.min(implicitWidth, cap.width - cap.theme.mm(2) - (symbol.visible ? symbol.width + parent.spacing : 0))
            wrapMode: Text.NoWrap
        }
    }
}
