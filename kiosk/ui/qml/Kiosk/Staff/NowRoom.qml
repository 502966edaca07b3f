pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// What is shown now, and the two ways in for something new.
Room {
    id: now

    required property Desk desk
    readonly property bool off: now.desk.state === "off"

    title: qsTr("Das zeigt der Stand")

    KNotice {
        icon: "info"
        text: now.desk.message
        theme: now.theme
        visible: now.desk.message !== ""
        width: parent.width
    }
    Repeater {
        model: now.desk.warnings

        KNotice {
            required text

            icon: "warning"
            theme: now.theme
            tone: "warn"
            width: parent ? parent.width : 0
        }
    }
    KCard {
        theme: now.theme
        width: parent.width

        VersionWords {
            changes: now.desk.shownChanges
            detail: now.desk.shownTitle === "" ? qsTr("Er kam mit dem Programm.") : now.desk.shownDetail
            theme: now.theme
            title: now.desk.shownTitle === "" ? qsTr("Mitgelieferter Inhalt") : now.desk.shownTitle
            width: parent.width
        }
    }
    KNotice {
        icon: "lock"
        text: qsTr("Für neuen Inhalt braucht dieser Stand die Datei „root.json“ von der Technik. Das Handbuch erklärt es.")
        theme: now.theme
        visible: now.off
        width: parent.width
    }
    GridLayout {
        columnSpacing: now.theme.gap
        columns: width > now.theme.body * 26 ? 2 : 1
        rowSpacing: now.theme.gap
        uniformCellWidths: true
        visible: !now.off
        width: parent.width

        WayCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            action: qsTr("Nach Stick suchen")
            actionIcon: "refresh"
            icon: "usb"
            text: qsTr("Stecken Sie den Stick ein. Der Stand prüft ihn von selbst.")
            theme: now.theme
            title: qsTr("Neues vom USB-Stick")

            onWanted: now.desk.look()
        }
        WayCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            action: now.desk.mirror === "" ? "" : qsTr("Vom Server holen")
            actionIcon: "cloud_download"
            icon: "language"
            //: %1 is the host name of a server
            text: now.desk.mirror === "" ? qsTr("Für diesen Stand ist kein Server eingetragen.") : qsTr("Der Stand fragt %1 von selbst. Hier fragen Sie sofort.").arg(now.desk.mirror)
            theme: now.theme
            title: qsTr("Neues vom Server")

            onWanted: now.desk.lookAtMirror()
        }
    }
    ClockCard {
        clock: now.desk.clock
        theme: now.theme
        visible: now.desk.clock !== ""
        width: parent.width
    }
}
