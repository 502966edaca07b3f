pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Kiosk.Theme

// A month to choose a day from; months and years turn by buttons. Weeks begin on Monday.
Column {
    id: control

    readonly property real cell: Math.floor(Math.max(control.theme.mm(15), Math.min(control.theme.mm(24), (control.width - Math.ceil(control.theme.mm(3)) * 6) / 7)))
    property int month: 0
    property string shownDay: ""
    required property Theme theme
    property int year: 2000

    signal chosen(string day, string month, string year)

    function turn(months: int): void {
        const first = new Date(control.year, control.month + months, 1);
        control.year = first.getFullYear();
        control.month = first.getMonth();
    }

    spacing: control.theme.gap

    Flow {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Math.ceil(control.theme.mm(3))
        width: Math.min(parent.width, decade.implicitWidth + before.implicitWidth + after.implicitWidth + spacing * 2 + 1)

        KButton {
            id: decade

            compact: true
            kind: "quiet"
            //: Turns the calendar ten years back
            text: qsTr("10 Jahre zurück")
            theme: control.theme

            onActivated: control.turn(-120)
        }
        KButton {
            id: before

            compact: true
            kind: "quiet"
            text: qsTr("1 Jahr zurück")
            theme: control.theme

            onActivated: control.turn(-12)
        }
        KButton {
            id: after

            compact: true
            kind: "quiet"
            text: qsTr("1 Jahr vor")
            theme: control.theme

            onActivated: control.turn(12)
        }
    }
    Item {
        id: months

        // The name of the month between its buttons, or above them.
        readonly property bool wide: name.implicitWidth + back.implicitWidth + forth.implicitWidth + control.theme.gap * 2 <= months.width

        anchors.horizontalCenter: parent.horizontalCenter
        height: back.height + (months.wide ? 0 : name.height + control.theme.mm(1))
        width: Math.min(control.width, Math.max(grid.width, back.implicitWidth + forth.implicitWidth + control.theme.gap))

        KButton {
            id: back

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            compact: true
            icon: control.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
            label: qsTr("Einen Monat zurück")
            //: On the two buttons that turn a calendar by a month, beside an arrow; part of their names
            text: qsTr("Monat")
            theme: control.theme

            onActivated: control.turn(-1)
        }
        KText {
            id: name

            anchors.horizontalCenter: parent.horizontalCenter
            font.weight: Font.DemiBold
            heading: true
            text: Qt.locale("de_DE").standaloneMonthName(control.month) + " " + control.year
            theme: control.theme
            y: months.wide ? Math.round((back.height - height) / 2) : 0
        }
        KButton {
            id: forth

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            compact: true
            icon: control.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
            label: qsTr("Einen Monat vor")
            text: qsTr("Monat")
            theme: control.theme

            onActivated: control.turn(1)
        }
    }
    DayOfWeekRow {
        anchors.horizontalCenter: parent.horizontalCenter
        locale: Qt.locale("de_DE")
        spacing: grid.spacing

        delegate: KText {
            required property string shortName

            color: control.theme.colors.muted
            font.pixelSize: Math.min(control.theme.caption, Math.floor(control.cell * 0.5))
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.0
            text: shortName
            theme: control.theme
            width: control.cell
        }
    }
    MonthGrid {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        locale: Qt.locale("de_DE")
        month: control.month
        spacing: Math.ceil(control.theme.mm(3))
        year: control.year

        delegate: KDay {
            required property int day
            required property int month
            required property int year

            enabled: month === grid.month
            height: Math.ceil(Math.max(control.theme.mm(15), size * 1.25))
            label: day + ". " + Qt.locale("de_DE").standaloneMonthName(month)
            selected: enabled && control.shownDay === String(day)
            // As large as two digits can be here.
            size: Math.min(control.theme.body, Math.floor(control.cell * 0.7))
            text: String(day)
            theme: control.theme
            width: control.cell

            onActivated: control.chosen(String(day), String(month + 1), String(year))
        }
    }
}
