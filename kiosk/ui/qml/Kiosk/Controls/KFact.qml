pragma ComponentBehavior: Bound

import QtQuick

// A fact of a few words with its name; opens what there is to read about it.
KPressable {
    id: control

    property string icon: ""
    property string name: ""
    property string value: ""

    implicitHeight: Math.max(control.theme.target, words.implicitHeight + control.theme.mm(6))
    label: control.name + ": " + control.value

    Rectangle {
        anchors.fill: parent
        border.color: control.pressed ? control.theme.colors.action : control.theme.colors.border
        border.width: control.pressed ? control.theme.stroke : control.theme.hair
        color: control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card
        radius: control.radius
    }
    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.mm(3.5)
        anchors.verticalCenter: parent.verticalCenter
        color: control.theme.colors.action
        icon: control.icon
        theme: control.theme
    }
    Column {
        id: words

        anchors.left: symbol.right
        anchors.leftMargin: control.theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: control.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        spacing: control.theme.mm(0.5)

        KText {
            color: control.theme.colors.muted
            decorative: true
            font.pixelSize: control.theme.caption
            lineHeight: 1.05
            text: control.name
            theme: control.theme
            width: parent.width
        }
        KTitle {
            decorative: true
            size: Math.round((control.theme.body + control.theme.caption) / 2)
            text: control.value
            theme: control.theme
            width: parent.width
        }
    }
}
