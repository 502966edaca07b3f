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
        // How long the two strokes of its head are.
        readonly property real head: Math.round(arrow.width * 0.56)
        // From the tip to the middle of such a stroke, across and down.
        readonly property real lean: (arrow.head - arrow.thick) / 2 * Math.SQRT1_2
        readonly property real thick: Math.round(pointer.theme.mm(7.5))
        readonly property real tip: arrow.width - arrow.thick / 2

        height: Math.round(arrow.width * 0.8)
        rotation: pointer.side === "above" ? 90 : pointer.side === "below" ? 270 : pointer.side === "right" ? 180 : 0
        width: Math.round(pointer.theme.mm(42))
        x: Math.round(pointer.held(arrow.centreX, arrow.width, pointer.width) - arrow.width / 2)
        y: Math.round(pointer.held(arrow.centreY, arrow.width, pointer.height) - arrow.height / 2)

        // First the edge, then the arrow on it, so that it stands out on any ground.
        Repeater {
            model: [Math.round(pointer.theme.mm(1.4)), 0]

            Item {
                id: coat

                required property real modelData

                anchors.fill: parent

                Stroke {
                    centreX: arrow.width / 2
                    centreY: arrow.height / 2
                    edge: coat.modelData
                    long: arrow.width - arrow.thick * 0.4
                }
                Stroke {
                    centreX: arrow.tip - arrow.lean
                    centreY: arrow.height / 2 - arrow.lean
                    edge: coat.modelData
                    long: arrow.head
                    rotation: 45
                }
                Stroke {
                    centreX: arrow.tip - arrow.lean
                    centreY: arrow.height / 2 + arrow.lean
                    edge: coat.modelData
                    long: arrow.head
                    rotation: -45
                }
            }
        }
    }

    component Stroke: Rectangle {
        id: stroke

        required property real centreX
        required property real centreY
        required property real edge
        required property real long

        antialiasing: true
        color: stroke.edge > 0 ? pointer.theme.light.panel : pointer.theme.light.invite
        height: arrow.thick + stroke.edge * 2
        radius: height / 2
        width: stroke.long + stroke.edge * 2
        x: stroke.centreX - width / 2
        y: stroke.centreY - height / 2
    }
}
