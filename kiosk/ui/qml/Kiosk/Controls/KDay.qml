pragma ComponentBehavior: Bound

import QtQuick

// A day of a month.
KPressable {
    id: control

    required property int size
    property string text: ""

    opacity: control.enabled ? 1 : 0
    selectable: true

    Rectangle {
        anchors.fill: parent
        border.color: control.theme.colors.outline
        border.width: control.theme.hair
        color: control.selected ? control.theme.colors.action : control.pressed ? control.theme.colors.softPressed : control.theme.colors.card
        radius: control.radius
    }
    KText {
        anchors.centerIn: parent
        color: control.selected ? control.theme.colors.onAction : control.theme.colors.text
        decorative: true
        font.pixelSize: control.size
        lineHeight: 1.0
        text: control.text
        theme: control.theme
    }
}
