pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Two rings around a control, so that one of them stands out on any ground.
Item {
    id: ring

    property real radius: ring.theme.radius
    required property Theme theme

    anchors.fill: parent
    anchors.margins: -ring.theme.ring * 2

    Rectangle {
        anchors.fill: parent
        border.color: ring.theme.colors.focusHalo
        border.width: ring.theme.ring * 2
        color: "transparent"
        radius: ring.radius + ring.theme.ring * 2
    }
    Rectangle {
        anchors.fill: parent
        border.color: ring.theme.colors.focus
        border.width: ring.theme.ring
        color: "transparent"
        radius: ring.radius + ring.theme.ring * 2
    }
}
