import QtQuick
import Kiosk.Theme

// A fact of a few words with its name; opens what there is to read about it.
KPressable {
    id: control

    property string icon: ""
    property string name: ""
    property string value: ""

    label: control.name + ": " + control.value
    implicitHeight: Math.max(control.theme.target, words.implicitHeight + control.theme.mm(6))

    Rectangle {
        anchors.fill: parent
        radius: control.radius
        color: control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card
        border.width: control.pressed ? control.theme.stroke : control.theme.hair
        border.color: control.pressed ? control.theme.colors.action : control.theme.colors.border
    }

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: control.theme.mm(3.5)
        anchors.verticalCenter: parent.verticalCenter
        theme: control.theme
        icon: control.icon
        color: control.theme.colors.action
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
            theme: control.theme
            width: parent.width
            text: control.name
            decorative: true
            font.pixelSize: control.theme.caption
            lineHeight: 1.05
            color: control.theme.colors.muted
        }

        KText {
            theme: control.theme
            width: parent.width
            text: control.value
            decorative: true
            font.pixelSize: Math.round((control.theme.body + control.theme.caption) / 2)
            font.weight: Font.DemiBold
            lineHeight: 1.05
        }
    }
}
