pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Ten digits, erase, confirm. Digits are shown as dots and spoken by nobody.
Column {
    id: pad

    required property Theme theme
    required property Staff staff

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

    spacing: pad.theme.mm(3)

    KText {
        theme: pad.theme
        width: pad.width
        text: pad.message
        font.pixelSize: pad.theme.caption
    }

    KText {
        theme: pad.theme
        width: pad.width
        height: pad.theme.body * 1.4
        text: "●".repeat(pad.staff.digits)
        decorative: true
        horizontalAlignment: Text.AlignHCenter
    }

    GridLayout {
        width: pad.width
        columns: 3
        columnSpacing: pad.theme.mm(3)
        rowSpacing: pad.theme.mm(3)
        uniformCellWidths: true

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            KButton {
                required property string modelData

                theme: pad.theme
                Layout.fillWidth: true
                Layout.preferredHeight: pad.theme.smallTarget
                repeatGuardMs: 120
                kind: "quiet"
                text: modelData
                onActivated: pad.staff.digit(modelData)
            }
        }

        KButton {
            theme: pad.theme
            Layout.fillWidth: true
            Layout.preferredHeight: pad.theme.smallTarget
            repeatGuardMs: 120
            compact: true
            radius: pad.theme.radius
            icon: "backspace"
            text: qsTr("Weg")
            label: qsTr("Letzte Ziffer löschen")
            onActivated: pad.staff.erase()
        }

        KButton {
            theme: pad.theme
            Layout.fillWidth: true
            Layout.preferredHeight: pad.theme.smallTarget
            repeatGuardMs: 120
            kind: "quiet"
            text: "0"
            onActivated: pad.staff.digit("0")
        }

        KButton {
            theme: pad.theme
            Layout.fillWidth: true
            Layout.preferredHeight: pad.theme.smallTarget
            compact: true
            radius: pad.theme.radius
            kind: "primary"
            icon: "check"
            text: qsTr("OK")
            onActivated: pad.staff.confirm()
        }
    }
}
