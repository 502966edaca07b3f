pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// What staff can do here; what is going on with new content comes first.
Room {
    id: menu

    required property Staff staff
    readonly property int tidings: menu.staff.desk.warnings.count + (menu.staff.report === "" ? 0 : 1)
    readonly property DeskWords words: DeskWords {
        desk: menu.staff.desk
    }

    title: qsTr("Was möchten Sie tun?")

    DeskPlate {
        desk: menu.staff.desk
        theme: menu.theme
        visible: menu.staff.desk.hasNews
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
            hint: menu.staff.desk.shownTitle === "" ? qsTr("Wie mit dem Programm geliefert") : menu.staff.desk.shownTitle
            icon: "library_books"
            title: qsTr("Inhalt")

            onActivated: menu.staff.enter("content")
        }
        MenuTile {
            hint: qsTr("Ansehen und wiederherstellen")
            icon: "history"
            title: qsTr("Frühere Fassungen")

            onActivated: menu.staff.enter("history")
        }
        MenuTile {
            hint: menu.staff.desk.dates.count === 0 ? qsTr("Nichts zu tun") : menu.staff.desk.dates.count === 1 ? qsTr("1 Eintrag") : qsTr("%1 Einträge").arg(menu.staff.desk.dates.count)
            icon: "event"
            //: Dates that are written in the content: shown from, shown until, review by
            title: qsTr("Termine im Inhalt")

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

            onActivated: menu.staff.enter("reports")
        }
        MenuTile {
            hint: qsTr("Der Bildschirm wird leer")
            icon: "logout"
            title: qsTr("Programm beenden")

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
