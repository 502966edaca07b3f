pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// One of five faces with its words: the face above them, or beside them where there is no room for five in a row.
KPressable {
    id: control

    property string icon: ""
    readonly property real inset: control.theme.mm(4)
    property bool stacked: false
    property string text: ""
    property string tint: "blue"

    Accessible.role: Accessible.RadioButton
    implicitHeight: control.stacked ? plate.height + words.implicitHeight + control.inset * 3 : Math.max(control.theme.target, plate.height + control.inset, words.implicitHeight + control.inset)
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
        id: plate

        border.color: control.theme.colors.outline
        border.width: control.theme.bordered ? control.theme.hair : 0
        color: control.theme.tint(control.tint)
        height: width
        radius: width / 2
        width: Math.round(Math.min(control.width - control.inset * 2, control.theme.bodyBase * (control.stacked ? 3.4 / control.theme.textScale : 1.7)))
        x: control.stacked ? Math.round((control.width - width) / 2) : control.LayoutMirroring.enabled ? control.width - width - control.inset : control.inset
        y: control.stacked ? control.inset : Math.round((control.height - height) / 2)

        KIcon {
            anchors.centerIn: parent
            color: control.theme.ink(control.tint)
            icon: control.icon
            size: parent.width * 0.78
            theme: control.theme
        }
    }
    KTitle {
        id: words

        decorative: true
        horizontalAlignment: control.stacked ? Text.AlignHCenter : Text.AlignLeft
        text: control.text
        theme: control.theme
        width: control.stacked ? control.width - control.inset * 2 : control.width - plate.width - mark.width - control.inset * 4
        x: control.stacked ? control.inset : control.LayoutMirroring.enabled ? mark.width + control.inset * 2 : plate.width + control.inset * 2
        y: control.stacked ? plate.y + plate.height + control.inset : Math.round((control.height - height) / 2)
    }
    KIcon {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: control.theme.mm(2)
        anchors.top: parent.top
        anchors.topMargin: control.stacked ? control.theme.mm(2) : Math.round((control.height - height) / 2)
        color: control.theme.colors.action
        icon: "check_circle"
        size: control.theme.bodyBase * 1.1
        theme: control.theme
        visible: control.selected
    }
}
