import QtQuick
import Kiosk.Theme

// A large way in: a symbol on its colour, a title, a hint.
KPressable {
    id: control

    property string icon: ""
    property string title: ""
    property string hint: ""
    property string tint: "blue"
    property bool stacked: false

    readonly property real plate: Math.round(control.theme.body * 1.75)
    readonly property real inset: control.theme.pad
    readonly property real wordsWidth: control.width - control.inset * 2 - (control.stacked || control.icon === "" ? 0 : control.plate + control.theme.gap)

    label: control.title
    description: control.hint
    implicitHeight: control.stacked ? badge.height + words.implicitHeight + control.theme.mm(3) + control.inset * 2 : Math.max(badge.height, words.implicitHeight) + control.inset * 2

    Rectangle {
        anchors.fill: parent
        radius: control.radius
        color: control.pressed || control.selected ? control.theme.colors.cardPressed : control.theme.colors.card
        border.width: control.pressed || control.selected ? control.theme.stroke : control.theme.hair
        border.color: control.pressed || control.selected ? control.theme.colors.action : control.theme.colors.border
    }

    Rectangle {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: control.inset
        y: control.stacked ? control.inset : Math.round((control.height - height) / 2)
        width: control.plate
        height: control.icon === "" ? 0 : control.plate
        radius: control.theme.radius
        color: control.theme.tint(control.tint)
        visible: control.icon !== ""

        KIcon {
            anchors.centerIn: parent
            theme: control.theme
            icon: control.icon
            size: control.plate * 0.66
            color: control.theme.ink(control.tint)
        }
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: control.stacked || control.icon === "" ? control.inset : control.inset + control.plate + control.theme.gap
        y: control.stacked ? control.inset + badge.height + control.theme.mm(3) : Math.round((control.height - height) / 2)
        width: control.wordsWidth
        spacing: control.theme.mm(1)

        KText {
            theme: control.theme
            width: parent.width
            text: control.title
            decorative: true
            font.weight: Font.DemiBold
            lineHeight: 1.05
        }

        KText {
            theme: control.theme
            width: parent.width
            text: control.hint
            visible: control.hint !== ""
            decorative: true
            font.pixelSize: control.theme.caption
            lineHeight: 1.15
            color: control.theme.colors.muted
        }
    }
}
