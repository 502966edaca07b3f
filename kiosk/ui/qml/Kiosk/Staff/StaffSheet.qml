import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Asks for the PIN, then offers what staff can do here.
KSheet {
    id: sheet

    required property Staff staff

    name: qsTr("Nur für Personal")
    widest: sheet.theme.mm(150)
    onDismissed: sheet.staff.close()

    KText {
        theme: sheet.theme
        width: parent.width
        text: sheet.staff.state === "open" ? qsTr("Personal-Bereich") : qsTr("Nur für Personal")
        heading: true
        font.pixelSize: sheet.theme.heading
        font.weight: Font.DemiBold
    }

    PinPad {
        theme: sheet.theme
        width: parent.width
        visible: sheet.staff.state === "asking"
        staff: sheet.staff
    }

    KText {
        theme: sheet.theme
        width: parent.width
        visible: sheet.staff.state === "open"
        text: sheet.staff.report === "" ? qsTr("Alles in Ordnung. Es gibt keine Meldungen.") : sheet.staff.report
        font.pixelSize: sheet.theme.caption
    }

    KButton {
        theme: sheet.theme
        width: parent.width
        visible: sheet.staff.state === "open"
        kind: "outline"
        icon: "logout"
        text: qsTr("Programm beenden")
        onActivated: sheet.staff.leave()
    }

    KButton {
        theme: sheet.theme
        width: parent.width
        kind: "quiet"
        icon: "close"
        text: qsTr("Zurück zum Bildschirm")
        onActivated: sheet.staff.close()
    }
}
