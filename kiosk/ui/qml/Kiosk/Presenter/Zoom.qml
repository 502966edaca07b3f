pragma ComponentBehavior: Bound

import QtQuick

// Lets a page grow around one thing, as far as the thing and the window allow.
Scale {
    id: zoom

    required property bool active
    readonly property real factor: zoom.active ? Math.max(1, Math.min(1.8, zoom.room.width * 0.94 / zoom.targetWidth, zoom.room.height * 0.94 / zoom.targetHeight)) : 1
    // The page that grows.
    required property Item room
    // How far the page is moved, so that the thing comes to the middle and the page still fills its room.
    readonly property real shiftX: zoom.held(zoom.room.width / 2 - (zoom.targetX - zoom.room.x + zoom.targetWidth / 2) * zoom.factor, zoom.room.width)
    readonly property real shiftY: zoom.held(zoom.room.height / 2 - (zoom.targetY - zoom.room.y + zoom.targetHeight / 2) * zoom.factor, zoom.room.height)
    // Where the thing is in the window while nothing has grown, px.
    required property real targetHeight
    required property real targetWidth
    required property real targetX
    required property real targetY

    function held(wanted: real, size: real): real {
        return Math.max(size - size * zoom.factor, Math.min(0, wanted));
    }

    origin.x: zoom.factor > 1 ? zoom.shiftX / (1 - zoom.factor) : 0
    origin.y: zoom.factor > 1 ? zoom.shiftY / (1 - zoom.factor) : 0
    xScale: zoom.factor
    yScale: zoom.factor
}
