pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// What staff should know: what is wrong, and what will run out.
Room {
    id: reports

    required property Staff staff

    title: qsTr("Meldungen")

    KNotice {
        icon: "check_circle"
        text: qsTr("Alles in Ordnung. Es gibt keine Meldungen.")
        theme: reports.theme
        tone: "good"
        visible: reports.staff.report === "" && reports.staff.desk.warnings.count === 0 && reports.staff.answers.problem === ""
        width: parent.width
    }
    KNotice {
        icon: "warning"
        text: reports.staff.report
        theme: reports.theme
        tone: "warn"
        visible: reports.staff.report !== ""
        width: parent.width
    }
    KNotice {
        icon: "warning"
        text: qsTr("Umfrage: %1").arg(reports.staff.answers.problem)
        theme: reports.theme
        tone: "warn"
        visible: reports.staff.answers.problem !== ""
        width: parent.width
    }
    Repeater {
        model: reports.staff.desk.warnings

        KNotice {
            required text

            icon: "warning"
            theme: reports.theme
            tone: "warn"
            width: parent ? parent.width : 0
        }
    }
    KText {
        color: reports.theme.colors.muted
        font.pixelSize: reports.theme.caption
        text: reports.staff.about
        theme: reports.theme
        visible: reports.staff.about !== ""
        width: parent.width
    }
}
