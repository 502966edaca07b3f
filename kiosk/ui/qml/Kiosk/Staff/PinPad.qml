pragma ComponentBehavior: Bound

import QtQuick
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
    KDigits {
        confirmText: qsTr("OK")
        theme: pad.theme
        width: pad.width

        onConfirmed: pad.staff.confirm()
        onErased: pad.staff.erase()
        onTyped: digit => pad.staff.digit(digit)
    }
}
