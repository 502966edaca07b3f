pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Tells staff, and nobody else needs to look at it, that a stick or the printer waits for them.
Row {
    id: call

    required property string icon
    required property string text
    required property Theme theme

    spacing: call.theme.mm(2)

    KIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: call.theme.light.onPanelMuted
        icon: call.icon
        size: call.theme.captionBase * 1.2
        theme: call.theme
    }
    KText {
        anchors.verticalCenter: parent.verticalCenter
        color: call.theme.light.onPanelMuted
        font.pixelSize: call.theme.captionBase
        lineHeight: 1.0
        text: call.text
        theme: call.theme
    }
}
