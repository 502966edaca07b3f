import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What stands above the operable part in reach mode: calm, and nothing to press.
Rectangle {
    id: panel

    required property Theme theme

    color: panel.theme.colors.panel

    Column {
        anchors.centerIn: parent
        width: parent.width - panel.theme.gutter * 4
        spacing: panel.theme.gap

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            theme: panel.theme
            icon: "vertical_align_bottom"
            size: panel.theme.title
            color: panel.theme.colors.invite
        }

        KText {
            width: parent.width
            theme: panel.theme
            //: Shown above the page while all buttons are in the lower part of the screen
            text: qsTr("Alle Knöpfe sind jetzt unten.")
            horizontalAlignment: Text.AlignHCenter
            color: panel.theme.colors.onPanel
        }
    }
}
