pragma ComponentBehavior: Bound

import QtQuick

// Something that stands in the middle of a scene. Where the scene is low it gets wider, and goes on below the edge.
Item {
    id: upright

    readonly property bool cut: upright.width > upright.free * upright.ratio + 1
    readonly property real free: upright.scene.height - upright.scene.margin * 2
    property real narrowest: upright.scene.size * 12
    property real ratio: 0.76
    required property Scene scene

    // What can be seen of its height.
    readonly property real seen: upright.cut ? upright.scene.height - upright.y : upright.height

    height: upright.cut ? upright.scene.height - upright.y + upright.scene.theme.mm(8) : upright.free
    width: Math.round(Math.min(upright.scene.width - upright.scene.margin * 2, Math.max(upright.free * upright.ratio, upright.narrowest)))
    x: Math.round((upright.scene.width - upright.width) / 2)
    y: upright.scene.margin
}
