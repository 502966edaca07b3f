pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Tells staff, and nobody else needs to look at it, that a stick waits for them.
Row {
    id: call

    required property Theme theme

    spacing: call.theme.mm(2)

    KIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: call.theme.light.onPanelMuted
        icon: "usb"
        size: call.theme.captionBase * 1.2
        theme: call.theme
    }
    KText {
        anchors.verticalCenter: parent.verticalCenter
        color: call.theme.light.onPanelMuted
        font.pixelSize: call.theme.captionBase
        lineHeight: 1.0
        //: Unobtrusive, for staff: go on in the staff area
        text: qsTr("Stick erkannt: Personal-Bereich öffnen")
        theme: call.theme
    }
}
