pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Dims everything but one thing. Four dark rectangles around it: that needs no shader. A focus mark at the thing stays
// in sight, and fingers reach what lies below.
Item {
    id: light

    readonly property real bottom: Math.min(light.height, light.targetY + light.targetHeight + light.margin)
    // How dark the rest becomes.
    property real depth: 0.72
    readonly property real left: Math.max(0, light.targetX - light.margin)
    readonly property real margin: light.theme.ring * 2 + Math.round(light.theme.mm(2))
    readonly property real right: Math.min(light.width, light.targetX + light.targetWidth + light.margin)
    required property real targetHeight
    required property real targetWidth
    required property real targetX
    required property real targetY
    required property Theme theme
    readonly property real top: Math.max(0, light.targetY - light.margin)

    Accessible.ignored: true
    clip: true

    Shade {
        height: light.top + ring.inset
        width: light.width
    }
    Shade {
        height: light.height - y
        width: light.width
        y: light.bottom - ring.inset
    }
    Shade {
        height: light.bottom - light.top - ring.inset * 2
        width: light.left + ring.inset
        y: light.top + ring.inset
    }
    Shade {
        height: light.bottom - light.top - ring.inset * 2
        width: light.width - x
        x: light.right - ring.inset
        y: light.top + ring.inset
    }
    PointerRing {
        id: ring

        // So far inside the ring's outer edge that its round corners cover the square ones.
        readonly property real inset: Math.round(ring.stroke * 0.9)

        height: light.bottom - light.top
        soft: light.depth > 0.5
        theme: light.theme
        width: light.right - light.left
        x: light.left
        y: light.top
    }

    component Shade: Rectangle {
        color: light.theme.colors.scrim
        opacity: light.depth
    }
}
