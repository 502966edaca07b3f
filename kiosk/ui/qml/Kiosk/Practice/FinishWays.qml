pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The two ways home: the code of the real form, and a phone call.
Column {
    id: ways

    required property TakeObject code
    required property int modulePx
    required property PracticeObject page
    required property string phone
    required property Theme theme

    signal againWanted
    signal moreWanted
    signal takeWanted

    spacing: ways.theme.gap

    KCard {
        theme: ways.theme
        visible: ways.page.service !== "" && ways.code.rows !== ""
        width: parent.width

        KTitle {
            size: ways.theme.heading
            text: qsTr("Der echte Antrag")
            theme: ways.theme
            width: parent.width
        }
        KQr {
            anchors.horizontalCenter: parent.horizontalCenter
            //: Spoken name of a QR code; %1 is an internet address
            label: qsTr("QR-Code für %1").arg(ways.code.before + ways.code.domain + ways.code.after)
            modulePx: ways.modulePx
            room: parent.width
            rows: ways.code.rows
            theme: ways.theme
        }
        KAddress {
            after: ways.code.after
            before: ways.code.before
            domain: ways.code.domain
            theme: ways.theme
            width: parent.width
        }
        KButton {
            icon: "qr_code_2"
            kind: "invite"
            text: qsTr("Mitnehmen")
            theme: ways.theme
            width: parent.width

            onActivated: ways.takeWanted()
        }
    }
    KCard {
        theme: ways.theme
        width: parent.width

        KTitle {
            text: qsTr("Ohne Internet")
            theme: ways.theme
            width: parent.width
        }
        KText {
            //: %1 is a phone number
            text: qsTr("Ein Anruf genügt: %1. Dort erfahren Sie auch, wann das Amt offen hat.").arg(ways.phone)
            theme: ways.theme
            width: parent.width
        }
    }
    KButton {
        icon: "school"
        text: qsTr("Noch etwas üben")
        theme: ways.theme
        width: parent.width

        onActivated: ways.moreWanted()
    }
    KButton {
        icon: "arrow_upward"
        kind: "quiet"
        text: qsTr("Noch einmal von vorn")
        theme: ways.theme
        width: parent.width

        onActivated: ways.againWanted()
    }
}
