pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// A row of keys, centred.
Row {
    id: row

    required property real keyHeight
    required property SnapshotModel keys
    required property Theme theme
    required property real unit

    signal pressed(string action, string text, Item from)

    function nameOf(action: string, label: string): string {
        switch (action) {
        case "space":
            //: Name of the space bar of the on-screen keyboard
            return qsTr("Leerzeichen");
        case "backspace":
            //: Key of the on-screen keyboard that deletes one letter
            return qsTr("Löschen");
        case "clear":
            //: Key of the on-screen keyboard that empties the field
            return qsTr("Alles löschen");
        default:
            return label === "-" ? qsTr("Bindestrich") : label;
        }
    }

    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    spacing: row.theme.mm(3)

    Repeater {
        model: row.keys

        KeyCap {
            id: cap

            required property string action
            required property string key
            required property real keyWidth
            required label

            Accessible.name: row.nameOf(cap.action, cap.label)
            height: row.keyHeight
            icon: cap.action === "backspace" ? "backspace" : cap.action === "clear" ? "delete" : cap.action === "space" ? "space_bar" : ""
            text: cap.action === "text" ? cap.label : row.nameOf(cap.action, "")
            theme: row.theme
            wide: cap.action !== "text"
            width: Math.round(row.unit * cap.keyWidth + row.spacing * (cap.keyWidth - 1))

            onActivated: row.pressed(cap.action, cap.action === "space" ? " " : cap.key, cap)
        }
    }
}
