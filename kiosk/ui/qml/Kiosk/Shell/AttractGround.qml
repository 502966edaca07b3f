import QtQuick
import Kiosk.Theme

// A deep blue ground whose light wanders slowly from turn to turn.
Rectangle {
    id: ground

    required property Theme theme
    required property int turn

    readonly property real low: 0.55 + 0.15 * ((ground.turn * 3) % 4) / 3

    gradient: Gradient {
        GradientStop {
            position: 0
            color: ground.theme.light.skyHigh
        }

        GradientStop {
            position: ground.low
            color: ground.theme.light.skyMiddle
        }

        GradientStop {
            position: 1
            color: ground.theme.light.skyLow
        }
    }
}
