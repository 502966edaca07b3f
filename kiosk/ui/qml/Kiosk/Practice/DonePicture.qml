pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A large tick.
Scene {
    id: scene

    Repeater {
        model: [0.86, 0.66, 0.46]

        Rectangle {
            id: ring

            required property int index
            required property real modelData

            anchors.centerIn: parent
            border.color: scene.theme.colors.good
            border.width: scene.theme.bordered ? (ring.index === 2 ? scene.theme.stroke : scene.theme.hair) : 0
            color: scene.theme.bordered ? "transparent" : scene.theme.colors.good
            height: width
            opacity: scene.theme.bordered || ring.index === 2 ? 1 : 0.1
            radius: width / 2
            width: Math.round(scene.short * ring.modelData)
        }
    }
    KIcon {
        anchors.centerIn: parent
        color: scene.theme.bordered ? scene.theme.colors.good : scene.theme.colors.goodSoft
        icon: "check"
        size: scene.short * 0.34
        theme: scene.theme
    }
}
