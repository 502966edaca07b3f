pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Dims everything but one thing. Four dark rectangles around it: that needs no shader. A focus mark at the thing stays
// in sight, and fingers reach what lies below.
Item {
    id: light

    readonly property real bottomEdge: Math.min(light.height, Math.round(light.targetY + light.targetHeight + light.margin))
    // How dark the rest becomes.
    property real depth: 0.72
    readonly property real leftEdge: Math.max(0, Math.round(light.targetX - light.margin))
    readonly property real margin: light.theme.ring * 2 + Math.round(light.theme.mm(2))
    readonly property real rightEdge: Math.min(light.width, Math.round(light.targetX + light.targetWidth + light.margin))
    required property real targetHeight
    required property real targetWidth
    required property real targetX
    required property real targetY
    required property Theme theme
    readonly property real topEdge: Math.max(0, Math.round(light.targetY - light.margin))

    Accessible.ignored: true
    clip: true

    Shade {
        height: light.topEdge + ring.inset
        width: light.width
    }
    Shade {
        height: light.height - y
        width: light.width
        y: light.bottomEdge - ring.inset
    }
    Shade {
        height: light.bottomEdge - light.topEdge - ring.inset * 2
        width: light.leftEdge + ring.inset
        y: light.topEdge + ring.inset
    }
    Shade {
        height: light.bottomEdge - light.topEdge - ring.inset * 2
        width: light.width - x
        x: light.rightEdge - ring.inset
        y: light.topEdge + ring.inset
    }
    PointerRing {
        id: ring

        // So far inside the ring's outer edge that its round corners cover the square ones.
        readonly property real inset: Math.round(ring.stroke * 0.9)

        height: light.bottomEdge - light.topEdge
        soft: light.depth > 0.5
        theme: light.theme
        width: light.rightEdge - light.leftEdge
        x: light.leftEdge
        y: light.topEdge
    }

    component Shade: Rectangle {
        color: light.theme.colors.scrim
        opacity: light.depth
    }
}
