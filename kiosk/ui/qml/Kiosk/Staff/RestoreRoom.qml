pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Asks once more before an earlier version is shown again.
Room {
    id: room

    required property Staff staff

    hint: qsTr("Der Stand zeigt sie, sobald niemand mehr da ist. Auch die jetzige Fassung bleibt gespeichert.")
    title: qsTr("Diese Fassung wieder zeigen?")

    actions: [
        KButton {
            icon: "settings_backup_restore"
            kind: "primary"
            text: qsTr("Wiederherstellen")
            theme: room.theme
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.staff.restore()
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

    KCard {
        theme: room.theme
        width: parent.width

        VersionWords {
            changes: room.staff.chosenChanges
            detail: room.staff.chosenDetail
            theme: room.theme
            title: room.staff.chosenTitle
            width: parent.width
        }
    }
}
