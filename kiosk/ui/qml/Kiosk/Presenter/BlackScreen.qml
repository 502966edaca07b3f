pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Nothing to see, so that people look at the volunteer. A touch anywhere brings the picture back.
KPressable {
    id: screen

    label: qsTr("Der Bildschirm ist schwarz. Berühren zeigt das Bild wieder.")
    // The focus mark stays outside, in the corners too.
    radius: 0

    Rectangle {
        anchors.fill: parent
        color: screen.theme.contrast.page
    }
}
