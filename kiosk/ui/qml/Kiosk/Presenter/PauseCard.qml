pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A calm picture while the volunteer talks: an evening over hills.
Rectangle {
    id: card

    readonly property real span: Math.max(card.width, card.height)
    required property Theme theme

    Accessible.name: qsTr("Kurze Pause")
    Accessible.role: Accessible.Pane
    clip: true

    gradient: Gradient {
        GradientStop {
            color: card.theme.light.skyHigh
            position: 0
        }
        GradientStop {
            color: card.theme.light.skyLow
            position: 1
        }
    }

    KShield {
        anchors.fill: parent
    }
    Disc {
        color: card.theme.light.invite
        opacity: 0.18
        width: card.span * 0.34
        x: card.width * 0.72 - width / 2
        y: card.height * 0.62 - width / 2
    }
    Disc {
        color: card.theme.light.invite
        width: card.span * 0.2
        x: card.width * 0.72 - width / 2
        y: card.height * 0.62 - width / 2
    }
    Disc {
        color: card.theme.light.skyMiddle
        width: card.span * 1.5
        x: card.width * 0.86 - width / 2
        y: card.height * 0.7
    }
    Disc {
        color: card.theme.light.panel
        width: card.span * 1.7
        x: card.width * 0.24 - width / 2
        y: card.height * 0.78
    }
    Column {
        spacing: card.theme.gap
        width: card.width - x * 2
        x: Math.round(card.width * 0.07)
        y: Math.round(card.height * 0.16)

        KText {
            color: card.theme.light.onPanel
            font.pixelSize: Math.round(Math.min(card.theme.display * 1.2, card.height * 0.2, card.width * 0.12))
            font.weight: Font.DemiBold
            heading: true
            text: qsTr("Kurze Pause")
            theme: card.theme
            width: parent.width
        }
        KText {
            color: card.theme.light.onPanelMuted
            font.pixelSize: Math.round(Math.min(card.theme.title, card.height * 0.1, card.width * 0.07))
            text: qsTr("Gleich geht es weiter.")
            theme: card.theme
            width: parent.width
        }
    }

    component Disc: Rectangle {
        antialiasing: true
        height: width
        radius: width / 2
    }
}
