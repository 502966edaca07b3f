pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Why new content was not taken over, and what helps. Nothing is broken, and that is said.
Room {
    id: room

    required property Desk desk

    middle: true

    actions: [
        KButton {
            icon: "check"
            kind: "primary"
            text: qsTr("Verstanden")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.desk.dismiss()
        },
        KButton {
            icon: "refresh"
            kind: "quiet"
            text: qsTr("Noch einmal prüfen")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.desk.look()
        }
    ]

    StatusHead {
        icon: "info"
        theme: room.theme
        title: room.desk.message
        width: parent.width
    }
    KCard {
        theme: room.theme
        width: parent.width

        StaffFact {
            name: qsTr("Das hilft")
            size: room.theme.body
            theme: room.theme
            value: room.desk.remedy
            visible: room.desk.remedy !== ""
            width: parent.width
        }
        StaffFact {
            //: Above the name of a damaged file, or what else is known
            name: qsTr("Genauer")
            theme: room.theme
            value: room.desk.where
            visible: room.desk.where !== ""
            width: parent.width
        }
    }
    KNotice {
        icon: "verified_user"
        text: qsTr("Nichts ist kaputt. Der Stand zeigt weiter, was er hat.")
        theme: room.theme
        tone: "good"
        width: parent.width
    }
}
