pragma ComponentBehavior: Bound

import QtQuick

// A letter that has just flown off; it comes to rest and stays.
Scene {
    id: scene

    // 0 on the left, 1 where it stays.
    property real way

    NumberAnimation on way {
        duration: 380
        easing.type: Easing.OutCubic
        from: 0
        to: 1
    }

    Item {
        id: flight

        readonly property real slant: scene.LayoutMirroring.enabled ? 1 : -1

        height: Math.round(scene.short * 0.42)
        opacity: 0.2 + scene.way * 0.8
        rotation: flight.slant * 9
        width: Math.round(height * 1.5)
        x: Math.round((scene.width - width) / 2 - flight.slant * scene.width * (0.1 - (1 - scene.way) * -0.3))
        y: Math.round((scene.height - height) / 2 - scene.height * 0.04 + (1 - scene.way) * scene.height * 0.12)

        Plate {
            id: envelope

            readonly property real slope: Math.atan2(height * 0.56, width / 2) * 180 / Math.PI

            anchors.fill: parent
            theme: scene.theme

            Repeater {
                model: 2

                // The flap.
                Rectangle {
                    required property int index

                    antialiasing: true
                    color: scene.theme.colors.action
                    height: scene.theme.stroke
                    radius: height / 2
                    rotation: index === 0 ? envelope.slope : -envelope.slope
                    transformOrigin: index === 0 ? Item.Left : Item.Right
                    width: Math.round(Math.hypot(envelope.width / 2, envelope.height * 0.56))
                    x: index === 0 ? 0 : envelope.width - width
                    y: Math.round(envelope.border.width)
                }
            }
        }
        Repeater {
            model: 3

            // The wind behind it.
            Rectangle {
                required property int index

                antialiasing: true
                color: scene.theme.colors.action
                height: scene.theme.stroke * 1.5
                opacity: 0.75 - index * 0.2
                radius: height / 2
                width: Math.round(flight.width * [0.34, 0.5, 0.26][index])
                x: flight.slant < 0 ? -width - flight.width * 0.1 : flight.width * 1.1
                y: Math.round(flight.height * (0.25 + index * 0.25))
            }
        }
    }
}
