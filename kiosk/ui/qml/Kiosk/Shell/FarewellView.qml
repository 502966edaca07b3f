pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A few seconds of goodbye: everything is gone, and that is said.
Rectangle {
    id: view

    required property Theme theme

    color: view.theme.light.panel

    Column {
        anchors.centerIn: parent
        spacing: view.theme.gutter
        width: Math.min(parent.width - view.theme.gutter * 4, view.theme.mm(300))

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: view.theme.light.invite
            icon: "verified_user"
            size: view.theme.display
            theme: view.theme
        }
        KText {
            color: view.theme.light.onPanel
            font.pixelSize: view.theme.title
            font.weight: Font.DemiBold
            heading: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Vielen Dank für Ihren Besuch")
            theme: view.theme
            width: parent.width
        }
        KText {
            color: view.theme.light.onPanelMuted
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Ihr Besuch ist gelöscht. Niemand nach Ihnen sieht, was Sie hier getan haben.")
            theme: view.theme
            width: parent.width
        }
    }
}
