pragma ComponentBehavior: Bound

import QtQuick

// A large way in: a symbol on its colour, a title, a hint.
KPressable {
    id: control

    property string hint: ""
    property string icon: ""
    readonly property real inset: control.theme.mm(4)
    readonly property real plate: Math.round(control.theme.body * (control.stacked ? 1.35 : 1.75))
    property bool stacked: false
    property string tint: "blue"
    property string title: ""
    readonly property real wordsWidth: control.width - control.inset * 2 - (control.stacked || control.icon === "" ? 0 : control.plate + control.theme.gap)

    description: control.hint
    implicitHeight: control.stacked ? badge.height + words.implicitHeight + control.theme.mm(2) + control.inset * 2 : Math.max(badge.height, words.implicitHeight) + control.inset * 2
    label: control.title

    Rectangle {
        anchors.fill: parent
        border.color: control.pressed || control.selected ? control.theme.colors.action : control.theme.colors.border
        border.width: control.pressed || control.selected ? control.theme.stroke : control.theme.hair
        color: control.pressed || control.selected ? control.theme.colors.cardPressed : control.theme.colors.card
        radius: control.radius
    }
    Rectangle {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: control.inset
        color: control.theme.tint(control.tint)
        height: control.icon === "" ? 0 : control.plate
        radius: control.theme.radius
        visible: control.icon !== ""
        width: control.plate
        y: control.stacked ? control.inset : Math.round((control.height - height) / 2)

        KIcon {
            anchors.centerIn: parent
            color: control.theme.ink(control.tint)
            icon: control.icon
            size: control.plate * 0.66
            theme: control.theme
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: control.stacked || control.icon === "" ? control.inset : control.inset + control.plate + control.theme.gap
        spacing: control.theme.mm(1)
        width: control.wordsWidth
        y: control.stacked ? control.inset + badge.height + control.theme.mm(2) : Math.round((control.height - height) / 2)

        KTitle {
            decorative: true
            text: control.title
            theme: control.theme
            width: parent.width
        }
        KText {
            color: control.theme.colors.muted
            decorative: true
            font.pixelSize: control.theme.caption
            lineHeight: 1.15
            text: control.hint
            theme: control.theme
            visible: control.hint !== ""
            width: parent.width
        }
    }
}
