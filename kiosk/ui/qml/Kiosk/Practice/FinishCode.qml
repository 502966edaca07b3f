pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The way to the real form: its code and its address.
KCard {
    id: card

    // What stands around the code, so that the whole card fits its height.
    readonly property real around: title.implicitHeight + address.implicitHeight + take.implicitHeight + card.theme.mm(3) * 3 + card.inset * 2
    required property TakeObject code
    required property int modulePx
    required property real room
    property real tallest: 100000

    signal takeWanted

    KTitle {
        id: title

        size: card.theme.heading
        text: qsTr("Der echte Antrag")
        theme: card.theme
        width: parent.width
    }
    KQr {
        id: plate

        anchors.horizontalCenter: parent.horizontalCenter
        //: Spoken name of a QR code; %1 is an internet address
        label: qsTr("QR-Code für %1").arg(card.code.before + card.code.domain + card.code.after)
        modulePx: card.modulePx
        room: Math.min(card.room, card.tallest - card.around)
        rows: card.code.rows
        theme: card.theme
        // Too small to be read from where people stand, it would only disappoint; "Mitnehmen" shows it large.
        visible: plate.fittingPx >= card.modulePx
    }
    KAddress {
        id: address

        after: card.code.after
        before: card.code.before
        domain: card.code.domain
        theme: card.theme
        width: parent.width
    }
    KButton {
        id: take

        icon: "qr_code_2"
        kind: "invite"
        text: qsTr("Mitnehmen")
        theme: card.theme
        width: parent.width

        onActivated: card.takeWanted()
    }
}
