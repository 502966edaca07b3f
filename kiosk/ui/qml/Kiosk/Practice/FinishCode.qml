pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The way to the real form: its code and its address.
KCard {
    id: card

    required property TakeObject code
    required property int modulePx
    required property real room

    signal takeWanted

    KTitle {
        size: card.theme.heading
        text: qsTr("Der echte Antrag")
        theme: card.theme
        width: parent.width
    }
    KQr {
        anchors.horizontalCenter: parent.horizontalCenter
        //: Spoken name of a QR code; %1 is an internet address
        label: qsTr("QR-Code für %1").arg(card.code.before + card.code.domain + card.code.after)
        modulePx: card.modulePx
        room: card.room
        rows: card.code.rows
        theme: card.theme
    }
    KAddress {
        after: card.code.after
        before: card.code.before
        domain: card.code.domain
        theme: card.theme
        width: parent.width
    }
    KButton {
        icon: "qr_code_2"
        kind: "invite"
        text: qsTr("Mitnehmen")
        theme: card.theme
        width: parent.width

        onActivated: card.takeWanted()
    }
}
