pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// What the dates in the content do now and soon, beside the clock that decides it.
Room {
    id: dates

    required property Desk desk

    title: qsTr("Termine im Inhalt")

    ClockCard {
        clock: dates.desk.clock
        theme: dates.theme
        visible: dates.desk.clock !== ""
        width: parent.width
    }
    KNotice {
        icon: "check_circle"
        text: qsTr("Nichts ist ausgeblendet. Nichts muss jetzt geprüft werden.")
        theme: dates.theme
        tone: "good"
        visible: dates.desk.dates.count === 0
        width: parent.width
    }
    Repeater {
        model: dates.desk.dates

        DateCard {
            theme: dates.theme
            width: parent ? parent.width : 0
        }
    }
}
