pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// How the printer is, in plain words, what to do about it, and a test page.
Room {
    id: room

    readonly property string advice: {
        switch (room.printer.state) {
        case "ready":
        case "busy":
            return qsTr("Besucher sehen den Knopf „Merkblatt drucken“.");
        case "stopped":
            return qsTr("Jemand hat die Warteschlange angehalten, oder ein Druck ist misslungen. Die Technik gibt sie mit „cupsenable“ wieder frei.");
        case "paper-out":
            return qsTr("Legen Sie Papier nach. Was wartet, wird dann von selbst gedruckt.");
        case "trouble":
            return qsTr("Sehen Sie am Drucker nach: Klappe zu? Papierstau? Toner leer? Danach geht es von selbst weiter.");
        case "gone":
            return room.printer.detail === "queue" ? qsTr("Eine Warteschlange mit diesem Namen gibt es nicht. Die Technik richtet sie ein.") : qsTr("Der Druckdienst des Geräts (CUPS) antwortet nicht. Die Technik hilft.");
        default:
            return "";
        }
    }
    readonly property bool good: room.printer.state === "ready" || room.printer.state === "busy"
    readonly property string headline: {
        switch (room.printer.state) {
        case "ready":
            return qsTr("Der Drucker ist bereit");
        case "busy":
            return qsTr("Der Drucker arbeitet");
        case "stopped":
            return qsTr("Der Drucker ist angehalten");
        case "paper-out":
            return qsTr("Das Papier ist leer");
        case "trouble":
            return qsTr("Der Drucker braucht Hilfe");
        case "gone":
            return qsTr("Der Drucker ist nicht da");
        default:
            return qsTr("Einen Moment");
        }
    }

    // Nobody has asked the printer yet, or there is none.
    readonly property bool known: room.printer.state !== ""
    required property PrinterDesk printer

    title: room.printer.queue === "" ? qsTr("Drucker") : ""

    actions: [
        KButton {
            icon: "print"
            kind: "primary"
            text: qsTr("Testseite drucken")
            theme: room.theme
            visible: room.printer.queue !== "" && room.printer.test !== "working"
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.printer.printTest()
        },
        KButton {
            icon: "refresh"
            //: Looks again how the printer is
            text: qsTr("Noch einmal nachsehen")
            theme: room.theme
            visible: room.printer.queue !== ""
            width: Math.min(implicitWidth, parent.width)

            onActivated: room.printer.look()
        }
    ]

    KNotice {
        icon: "info"
        text: qsTr("An diesem Stand ist kein Drucker eingerichtet. Besucher sehen keinen Knopf zum Drucken. Das Handbuch erklärt die Einstellung „printer“.")
        theme: room.theme
        visible: room.printer.queue === ""
        width: parent.width
    }
    StatusHead {
        good: room.good
        icon: room.good ? "print" : room.known ? "warning" : "schedule"
        step: room.advice
        theme: room.theme
        title: room.headline
        visible: room.printer.queue !== ""
        width: parent.width
    }
    KNotice {
        icon: room.printer.test === "done" ? "check_circle" : room.printer.test === "failed" ? "warning" : "print"
        text: room.printer.test === "done" ? qsTr("Die Testseite liegt im Drucker.") : room.printer.test === "failed" ? qsTr("Die Testseite kam nicht heraus.") : qsTr("Die Testseite wird gedruckt.")
        theme: room.theme
        tone: room.printer.test === "done" ? "good" : room.printer.test === "failed" ? "warn" : "info"
        visible: room.printer.test !== "idle" && room.printer.test !== "enough"
        width: parent.width
    }
    StaffFact {
        name: qsTr("Warteschlange")
        theme: room.theme
        //: The paper in the printer
        value: room.printer.queue + (room.printer.paper === "receipt" ? qsTr(", Rolle 80 mm") : qsTr(", Papier A4"))
        visible: room.printer.queue !== ""
        width: parent.width
    }
    StaffFact {
        name: qsTr("Wartende Blätter")
        theme: room.theme
        value: String(room.printer.waiting)
        visible: room.known
        width: parent.width
    }
    StaffFact {
        //: The words of the print system, for technicians
        name: qsTr("Meldung des Druckers")
        theme: room.theme
        value: room.printer.detail
        visible: room.printer.detail !== "" && room.printer.state !== "gone"
        width: parent.width
    }
}
