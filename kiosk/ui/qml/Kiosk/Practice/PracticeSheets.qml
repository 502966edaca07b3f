pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What may lie over a question: why it is asked, a calendar, and the stop for real data, which comes first.
FocusScope {
    id: sheets

    property string day: ""
    property string field: ""
    property string month: ""
    readonly property bool open: sheets.practising && sheets.shown !== ""
    required property PracticeObject page
    readonly property string place: sheets.practising ? sheets.page.key : ""
    required property Practice practice
    required property bool practising
    readonly property string shown: sheets.page.stopTitle !== "" ? "stop" : sheets.wanted
    required property Theme theme
    property string wanted: ""
    property string year: ""

    function close(): void {
        sheets.wanted = "";
    }
    function showCalendar(field: string, day: string, month: string, year: string): void {
        sheets.field = field;
        sheets.day = day;
        sheets.month = month;
        sheets.year = year;
        sheets.wanted = "calendar";
    }
    function showWhy(): void {
        sheets.wanted = "why";
    }

    // Nothing of one place lies over the next.
    onPlaceChanged: sheets.close()

    Loader {
        active: sheets.open
        anchors.fill: parent
        focus: true
        sourceComponent: sheets.shown === "stop" ? stop : sheets.shown === "calendar" ? calendar : why
    }
    Component {
        id: why

        KSheet {
            name: qsTr("Warum wird das gefragt?")
            theme: sheets.theme

            actions: KButton {
                focus: true
                kind: "primary"
                text: qsTr("Verstanden")
                theme: sheets.theme
                width: parent.width

                onActivated: sheets.wanted = ""
            }

            onDismissed: sheets.wanted = ""

            KTitle {
                heading: true
                size: sheets.theme.title
                text: qsTr("Warum wird das gefragt?")
                theme: sheets.theme
                width: parent.width
            }
            KProse {
                text: sheets.page.why
                theme: sheets.theme
                width: parent.width
            }
        }
    }
    Component {
        id: stop

        KSheet {
            name: sheets.page.stopTitle
            theme: sheets.theme

            actions: [
                KButton {
                    focus: true
                    icon: "edit"
                    kind: "primary"
                    text: qsTr("Beispiel einsetzen")
                    theme: sheets.theme
                    visible: sheets.page.hasSample
                    width: parent.width

                    onActivated: sheets.practice.fillPage()
                },
                KButton {
                    focus: !sheets.page.hasSample
                    kind: sheets.page.hasSample ? "quiet" : "primary"
                    text: qsTr("Verstanden")
                    theme: sheets.theme
                    width: parent.width

                    onActivated: sheets.practice.dismissStop()
                }
            ]

            onDismissed: sheets.practice.dismissStop()

            KIcon {
                anchors.left: parent.left
                color: sheets.theme.colors.good
                icon: "shield"
                size: sheets.theme.body * 2
                theme: sheets.theme
            }
            KTitle {
                heading: true
                size: sheets.theme.title
                text: sheets.page.stopTitle
                theme: sheets.theme
                width: parent.width
            }
            KProse {
                text: sheets.page.stopText
                theme: sheets.theme
                width: parent.width
            }
        }
    }
    Component {
        id: calendar

        KSheet {
            name: qsTr("Kalender")
            theme: sheets.theme

            actions: KButton {
                kind: "quiet"
                text: qsTr("Abbrechen")
                theme: sheets.theme
                width: parent.width

                onActivated: sheets.wanted = ""
            }

            onDismissed: sheets.wanted = ""

            KMonth {
                month: sheets.month !== "" ? Math.max(0, Math.min(11, parseInt(sheets.month) - 1)) : new Date().getMonth()
                shownDay: sheets.day
                theme: sheets.theme
                width: parent.width
                year: sheets.year.length === 4 ? parseInt(sheets.year) : new Date().getFullYear()

                onChosen: (day, month, year) => {
                    sheets.practice.writeDate(sheets.field, day, month, year);
                    sheets.wanted = "";
                }
            }
        }
    }
}
