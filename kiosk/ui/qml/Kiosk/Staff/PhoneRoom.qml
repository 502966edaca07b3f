pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Pairs the volunteer's phone: what it is good for, the code, and whether it is there.
Room {
    id: room

    readonly property bool on: room.starting || room.waiting || room.paired
    readonly property bool paired: room.phone.state === "paired"
    required property Phone phone
    readonly property bool starting: room.phone.state === "starting"
    readonly property string tidings: {
        switch (room.phone.end + room.phone.trouble) {
        case "time":
            return qsTr("Es kam kein Handy. Der Code gilt nicht mehr.");
        case "gone":
            return qsTr("Das Handy war zehn Minuten lang nicht erreichbar. Die Verbindung ist beendet.");
        case "tour":
            return qsTr("Die Vorführung ist zu Ende, und die Verbindung auch.");
        case "address":
            return qsTr("Der Stand findet sein eigenes Netz nicht. Ist das WLAN des Standes an? Sonst hilft die Technik.");
        case "port":
            return qsTr("Ein anderes Programm ist im Weg. Die Technik kann „phone_port“ ändern.");
        case "stopped":
            return qsTr("Die Verbindung ist abgebrochen. Versuchen Sie es noch einmal.");
        default:
            return "";
        }
    }
    readonly property bool waiting: room.phone.state === "waiting"

    hint: room.on ? "" : qsTr("Ihr Handy zeigt dann die Notizen und den nächsten Schritt. Mit großen Knöpfen steuern Sie die Vorführung.")
    middle: room.paired || room.starting
    title: room.paired || room.starting ? "" : room.waiting ? qsTr("Jetzt scannen") : qsTr("Notizen aufs Handy")

    actions: [
        KButton {
            icon: "phonelink_ring"
            kind: "primary"
            //: Begins to pair the phone of a volunteer
            text: qsTr("Handy verbinden")
            theme: room.theme
            visible: room.phone.possible && !room.on
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.phone.switchOn()
        },
        KButton {
            icon: "close"
            //: Ends the connection to the volunteer's phone
            text: qsTr("Verbindung beenden")
            theme: room.theme
            visible: room.on
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.phone.switchOff()
        }
    ]

    KNotice {
        icon: "info"
        text: room.tidings
        theme: room.theme
        tone: room.phone.trouble === "" ? "info" : "warn"
        visible: !room.on && room.tidings !== ""
        width: parent.width
    }
    KNotice {
        icon: "wifi"
        text: qsTr("Für diesen Stand ist kein eigenes Netz eingetragen („phone_address“). Das Handbuch erklärt es. Ohne Netz helfen die gedruckten Karten.")
        theme: room.theme
        tone: "warn"
        visible: !room.phone.possible
        width: parent.width
    }
    PhoneHints {
        theme: room.theme
        visible: !room.on
        width: parent.width
    }
    StatusHead {
        good: room.paired && room.phone.here
        icon: room.starting ? "schedule" : "phonelink_ring"
        step: room.starting ? qsTr("Die Verbindung wird vorbereitet.") : room.phone.here ? qsTr("Starten Sie jetzt die Vorführung.") : qsTr("Es meldet sich gerade nicht. Entsperren Sie es, und öffnen Sie die Seite.")
        theme: room.theme
        title: room.starting ? qsTr("Einen Moment") : qsTr("Handy ist verbunden")
        visible: room.starting || room.paired
        width: parent.width
    }
    KNotice {
        icon: "warning"
        text: qsTr("Zeigt Ihr eigenes Handy nichts? Dann war ein anderes schneller. Beenden Sie die Verbindung, und nehmen Sie einen neuen Code.")
        theme: room.theme
        visible: room.paired
        width: parent.width
    }
    PhoneCode {
        most: room.height * 0.45
        phone: room.phone
        theme: room.theme
        visible: room.waiting
        width: parent.width
    }
}
