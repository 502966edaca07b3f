import QtQuick
import Kiosk.Theme

// Two rings, dark and light, so that one of them stands out on any colour.
Item {
    id: ring

    required property Theme theme
    property real radius: ring.theme.radius

    anchors.fill: parent
    anchors.margins: -ring.theme.ring * 1.5

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: ring.radius + ring.theme.ring * 1.5
        border.width: ring.theme.ring * 2
        border.color: ring.theme.colors.focusHalo
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: ring.radius + ring.theme.ring * 1.5
        border.width: ring.theme.ring
        border.color: ring.theme.colors.focus
    }
}
