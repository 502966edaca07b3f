pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A ring around what is pointed at. Its stroke covers the square corners of what is dimmed around it.
Item {
    id: ring

    // A wide, faint glow around the ring.
    property bool soft: false
    readonly property real stroke: Math.max(4, Math.round(ring.theme.mm(1.5)))
    required property Theme theme

    Rectangle {
        anchors.fill: parent
        anchors.margins: -ring.stroke * 2
        border.color: ring.theme.colors.invite
        border.width: ring.stroke * 2
        color: "transparent"
        opacity: 0.35
        radius: ring.stroke * 5
        visible: ring.soft
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Math.ceil(ring.stroke / 3)
        border.color: ring.theme.light.panel
        border.width: ring.stroke + Math.ceil(ring.stroke / 3) * 2
        color: "transparent"
        radius: ring.stroke * 3 + Math.ceil(ring.stroke / 3)
    }
    Rectangle {
        anchors.fill: parent
        border.color: ring.theme.light.invite
        border.width: ring.stroke
        color: "transparent"
        radius: ring.stroke * 3
    }
}
