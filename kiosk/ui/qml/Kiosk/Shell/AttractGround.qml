pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A deep blue ground whose light wanders slowly from turn to turn.
Rectangle {
    id: ground

    readonly property real low: 0.55 + 0.15 * ((ground.turn * 3) % 4) / 3
    required property Theme theme
    required property int turn

    gradient: Gradient {
        GradientStop {
            color: ground.theme.light.skyHigh
            position: 0
        }
        GradientStop {
            color: ground.theme.light.skyMiddle
            position: ground.low
        }
        GradientStop {
            color: ground.theme.light.skyLow
            position: 1
        }
    }
}
