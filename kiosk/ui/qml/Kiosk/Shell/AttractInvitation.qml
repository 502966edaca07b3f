import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// "Touch the screen": looks like a button, but the whole screen is one.
Rectangle {
    id: invitation

    required property Theme theme
    required property string text

    implicitHeight: invitation.theme.bodyBase * 3
    radius: invitation.theme.radius * 1.5
    color: invitation.theme.light.invite

    Row {
        anchors.centerIn: parent
        spacing: invitation.theme.gap

        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            theme: invitation.theme
            icon: "touch_app"
            size: invitation.theme.bodyBase * 1.7
            color: invitation.theme.light.onInvite
        }

        KText {
            anchors.verticalCenter: parent.verticalCenter
            theme: invitation.theme
            text: invitation.text
            decorative: true
            font.pixelSize: invitation.theme.bodyBase * 1.25
            font.weight: Font.DemiBold
            lineHeight: 1.0
            color: invitation.theme.light.onInvite
        }
    }
}
