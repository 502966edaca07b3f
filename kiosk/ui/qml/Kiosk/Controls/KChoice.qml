pragma ComponentBehavior: Bound

import QtQuick

// One of several answers: a round mark where one may be chosen, a square one where several may.
KPressable {
    id: control

    default property alias content: extra.data
    property string icon: ""
    property bool several: false
    property string text: ""

    Accessible.role: control.several ? Accessible.CheckBox : Accessible.RadioButton
    implicitHeight: Math.max(control.theme.target, words.implicitHeight + extra.height + control.theme.mm(6))
    label: control.text
    selectable: true

    Rectangle {
        anchors.fill: parent
        border.color: control.selected || control.pressed ? control.theme.colors.action : control.theme.colors.outline
        border.width: control.selected ? control.theme.stroke * 1.5 : control.theme.hair * 1.5
        color: control.selected || control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card
        radius: control.radius
    }
    Rectangle {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: control.theme.mm(4)
        border.color: control.selected ? control.theme.colors.action : control.theme.colors.text
        border.width: control.theme.stroke
        color: control.selected ? control.theme.colors.action : control.theme.colors.card
        height: width
        radius: control.several ? control.theme.mm(1.5) : width / 2
        width: Math.round(Math.min(control.theme.body * 1.1, control.theme.bodyBase * 1.4))
        y: Math.round(extra.height + (control.height - extra.height - height) / 2)

        KIcon {
            anchors.centerIn: parent
            color: control.theme.colors.onAction
            icon: "check"
            size: parent.width * 0.85
            theme: control.theme
            visible: control.selected
        }
    }
    Item {
        id: extra

        anchors.left: parent.left
        anchors.margins: control.theme.mm(3)
        anchors.right: parent.right
        anchors.top: parent.top
        height: childrenRect.height
    }
    KIcon {
        id: symbol

        anchors.right: parent.right
        anchors.rightMargin: control.theme.mm(4)
        anchors.verticalCenter: mark.verticalCenter
        color: control.theme.colors.action
        icon: control.icon
        theme: control.theme
        visible: control.icon !== "" && control.width > control.theme.body * 10
    }
    KTitle {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: control.theme.mm(4)
        anchors.right: parent.right
        anchors.rightMargin: control.theme.mm(4) + (symbol.visible ? symbol.width + control.theme.mm(3) : 0)
        anchors.verticalCenter: mark.verticalCenter
        decorative: true
        font.weight: Font.Medium
        lineHeight: 1.1
        text: control.text
        theme: control.theme
    }
}
