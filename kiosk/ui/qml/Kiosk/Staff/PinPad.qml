pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Ten digits, erase, confirm. Digits are shown as dots and spoken by nobody.
Column {
    id: pad

    readonly property string message: {
        switch (pad.staff.answer) {
        case "wrong":
            return qsTr("Die PIN stimmt nicht.");
        case "wait":
            return qsTr("Zu viele Versuche. Warten Sie %1 Sekunden.").arg(pad.staff.waitSeconds);
        case "no-pin":
            return qsTr("Für diesen Stand ist keine PIN eingerichtet. Der Befehl „kiosk settings pin“ legt eine an.");
        default:
            return qsTr("Geben Sie die PIN ein.");
        }
    }
    required property Staff staff
    required property Theme theme

    spacing: pad.theme.mm(3)

    KText {
        font.pixelSize: pad.theme.caption
        text: pad.message
        theme: pad.theme
        width: pad.width
    }
    KText {
        decorative: true
        font.pixelSize: pad.theme.title
        height: pad.theme.body * 1.4
        horizontalAlignment: Text.AlignHCenter
        text: "•".repeat(pad.staff.digits)
        theme: pad.theme
        verticalAlignment: Text.AlignVCenter
        width: pad.width
    }
    GridLayout {
        LayoutMirroring.childrenInherit: true

        // Digits have one order everywhere.
        LayoutMirroring.enabled: false
        columnSpacing: pad.theme.mm(3)
        columns: 3
        rowSpacing: pad.theme.mm(3)
        uniformCellHeights: true
        uniformCellWidths: true
        width: pad.width

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            KButton {
                required property string modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                compact: true
                kind: "quiet"
                radius: pad.theme.radius
                repeatGuardMs: 120
                size: pad.theme.body
                text: modelData
                theme: pad.theme

                onActivated: pad.staff.digit(modelData)
            }
        }
        KButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            compact: true
            icon: "backspace"
            label: qsTr("Weg: letzte Ziffer löschen")
            radius: pad.theme.radius
            repeatGuardMs: 120
            text: qsTr("Weg")
            theme: pad.theme

            onActivated: pad.staff.erase()
        }
        KButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            compact: true
            kind: "quiet"
            radius: pad.theme.radius
            repeatGuardMs: 120
            size: pad.theme.body
            text: "0"
            theme: pad.theme

            onActivated: pad.staff.digit("0")
        }
        KButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            compact: true
            icon: "check"
            kind: "primary"
            radius: pad.theme.radius
            text: qsTr("OK")
            theme: pad.theme

            onActivated: pad.staff.confirm()
        }
    }
}
