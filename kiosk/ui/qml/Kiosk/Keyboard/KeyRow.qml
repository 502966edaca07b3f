pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// A row of keys; each stands at its column. `upper` shows and types capitals.
Item {
    id: row

    required property real keyHeight
    required property SnapshotModel keys
    readonly property real spacing: row.theme.mm(3)
    required property Theme theme
    required property real unit
    required property bool upper

    signal pressed(string action, string text, Item from)

    function iconOf(action: string): string {
        switch (action) {
        case "space":
            return "space_bar";
        case "backspace":
            return "backspace";
        case "clear":
            return "delete";
        case "shift":
            return "shift";
        default:
            return "";
        }
    }
    function nameOf(action: string, shown: string): string {
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
        case "shift":
            //: Name of the key that makes the next letter a capital; begins with what the key shows
            return qsTr("Großbuchstabe");
        case "symbols":
            //: Name of the key that shows digits and signs; %1 is what the key shows
            return qsTr("%1: Ziffern und Zeichen").arg(shown);
        case "letters":
            //: Name of the key that shows the letters again; %1 is what the key shows
            return qsTr("%1: Buchstaben").arg(shown);
        default:
            return row.nameOfSign(shown);
        }
    }
    function nameOfSign(sign: string): string {
        switch (sign) {
        case "-":
            return qsTr("Bindestrich");
        case ".":
            return qsTr("Punkt");
        case ",":
            return qsTr("Komma");
        case ":":
            return qsTr("Doppelpunkt");
        case ";":
            return qsTr("Semikolon");
        case "/":
            return qsTr("Schrägstrich");
        case "(":
            return qsTr("Klammer auf");
        case ")":
            return qsTr("Klammer zu");
        case "&":
            return qsTr("Und-Zeichen");
        case "@":
            return qsTr("at-Zeichen");
        case "€":
            return qsTr("Euro-Zeichen");
        case "'":
            return qsTr("Apostroph");
        case "\"":
            return qsTr("Anführungszeichen");
        case "+":
            return qsTr("Plus");
        case "=":
            return qsTr("Gleich");
        case "*":
            return qsTr("Stern");
        case "#":
            return qsTr("Raute");
        case "_":
            return qsTr("Unterstrich");
        case "%":
            return qsTr("Prozent");
        case "§":
            return qsTr("Paragraf");
        case "!":
            return qsTr("Ausrufezeichen");
        case "?":
            return qsTr("Fragezeichen");
        default:
            return sign;
        }
    }
    function textOf(action: string, shown: string, width: real): string {
        if (shown !== "")
            return shown;
        if (action === "shift")
            //: Written on the key that makes the next letter a capital
            return qsTr("Groß");
        if (action === "space" && width < 2)
            //: Written on a narrow space bar; the beginning of its name
            return qsTr("Leer");
        return row.nameOf(action, "");
    }

    implicitHeight: row.keyHeight

    Repeater {
        model: row.keys

        KeyCap {
            id: cap

            required property string action
            required property real column
            required property string key
            required property int keyHeight
            required property real keyWidth
            required label
            readonly property string shown: row.upper && cap.upper !== "" ? cap.upper : cap.label
            required property string upper

            Accessible.name: row.nameOf(cap.action, cap.shown)
            height: Math.round(row.keyHeight * cap.keyHeight + row.spacing * (cap.keyHeight - 1))
            icon: row.iconOf(cap.action)
            selectable: cap.action === "shift"
            selected: row.upper
            tall: cap.keyHeight > 1
            text: row.textOf(cap.action, cap.shown, cap.keyWidth)
            theme: row.theme
            wide: cap.action !== "text"
            width: Math.round((cap.column + cap.keyWidth) * (row.unit + row.spacing) - row.spacing) - cap.x
            x: Math.round(cap.column * (row.unit + row.spacing))

            onActivated: row.pressed(cap.action, cap.action === "space" ? " " : row.upper && cap.upper !== "" ? cap.upper : cap.key, cap)
        }
    }
}
