pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A command of the presenter: a symbol above one word. What is switched on stands out, also without colour.
KPressable {
    id: control

    property string icon: ""
    readonly property color ink: control.selected ? control.theme.colors.onInvite : control.theme.colors.onSoft
    property int size: control.theme.caption
    property string text: ""

    implicitHeight: Math.max(control.theme.target, symbol.size + words.implicitHeight + control.theme.mm(5))
    implicitWidth: Math.max(control.theme.target, Math.ceil(natural.advanceWidth + control.theme.mm(4)))
    label: control.text

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: control.size
        font.weight: words.font.weight
        text: control.text
    }
    Rectangle {
        anchors.fill: parent
        border.color: control.theme.bordered ? control.theme.colors.outline : control.theme.colors.text
        border.width: control.selected ? control.theme.stroke * 1.5 : control.theme.bordered ? control.theme.hair : 0
        color: {
            if (control.selected)
                return control.pressed ? control.theme.colors.invitePressed : control.theme.colors.invite;
            return control.pressed ? control.theme.colors.softPressed : control.theme.colors.soft;
        }
        radius: control.radius
    }
    Column {
        anchors.centerIn: parent
        spacing: control.theme.mm(0.8)

        KIcon {
            id: symbol

            anchors.horizontalCenter: parent.horizontalCenter
            color: control.ink
            icon: control.icon
            size: control.size * 1.3
            theme: control.theme
        }
        KText {
            id: words

            anchors.horizontalCenter: parent.horizontalCenter
            color: control.ink
            decorative: true
            font.pixelSize: control.size
            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.0
            minimumPixelSize: Math.round(control.theme.captionBase * 0.75)
            text: control.text
            theme: control.theme
            width: Math.min(implicitWidth, control.width - control.theme.mm(2))
            wrapMode: Text.NoWrap
        }
    }
}
