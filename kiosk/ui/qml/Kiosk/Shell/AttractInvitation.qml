pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// "Touch the screen": looks like a button, but the whole screen is one.
Rectangle {
    id: invitation

    required property string text
    required property Theme theme

    color: invitation.theme.light.invite
    implicitHeight: invitation.theme.bodyBase * 3
    radius: invitation.theme.radius * 1.5

    Row {
        anchors.centerIn: parent
        spacing: invitation.theme.gap

        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: invitation.theme.light.onInvite
            icon: "touch_app"
            size: invitation.theme.bodyBase * 1.7
            theme: invitation.theme
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            color: invitation.theme.light.onInvite
            decorative: true
            font.pixelSize: invitation.theme.bodyBase * 1.25
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: invitation.text
            theme: invitation.theme
        }
    }
}
