pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Three keys on three steps, from small to large.
Scene {
    id: scene

    readonly property real ground: scene.height - scene.margin * 1.4
    readonly property real step: Math.min((scene.width - scene.margin * 2) / 3, scene.height * 0.42)

    Repeater {
        model: 3

        Item {
            id: level

            required property int index
            readonly property int place: scene.LayoutMirroring.enabled ? 2 - level.index : level.index

            height: scene.height
            width: scene.step
            x: Math.round((scene.width - scene.step * 3) / 2 + scene.step * level.place)

            Plate {
                id: block

                color: level.index === 2 ? scene.theme.colors.action : level.index === 1 ? scene.theme.colors.softPressed : scene.theme.colors.card
                height: Math.round(scene.height * (0.16 + level.index * 0.13))
                radius: scene.theme.radius * 0.7
                theme: scene.theme
                width: parent.width - scene.theme.mm(1.5)
                y: Math.round(scene.ground - height)

                KText {
                    anchors.centerIn: parent
                    color: level.index === 2 ? scene.theme.colors.onAction : level.index === 1 ? scene.theme.colors.onSoft : scene.theme.colors.text
                    decorative: true
                    font.pixelSize: Math.round(Math.max(scene.size, scene.short * 0.06, Math.min(scene.theme.caption, block.height * 0.7)))
                    font.weight: Font.DemiBold
                    lineHeight: 1.0
                    text: level.index + 1
                    theme: scene.theme
                }
            }
            KIcon {
                anchors.horizontalCenter: block.horizontalCenter
                color: scene.theme.colors.action
                icon: "key"
                size: scene.short * (0.16 + level.index * 0.08)
                theme: scene.theme
                y: Math.round(block.y - height * 0.95)
            }
        }
    }
}
