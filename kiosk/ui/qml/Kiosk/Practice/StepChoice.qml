pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// One way on from a step, with its picture where it has one.
KPressable {
    id: control

    property alias first: picture.first
    readonly property real inset: control.theme.pad
    property string picture: ""
    readonly property bool pictured: control.picture !== ""
    property alias rest: picture.rest
    property alias second: picture.second
    property string title: ""

    description: picture.spoken
    implicitHeight: Math.max(control.theme.target, (control.pictured ? picture.height + control.theme.mm(3) : 0) + Math.max(words.implicitHeight, arrow.height) + control.inset * 2)
    label: control.title

    Rectangle {
        anchors.fill: parent
        border.color: control.pressed ? control.theme.colors.action : control.theme.colors.border
        border.width: control.pressed ? control.theme.stroke : control.theme.hair
        color: control.pressed ? control.theme.colors.cardPressed : control.theme.colors.card
        radius: control.radius
    }
    Picture {
        id: picture

        decorative: true
        height: control.pictured ? Math.round(Math.max(control.theme.captionBase * 7.5, Math.min(width * 0.5, control.theme.captionBase * 10))) : 0
        picture: control.picture
        radius: control.radius * 0.7
        theme: control.theme
        visible: control.pictured
        width: control.width - control.inset * 2
        x: control.inset
        y: control.inset
    }
    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: control.inset
        anchors.right: parent.right
        anchors.top: control.pictured ? picture.bottom : parent.top
        anchors.topMargin: control.pictured ? control.theme.mm(3) : control.inset

        KTitle {
            id: words

            anchors.left: parent.left
            anchors.right: arrow.left
            anchors.rightMargin: control.theme.mm(2)
            anchors.verticalCenter: parent.verticalCenter
            decorative: true
            text: control.title
            theme: control.theme
        }
        KIcon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: control.theme.colors.action
            icon: control.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
            theme: control.theme
        }
    }
}
