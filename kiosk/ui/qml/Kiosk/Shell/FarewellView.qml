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
        width: Math.min(parent.width - view.theme.gutter * 4, view.theme.mm(300))
        spacing: view.theme.gutter

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            theme: view.theme
            icon: "verified_user"
            size: view.theme.display
            color: view.theme.light.invite
        }

        KText {
            theme: view.theme
            width: parent.width
            text: qsTr("Vielen Dank für Ihren Besuch")
            heading: true
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: view.theme.title
            font.weight: Font.DemiBold
            color: view.theme.light.onPanel
        }

        KText {
            theme: view.theme
            width: parent.width
            text: qsTr("Alles ist gelöscht. Auf diesem Gerät bleibt nichts von Ihnen.")
            horizontalAlignment: Text.AlignHCenter
            color: view.theme.light.onPanelMuted
        }
    }
}
