pragma ComponentBehavior: Bound

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
        spacing: panel.theme.gap
        width: parent.width - panel.theme.gutter * 4

        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: panel.theme.colors.invite
            icon: "vertical_align_bottom"
            size: panel.theme.title
            theme: panel.theme
        }
        KText {
            color: panel.theme.colors.onPanel
            horizontalAlignment: Text.AlignHCenter
            //: Shown above the page while all buttons are in the lower part of the screen
            text: qsTr("Alle Knöpfe sind jetzt unten.")
            theme: panel.theme
            width: parent.width
        }
    }
}
