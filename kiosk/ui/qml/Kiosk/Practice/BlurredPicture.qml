pragma ComponentBehavior: Bound

import QtQuick

// A paper on a shaken photo: nothing on it has an edge.
Scene {
    id: scene

    Upright {
        id: paper

        ratio: 0.72
        scene: scene

        Repeater {
            model: 6

            Rectangle {
                required property int index
                readonly property real out: (5 - index) * scene.theme.mm(1.1) - scene.theme.mm(1.5)

                border.color: scene.theme.colors.outline
                border.width: scene.theme.bordered ? scene.theme.hair : 0
                color: scene.theme.colors.card
                height: paper.height + out * 2
                opacity: scene.theme.bordered ? 0.15 + index * 0.07 : 0.3
                radius: scene.theme.radius + out * 0.6
                width: paper.width + out * 2
                x: -out
                y: -out
            }
        }
        Repeater {
            model: Math.max(0, Math.floor((paper.seen - scene.size * 2.6) / (scene.size * 1.35)))

            Item {
                id: line

                required property int index

                height: scene.size * (line.index === 0 ? 1.7 : 1.1)
                width: Math.round(paper.width * (line.index === 0 ? 0.7 : 0.84 - line.index % 3 * 0.09))
                x: scene.LayoutMirroring.enabled ? paper.width * 0.92 - width : paper.width * 0.08
                y: scene.size * (line.index === 0 ? 0.9 : 1.8 + line.index * 1.35)

                Smear {
                    height: parent.height
                    radius: height / 2
                    width: parent.width
                }
                Smear {
                    height: parent.height
                    opacity: 0.35
                    radius: height / 2
                    width: parent.width
                    x: scene.size * 0.5
                    y: scene.size * 0.22
                }
            }
        }
    }

    component Smear: Rectangle {
        readonly property color ink: scene.theme.colors.muted

        opacity: 0.55

        gradient: Gradient {
            GradientStop {
                color: "transparent"
                position: 0
            }
            GradientStop {
                color: scene.theme.colors.outline
                position: 0.5
            }
            GradientStop {
                color: "transparent"
                position: 1
            }
        }
    }
}
