pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Asks once more before the program ends.
Room {
    id: room

    required property Staff staff

    hint: qsTr("Danach zeigt dieser Bildschirm nichts mehr, bis jemand das Programm wieder startet.")
    title: qsTr("Programm wirklich beenden?")

    actions: [
        KButton {
            icon: "logout"
            kind: "primary"
            text: qsTr("Programm beenden")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.staff.leave()
        },
        KButton {
            icon: "close"
            kind: "quiet"
            text: qsTr("Abbrechen")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.staff.back()
        }
    ]
}
