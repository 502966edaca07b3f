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
        case "tours":
            return rooms.presenter ? tours : menu;
        case "survey":
            return survey;
        case "leaving":
            return leaving;
        case "phone":
            return phone;
        case "printer":
            return printer;
        default:
            return menu;
        }
    }
    // Without content there is nobody to present it.
    property Presenter presenter: null
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
        id: phone

        PhoneRoom {
            phone: rooms.staff.phone
            theme: rooms.theme
        }
    }
    Component {
        id: tours

        ToursRoom {
            presenter: rooms.presenter
            staff: rooms.staff
            theme: rooms.theme
        }
    }
    Component {
        id: printer

        PrinterRoom {
            printer: rooms.staff.printer
            theme: rooms.theme
        }
    }
    Component {
        id: survey

        SurveyRoom {
            answers: rooms.staff.answers
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
