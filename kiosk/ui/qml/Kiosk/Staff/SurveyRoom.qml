pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// What visitors answered: counts as bars, sentences as a list; to take along, and then to delete.
Room {
    id: room

    required property Answers answers

    hint: room.answers.people === 1 ? qsTr("1 Person hat geantwortet. Gezählt wird ohne Namen, Uhrzeit und Reihenfolge.") : qsTr("%1 Personen haben geantwortet. Gezählt wird ohne Namen, Uhrzeit und Reihenfolge.").arg(room.answers.people)
    title: room.answers.asking ? qsTr("Exportierte Antworten löschen?") : qsTr("Umfrage")

    actions: [
        KButton {
            icon: "usb"
            kind: room.answers.canDelete ? "quiet" : "primary"
            //: Writes the answers into a file, on a stick if there is one
            text: qsTr("Als Tabelle exportieren")
            theme: room.theme
            visible: room.answers.people > 0 && !room.answers.asking
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.answers.export()
        },
        KButton {
            icon: "delete"
            kind: "primary"
            text: room.answers.asking ? qsTr("Ja, löschen") : qsTr("Antworten löschen")
            theme: room.theme
            visible: room.answers.canDelete
            width: Math.min(implicitWidth, parent.width)

            onActivated: {
                if (room.answers.asking)
                    room.answers.delete();
                else
                    room.answers.askDelete();
            }
        },
        KButton {
            icon: "close"
            kind: "quiet"
            text: qsTr("Abbrechen")
            theme: room.theme
            visible: room.answers.asking
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.answers.keep()
        }
    ]

    KNotice {
        icon: "warning"
        text: room.answers.problem
        theme: room.theme
        tone: "warn"
        visible: text !== ""
        width: parent.width
    }
    KNotice {
        icon: "warning"
        text: qsTr("Die Antworten sind dann nur noch in der exportierten Datei. Sehen Sie vorher nach, ob sie sich öffnen lässt.")
        theme: room.theme
        tone: "warn"
        visible: room.answers.asking
        width: parent.width
    }
    KNotice {
        icon: "check_circle"
        text: qsTr("Exportiert. %1").arg(room.answers.where)
        theme: room.theme
        tone: "good"
        visible: room.answers.where !== ""
        width: parent.width
    }
    Repeater {
        model: room.answers.rows

        ResultLine {
            required face
            required kind
            required share
            required times
            required title

            theme: room.theme
            visible: !room.answers.asking
            width: parent ? parent.width : 0
        }
    }
}
