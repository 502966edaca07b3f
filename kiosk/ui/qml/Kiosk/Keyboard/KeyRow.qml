pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// A row of keys, centred.
Row {
    id: row

    required property Theme theme
    required property SnapshotModel keys
    required property real unit
    required property real keyHeight

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

    spacing: row.theme.mm(3)
    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined

    Repeater {
        model: row.keys

        KeyCap {
            id: cap

            required property string key
            required property string action
            required property string label
            required property real keyWidth

            theme: row.theme
            width: Math.round(row.unit * cap.keyWidth + row.spacing * (cap.keyWidth - 1))
            height: row.keyHeight
            wide: cap.action !== "text"
            text: cap.action === "text" ? cap.label : row.nameOf(cap.action, "")
            icon: cap.action === "backspace" ? "backspace" : cap.action === "clear" ? "delete" : cap.action === "space" ? "space_bar" : ""
            Accessible.name: row.nameOf(cap.action, cap.label)
            onActivated: row.pressed(cap.action, cap.action === "space" ? " " : cap.key, cap)
        }
    }
}
