pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The place behind the door: the room of the moment between two bars.
FocusScope {
    id: area

    property Presenter presenter: null
    required property Staff staff
    required property Theme theme

    signal dismissed
    signal showNowWanted

    Accessible.ignored: !area.visible
    Accessible.name: qsTr("Personal-Bereich")
    Accessible.role: Accessible.Dialog
    focus: true

    Keys.onEscapePressed: area.dismissed()
    onDismissed: {
        if (area.staff.room === "menu")
            area.staff.close();
        else
            area.staff.back();
    }

    Rectangle {
        anchors.fill: parent
        color: area.theme.colors.page
    }

    // Eats what misses the buttons, so that nothing under it is pressed.
    KShield {
        anchors.fill: parent
    }
    StaffRooms {
        id: rooms

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        focus: true
        presenter: area.presenter
        staff: area.staff
        theme: area.theme

        onShowNowWanted: area.showNowWanted()
    }
    StaffBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        clock: area.staff.desk.clock
        theme: area.theme
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: area.theme.colors.bar
        height: Math.max(back.implicitHeight, area.theme.target) + area.theme.mm(2)

        Rectangle {
            color: area.theme.colors.outline
            height: area.theme.hair
            visible: area.theme.bordered
            width: parent.width
        }
        KBarButton {
            id: back

            anchors.left: parent.left
            anchors.leftMargin: area.theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            enabled: area.staff.room !== "menu"
            height: bar.height - area.theme.mm(2)
            icon: area.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
            text: qsTr("Zurück")
            theme: area.theme
            wide: true
            width: (bar.width - area.theme.mm(9)) / 2

            onActivated: area.staff.back()
        }
        KBarButton {
            anchors.right: parent.right
            anchors.rightMargin: area.theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            height: back.height
            icon: "close"
            label: qsTr("Personal-Bereich schließen")
            //: Leaves the staff area
            text: qsTr("Schließen")
            theme: area.theme
            wide: true
            width: back.width

            onActivated: area.staff.close()
        }
    }
}
