pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The door of the staff area: asks for the PIN.
KSheet {
    id: sheet

    required property Staff staff

    name: qsTr("Nur für Personal")
    widest: Math.max(sheet.theme.mm(150), sheet.theme.body * 17)

    actions: [
        KButton {
            icon: "close"
            kind: "quiet"
            text: qsTr("Zurück zum Bildschirm")
            theme: sheet.theme
            width: parent.width

            onActivated: sheet.staff.close()
        }
    ]

    onDismissed: sheet.staff.close()

    KText {
        font.pixelSize: sheet.theme.heading
        font.weight: Font.DemiBold
        heading: true
        text: qsTr("Nur für Personal")
        theme: sheet.theme
        width: parent.width
    }
    PinPad {
        staff: sheet.staff
        theme: sheet.theme
        width: parent.width
    }
}
