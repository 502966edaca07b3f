pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Asks for the PIN, then offers what staff can do here.
KSheet {
    id: sheet

    required property Staff staff

    name: qsTr("Nur für Personal")
    widest: Math.max(sheet.theme.mm(150), sheet.theme.body * 17)

    actions: [
        KButton {
            icon: "logout"
            kind: "outline"
            text: qsTr("Programm beenden")
            theme: sheet.theme
            visible: sheet.staff.state === "open"
            width: parent.width

            onActivated: sheet.staff.leave()
        },
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
        text: sheet.staff.state === "open" ? qsTr("Personal-Bereich") : qsTr("Nur für Personal")
        theme: sheet.theme
        width: parent.width
    }
    PinPad {
        staff: sheet.staff
        theme: sheet.theme
        visible: sheet.staff.state === "asking"
        width: parent.width
    }
    KText {
        font.pixelSize: sheet.theme.caption
        text: sheet.staff.report === "" ? qsTr("Alles in Ordnung. Es gibt keine Meldungen.") : sheet.staff.report
        theme: sheet.theme
        visible: sheet.staff.state === "open"
        width: parent.width
    }
}
