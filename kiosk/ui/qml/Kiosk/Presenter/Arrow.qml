pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A large arrow that points at one thing from the side with most room, and a ring around the thing.
Item {
    id: pointer

    readonly property real above: pointer.targetY
    readonly property real behind: pointer.width - pointer.targetX - pointer.targetWidth
    readonly property real below: pointer.height - pointer.targetY - pointer.targetHeight
    readonly property real gap: pointer.margin + Math.round(pointer.theme.mm(3))
    readonly property real margin: pointer.theme.ring * 2 + Math.round(pointer.theme.mm(2))
    readonly property real middleX: pointer.targetX + pointer.targetWidth / 2
    readonly property real middleY: pointer.targetY + pointer.targetHeight / 2
    // Where the arrow stands, seen from the thing.
    readonly property string side: {
        const most = Math.max(pointer.above, pointer.below, pointer.targetX, pointer.behind);
        return most === pointer.below ? "below" : most === pointer.above ? "above" : most === pointer.behind ? "right" : "left";
    }
    required property real targetHeight
    required property real targetWidth
    required property real targetX
    required property real targetY
    required property Theme theme

    function held(wanted: real, size: real, room: real): real {
        return Math.max(size * 0.6, Math.min(wanted, room - size * 0.6));
    }

    Accessible.ignored: true
    clip: true

    PointerRing {
        height: pointer.targetHeight + pointer.margin * 2
        theme: pointer.theme
        width: pointer.targetWidth + pointer.margin * 2
        x: pointer.targetX - pointer.margin
        y: pointer.targetY - pointer.margin
    }
    Item {
        id: arrow

        readonly property real centreX: pointer.side === "left" ? pointer.targetX - pointer.gap - arrow.width / 2 : pointer.side === "right" ? pointer.targetX + pointer.targetWidth + pointer.gap + arrow.width / 2 : pointer.middleX
        readonly property real centreY: pointer.side === "above" ? pointer.targetY - pointer.gap - arrow.width / 2 : pointer.side === "below" ? pointer.targetY + pointer.targetHeight + pointer.gap + arrow.width / 2 : pointer.middleY
        readonly property real thick: Math.round(pointer.theme.mm(7.5))

        height: Math.round(arrow.width * 0.8)
        rotation: pointer.side === "above" ? 90 : pointer.side === "below" ? 270 : pointer.side === "right" ? 180 : 0
        width: Math.round(pointer.theme.mm(42))
        x: Math.round(pointer.held(arrow.centreX, arrow.width, pointer.width) - arrow.width / 2)
        y: Math.round(pointer.held(arrow.centreY, arrow.width, pointer.height) - arrow.height / 2)

        // First the edge, then the arrow on it, so that it stands out on any ground.
        Repeater {
            model: [Math.round(pointer.theme.mm(1.4)), 0]

            Item {
                id: layer

                required property real modelData
                readonly property color tone: layer.modelData > 0 ? pointer.theme.light.panel : pointer.theme.light.invite

                anchors.fill: parent

                Bar {
                    anchors.verticalCenter: parent.verticalCenter
                    width: arrow.width - arrow.thick * 0.2 + layer.modelData * 2
                    x: -layer.modelData
                }
                Bar {
                    rotation: 45
                    width: arrow.head + layer.modelData * 2
                    x: arrow.width - arrow.head * 0.8536 - arrow.thick * 0.1465 - layer.modelData
                    y: arrow.height / 2 - arrow.head * 0.3536 - arrow.thick * 0.1465 - layer.modelData
                }
                Bar {
                    rotation: -45
                    width: arrow.head + layer.modelData * 2
                    x: arrow.width - arrow.head * 0.8536 - arrow.thick * 0.1465 - layer.modelData
                    y: arrow.height / 2 + arrow.head * 0.3536 - arrow.thick * 0.8536 - layer.modelData
                }

                component Bar: Rectangle {
                    antialiasing: true
                    color: layer.tone
                    height: arrow.thick + layer.modelData * 2
                    radius: height / 2
                }
            }
        }
    }
}
