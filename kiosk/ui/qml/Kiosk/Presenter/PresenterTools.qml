pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// What is needed now and then during a demonstration.
GridLayout {
    id: tools

    required property bool black
    required property bool frozen
    required property bool group
    required property bool held
    property int size: tools.theme.caption
    required property Theme theme

    // What it takes to show all of them in one row.
    readonly property real wholeWidth: again.implicitWidth + hold.implicitWidth + freeze.implicitWidth + dark.implicitWidth + crowd.implicitWidth + stop.implicitWidth + tools.columnSpacing * 5

    // The name of a command, or "stop", which has to be asked once more.
    signal wanted(string command)

    columnSpacing: Math.ceil(tools.theme.mm(3.2))
    columns: tools.width + 1 >= tools.wholeWidth ? 6 : 3
    rowSpacing: tools.columnSpacing

    Tool {
        id: again

        icon: "refresh"
        label: qsTr("Schritt wiederholen")
        //: Does the present step of a demonstration once more
        text: qsTr("Wiederholen")

        onActivated: tools.wanted("repeat")
    }
    Tool {
        id: hold

        icon: tools.held ? "play_circle" : "pause_circle"
        label: tools.held ? qsTr("Zeit steht, weiterlaufen lassen") : qsTr("Zeit anhalten")
        selectable: true
        selected: tools.held
        //: Stops the clock that would end the visit; the second word when it stands
        text: tools.held ? qsTr("Zeit steht") : qsTr("Anhalten")

        onActivated: tools.wanted("hold")
    }
    Tool {
        id: freeze

        icon: "photo_camera"
        label: tools.frozen ? qsTr("Bild steht, wieder bewegen") : qsTr("Bild einfrieren")
        selectable: true
        selected: tools.frozen
        //: The picture stands still while the volunteer goes on
        text: tools.frozen ? qsTr("Bild steht") : qsTr("Einfrieren")

        onActivated: tools.wanted("freeze")
    }
    Tool {
        id: dark

        icon: "dark_mode"
        label: tools.black ? qsTr("Schwarz beenden, Bild wieder zeigen") : qsTr("Bildschirm schwarz machen")
        selectable: true
        selected: tools.black
        //: Makes the screen black
        text: qsTr("Schwarz")

        onActivated: tools.wanted("black")
    }
    Tool {
        id: crowd

        icon: "groups"
        label: tools.group ? qsTr("Gruppe: alles wieder normal groß") : qsTr("Gruppe: alles größer")
        selectable: true
        selected: tools.group
        //: Everything larger, for people who stand further away
        text: qsTr("Gruppe")

        onActivated: tools.wanted("group")
    }
    Tool {
        id: stop

        icon: "stop_circle"
        label: qsTr("Vorführung beenden")
        //: Ends a demonstration
        text: qsTr("Beenden")

        onActivated: tools.wanted("stop")
    }

    component Tool: PresenterButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        size: tools.size
        theme: tools.theme
    }
}
