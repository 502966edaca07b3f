pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What stands above the operable part in reach mode: calm, and nothing to press. A code needs no hand, so it is shown
// here, large, where there is room.
Rectangle {
    id: panel

    required property int modulePx
    required property TakeObject page
    readonly property bool roomy: panel.height > panel.modulePx * 45
    required property bool taking
    required property Theme theme

    color: panel.theme.colors.panel

    Loader {
        active: panel.taking && panel.roomy
        anchors.centerIn: parent

        sourceComponent: KQr {
            //: Spoken name of a QR code; %1 is an internet address
            label: qsTr("QR-Code für %1").arg(panel.page.before + panel.page.domain + panel.page.after)
            modulePx: panel.modulePx
            objectName: "target:code"
            room: Math.min(panel.width, panel.height) - panel.theme.gutter * 2
            rows: panel.page.rows
            theme: panel.theme
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: panel.theme.gap
        visible: !(panel.taking && panel.roomy)
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
