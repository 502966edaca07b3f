pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A surface in a picture, with a soft edge below it; yellow on black draws its outline instead.
Rectangle {
    id: plate

    property bool raised: true
    required property Theme theme

    border.color: plate.theme.bordered ? plate.theme.colors.outline : plate.theme.colors.border
    border.width: plate.theme.bordered ? plate.theme.stroke : plate.theme.hair
    color: plate.theme.colors.card
    radius: plate.theme.radius

    Rectangle {
        anchors.bottomMargin: -plate.theme.mm(1.3)
        anchors.fill: parent
        anchors.topMargin: plate.theme.mm(1.3)
        color: plate.theme.colors.scrim
        opacity: 0.16
        radius: plate.radius
        visible: plate.raised && !plate.theme.bordered
        z: -1
    }
}
