import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The address in readable form, the domain emphasised, whose it is, and whether it was checked.
Rectangle {
    id: card

    required property Theme theme
    required property TakeObject page

    readonly property Words words: Words {}

    implicitHeight: column.implicitHeight + card.theme.pad * 2
    radius: card.theme.radius
    color: card.theme.colors.goodSoft
    border.width: card.theme.bordered ? card.theme.hair : 0
    border.color: card.theme.colors.outline

    Column {
        id: column

        x: card.theme.pad
        y: card.theme.pad
        width: card.width - card.theme.pad * 2
        spacing: card.theme.mm(1.5)

        KText {
            theme: card.theme
            width: parent.width
            //: %1 is whose website a QR code opens
            text: card.page.owner === "" ? qsTr("Es öffnet sich diese Seite:") : qsTr("Es öffnet sich die Seite von: %1").arg(card.page.owner)
            font.pixelSize: card.theme.caption
        }

        KAddress {
            theme: card.theme
            width: parent.width
            before: card.page.before
            domain: card.page.domain
            after: card.page.after
        }

        KText {
            theme: card.theme
            width: parent.width
            visible: card.page.isWebsite
            text: qsTr("Das ist die Startseite der Stadt. Suchen Sie dort nach dem Dienst.")
            font.pixelSize: card.theme.caption
        }

        KText {
            theme: card.theme
            width: parent.width
            visible: !card.page.checked
            text: qsTr("Diese Adresse haben wir noch nicht nachgeprüft. %1.").arg(card.words.asOf(card.page.asOf))
            font.pixelSize: card.theme.caption
            color: card.theme.colors.muted
        }
    }
}
