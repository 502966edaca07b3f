pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// What staff can do here; what is going on with new content comes first.
Room {
    id: menu

    // Volunteers see what they need for a tour, and nothing that changes the stand.
    readonly property bool full: menu.staff.role === "staff"
    required property Staff staff
    readonly property int tidings: menu.staff.desk.warnings.count + (menu.staff.report === "" ? 0 : 1) + (menu.staff.answers.problem === "" ? 0 : 1)
    readonly property DeskWords words: DeskWords {
        desk: menu.staff.desk
    }

    title: qsTr("Was möchten Sie tun?")

    DeskPlate {
        desk: menu.staff.desk
        theme: menu.theme
        visible: menu.full && menu.staff.desk.hasNews
        width: parent.width
        words: menu.words

        onOpened: menu.staff.enter("content")
    }
    GridLayout {
        columnSpacing: menu.theme.gap
        columns: width > menu.theme.body * 32 ? 3 : width > menu.theme.body * 19 ? 2 : 1
        rowSpacing: menu.theme.gap
        uniformCellWidths: true
        width: parent.width

        MenuTile {
            hint: qsTr("Vorbereitet, mit Notizen für Sie")
            icon: "co_present"
            tint: "yellow"
            //: Prepared demonstrations that a volunteer shows
            title: qsTr("Vorführungen")

            onActivated: menu.staff.enter("tours")
        }
        MenuTile {
            hint: menu.staff.desk.shownTitle === "" ? qsTr("Wie mit dem Programm geliefert") : menu.staff.desk.shownTitle
            icon: "library_books"
            title: qsTr("Inhalt")
            visible: menu.full

            onActivated: menu.staff.enter("content")
        }
        MenuTile {
            hint: qsTr("Ansehen und wiederherstellen")
            icon: "history"
            title: qsTr("Frühere Fassungen")
            visible: menu.full

            onActivated: menu.staff.enter("history")
        }
        MenuTile {
            hint: menu.staff.desk.dates.count === 0 ? qsTr("Nichts zu tun") : menu.staff.desk.dates.count === 1 ? qsTr("1 Eintrag") : qsTr("%1 Einträge").arg(menu.staff.desk.dates.count)
            icon: "event"
            //: Dates that are written in the content: shown from, shown until, review by
            title: qsTr("Termine im Inhalt")
            visible: menu.full

            onActivated: menu.staff.enter("dates")
        }
        MenuTile {
            hint: qsTr("Nachlesen, wie es geht")
            icon: "menu_book"
            title: qsTr("Handbuch")

            onActivated: menu.staff.enter("handbook")
        }
        MenuTile {
            hint: menu.tidings === 0 ? qsTr("Alles in Ordnung") : menu.tidings === 1 ? qsTr("1 Meldung") : qsTr("%1 Meldungen").arg(menu.tidings)
            icon: menu.tidings === 0 ? "notifications" : "warning"
            tint: menu.tidings === 0 ? "blue" : "yellow"
            title: qsTr("Meldungen")
            visible: menu.full

            onActivated: menu.staff.enter("reports")
        }
        MenuTile {
            hint: qsTr("Hinweise zu jeder Seite, der Besuch geht weiter")
            icon: "support_agent"
            //: A volunteer stays beside a visitor and gets short hints on each page
            title: qsTr("Ich helfe Ihnen")
            visible: menu.staff.visiting

            onActivated: menu.staff.accompany()
        }
        MenuTile {
            hint: menu.staff.answers.people === 0 ? qsTr("Noch keine Antworten") : menu.staff.answers.people === 1 ? qsTr("1 Person hat geantwortet") : qsTr("%1 Personen haben geantwortet").arg(menu.staff.answers.people)
            icon: "bar_chart"
            title: qsTr("Umfrage")
            visible: menu.full && menu.staff.answers.present

            onActivated: menu.staff.enter("survey")
        }
        MenuTile {
            hint: menu.staff.printer.state === "ready" || menu.staff.printer.state === "busy" ? qsTr("Alles in Ordnung") : menu.staff.printer.state === "paper-out" ? qsTr("Das Papier ist leer") : qsTr("Bitte nachsehen")
            icon: "print"
            tint: menu.staff.printer.state === "ready" || menu.staff.printer.state === "busy" ? "blue" : "yellow"
            title: qsTr("Drucker")
            visible: menu.staff.printer.queue !== ""

            onActivated: menu.staff.enter("printer")
        }
        MenuTile {
            hint: qsTr("Der Bildschirm wird leer")
            icon: "logout"
            title: qsTr("Programm beenden")
            visible: menu.full

            onActivated: menu.staff.enter("leaving")
        }
    }
    KText {
        color: menu.theme.colors.muted
        font.pixelSize: menu.theme.caption
        text: menu.staff.about
        theme: menu.theme
        visible: menu.staff.about !== ""
        width: parent.width
    }

    component MenuTile: KTile {
        Layout.fillHeight: true
        Layout.fillWidth: true
        stacked: true
        theme: menu.theme
    }
}
