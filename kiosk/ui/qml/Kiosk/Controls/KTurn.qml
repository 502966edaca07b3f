pragma ComponentBehavior: Bound

import QtQuick

// A button that turns a long page: symbol above the word, narrow and tall.
KPressable {
    id: control

    property string icon: ""
    readonly property color ink: control.primary ? control.theme.colors.onAction : control.theme.colors.onSoft
    property bool primary: false
    property string text: ""

    implicitHeight: words.implicitHeight + symbol.size + control.theme.mm(9)
    implicitWidth: Math.max(control.theme.target, words.implicitWidth + control.theme.mm(4))
    label: control.text

    Rectangle {
        anchors.fill: parent
        border.color: control.theme.colors.outline
        border.width: control.theme.bordered ? control.theme.stroke : 0
        color: control.primary ? (control.pressed ? control.theme.colors.actionPressed : control.theme.colors.action) : (control.pressed ? control.theme.colors.softPressed : control.theme.colors.soft)
        radius: control.radius
    }
    Column {
        id: column

        anchors.centerIn: parent
        spacing: control.theme.mm(1)

        KIcon {
            id: symbol

            anchors.horizontalCenter: parent.horizontalCenter
            color: control.ink
            icon: control.icon
            size: control.theme.caption * 1.6
            theme: control.theme
            visible: control.height >= words.implicitHeight + size + control.theme.mm(2)
        }
        KText {
            id: words

            color: control.ink
            decorative: true
            font.pixelSize: control.theme.caption
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: control.text
            theme: control.theme
        }
    }
}
