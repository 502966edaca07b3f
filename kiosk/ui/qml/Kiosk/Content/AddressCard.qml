pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The address in readable form, the domain emphasised, whose it is, and whether it was checked.
Rectangle {
    id: card

    required property TakeObject page
    required property Theme theme
    readonly property Words words: Words {
    }

    border.color: card.theme.colors.outline
    border.width: card.theme.bordered ? card.theme.hair : 0
    color: card.theme.colors.goodSoft
    implicitHeight: column.implicitHeight + card.theme.pad * 2
    radius: card.theme.radius

    Column {
        id: column

        spacing: card.theme.mm(1.5)
        width: card.width - card.theme.pad * 2
        x: card.theme.pad
        y: card.theme.pad

        KText {
            font.pixelSize: card.theme.caption
            //: %1 is whose website a QR code opens
            text: card.page.owner === "" ? qsTr("Es öffnet sich diese Seite:") : qsTr("Es öffnet sich die Seite von: %1").arg(card.page.owner)
            theme: card.theme
            width: parent.width
        }
        KAddress {
            after: card.page.after
            before: card.page.before
            domain: card.page.domain
            theme: card.theme
            width: parent.width
        }
        KText {
            font.pixelSize: card.theme.caption
            text: qsTr("Das ist die Startseite der Stadt. Suchen Sie dort nach dem Dienst.")
            theme: card.theme
            visible: card.page.isWebsite
            width: parent.width
        }
        KText {
            color: card.theme.colors.muted
            font.pixelSize: card.theme.caption
            text: card.page.asOf === "" ? qsTr("Diese Adresse haben wir noch nicht nachgeprüft.") : qsTr("Diese Adresse haben wir noch nicht nachgeprüft. %1.").arg(card.words.asOf(card.page.asOf))
            theme: card.theme
            visible: !card.page.checked
            width: parent.width
        }
    }
}
