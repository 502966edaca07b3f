pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A short text of the notes with its name above it.
Column {
    id: part

    required property string icon
    property color ink: part.theme.colors.muted
    required property string name
    required property string text
    required property Theme theme
    required property real unit

    spacing: part.unit * 0.2

    Row {
        spacing: part.unit * 0.35

        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: part.ink
            icon: part.icon
            size: part.unit
            theme: part.theme
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            color: part.ink
            font.pixelSize: Math.round(part.unit * 0.75)
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: part.name
            theme: part.theme
        }
    }
    KText {
        font.pixelSize: Math.round(part.unit)
        text: part.text
        theme: part.theme
        width: part.width
    }
}
