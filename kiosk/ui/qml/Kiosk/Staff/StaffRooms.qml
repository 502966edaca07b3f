pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Shows the room in which staff are.
FocusScope {
    id: rooms

    readonly property Component chosen: {
        switch (rooms.staff.room) {
        case "content":
            return content;
        case "history":
            return history;
        case "restore":
            return restore;
        case "dates":
            return dates;
        case "handbook":
            return handbook;
        case "chapter":
            return chapter;
        case "reports":
            return reports;
        case "leaving":
            return leaving;
        default:
            return menu;
        }
    }
    required property Staff staff
    required property Theme theme

    signal showNowWanted

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: rooms.chosen
    }
    Component {
        id: menu

        MenuRoom {
            staff: rooms.staff
            theme: rooms.theme
        }
    }
    Component {
        id: content

        ContentRoom {
            desk: rooms.staff.desk
            theme: rooms.theme

            onShowNowWanted: rooms.showNowWanted()
        }
    }
    Component {
        id: history

        HistoryRoom {
            desk: rooms.staff.desk
            theme: rooms.theme

            onChosen: key => rooms.staff.askRestore(key)
        }
    }
    Component {
        id: restore

        RestoreRoom {
            staff: rooms.staff
            theme: rooms.theme
        }
    }
    Component {
        id: dates

        DatesRoom {
            desk: rooms.staff.desk
            theme: rooms.theme
        }
    }
    Component {
        id: handbook

        HandbookRoom {
            staff: rooms.staff
            theme: rooms.theme
        }
    }
    Component {
        id: chapter

        ChapterRoom {
            staff: rooms.staff
            theme: rooms.theme
        }
    }
    Component {
        id: reports

        ReportsRoom {
            staff: rooms.staff
            theme: rooms.theme
        }
    }
    Component {
        id: leaving

        LeavingRoom {
            staff: rooms.staff
            theme: rooms.theme
        }
    }
}
