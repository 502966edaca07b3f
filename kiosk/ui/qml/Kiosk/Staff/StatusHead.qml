pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A symbol and a few words for somebody who stands two metres away: capitals of 17 mm are 30 minutes of arc there.
Item {
    id: head

    property bool good: false
    property string icon: ""
    readonly property real plate: Math.round(head.theme.bodyBase * 4.2)
    readonly property bool stacked: head.width < head.theme.bodyBase * 22
    property string step: ""
    required property Theme theme
    readonly property string tint: head.good ? "green" : "blue"
    property string title: ""

    implicitHeight: head.stacked ? badge.height + head.theme.gap + words.implicitHeight : Math.max(badge.height, words.implicitHeight)

    Rectangle {
        id: badge

        anchors.left: parent.left
        border.color: head.theme.colors.outline
        border.width: head.theme.bordered ? head.theme.stroke : 0
        color: head.theme.tint(head.tint)
        height: head.plate
        radius: head.theme.radius * 2
        width: head.plate

        KIcon {
            anchors.centerIn: parent
            color: head.theme.ink(head.tint)
            icon: head.icon
            size: head.plate * 0.66
            theme: head.theme
        }
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: head.stacked ? 0 : head.plate + head.theme.gutter
        anchors.right: parent.right
        spacing: head.theme.mm(4)
        y: head.stacked ? badge.height + head.theme.gap : Math.max(0, Math.round((badge.height - height) / 2))

        KTitle {
            heading: true
            lineHeight: 1.0
            size: Math.round(Math.max(head.theme.bodyBase * 2.4, head.theme.title))
            text: head.title
            theme: head.theme
            width: parent.width
        }
        KTitle {
            font.weight: Font.Medium
            lineHeight: 1.25
            size: Math.min(head.theme.title, Math.round(head.theme.bodyBase * 1.8))
            text: head.step
            theme: head.theme
            visible: head.step !== ""
            width: parent.width
        }
    }
}
