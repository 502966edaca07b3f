pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The keyboard. Keys go to `target`; a key that was reached by keyboard keeps the focus afterwards.
// What was typed is looked at where the cursor stands, and not kept.
Rectangle {
    id: panel

    // Whether the next letter begins a word of a line (names, streets), or a sentence of a longer text.
    readonly property bool begins: {
        const line = panel.target as TextInput;
        if (line)
            return line.selectionStart === 0 || /[\s-]/.test(line.text.charAt(line.selectionStart - 1));
        const lines = panel.target as TextEdit;
        return lines !== null && (lines.selectionStart === 0 || /[.!?]\s+$|\n\s*$/.test(lines.text.slice(Math.max(0, lines.selectionStart - 3), lines.selectionStart)));
    }
    readonly property real keyHeight: Math.round(panel.theme.mm(15.6))
    required property KeySource keys
    // The least width in which the keys of this layout stand side by side, 15 mm for a letter.
    readonly property real narrowest: panel.theme.mm(15 * panel.keys.columns + 3 * (panel.keys.columns - 1) + 4)
    property string purpose: "search"

    // The keys are made when they are first needed.
    property bool ready: false

    // What the keys are for now: of several panels only the one in sight chooses their layout.
    readonly property Item served: panel.keys && panel.visible ? panel.target : null
    required property Item target
    required property Theme theme

    // The layout fills the width, but no letter key gets wider than 22 mm or narrower than 15 mm.
    readonly property real unit: Math.max(panel.theme.mm(15), Math.min(panel.theme.mm(22), (panel.width - panel.theme.mm(10) - panel.theme.mm(3) * (panel.keys.columns - 1)) / panel.keys.columns))
    readonly property bool upper: panel.keys.capitals && (panel.wish === "" ? panel.begins : panel.wish === "upper")
    // What the key for capitals asked for: "upper" or "lower" for the next letter.
    property string wish: ""

    function press(action: string, text: string, from: Item): void {
        if (action === "shift") {
            panel.wish = panel.upper ? "lower" : "upper";
            return;
        }
        panel.wish = "";
        if (!panel.target)
            return;
        const byKeys = from.activeFocus;
        panel.target.forceActiveFocus();
        panel.keys.press(action, text);
        if (byKeys)
            from.forceActiveFocus();
    }
    function startAgain(): void {
        panel.wish = "";
        if (panel.served) {
            panel.keys.use(panel.purpose);
            panel.ready = true;
        }
    }

    //: Name of the on-screen keyboard for people who cannot see it
    Accessible.name: qsTr("Bildschirm-Tastatur")
    Accessible.role: Accessible.Grouping
    border.color: panel.theme.colors.outline
    border.width: panel.theme.bordered ? panel.theme.hair : 0
    color: panel.theme.colors.page
    implicitHeight: rows.implicitHeight + panel.theme.mm(6)

    onPurposeChanged: panel.startAgain()
    onServedChanged: panel.startAgain()

    Column {
        id: rows

        LayoutMirroring.childrenInherit: true

        // Keys are where the layout puts them, whichever way the language is written.
        LayoutMirroring.enabled: false
        anchors.centerIn: parent
        spacing: panel.theme.mm(3)
        width: Math.round(panel.keys.columns * (panel.unit + spacing) - spacing)

        Repeater {
            model: panel.ready ? [panel.keys.first, panel.keys.second, panel.keys.third, panel.keys.fourth] : []

            KeyRow {
                required property SnapshotModel modelData

                keyHeight: panel.keyHeight
                keys: modelData
                theme: panel.theme
                unit: panel.unit
                upper: panel.upper
                width: rows.width

                onPressed: (action, text, from) => panel.press(action, text, from)
            }
        }
    }
}
