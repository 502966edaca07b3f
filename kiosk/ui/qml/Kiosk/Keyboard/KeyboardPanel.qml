pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The keyboard. Keys go to `target`; a key that was reached by keyboard keeps the focus afterwards.
Rectangle {
    id: panel

    readonly property real keyHeight: Math.round(panel.theme.mm(15.6))
    required property KeySource keys
    // The least width in which eleven keys of 15 mm stand side by side.
    readonly property real narrowest: panel.theme.mm(15 * 11 + 3 * 10 + 4)
    required property Item target
    required property Theme theme

    // Eleven keys fill the width, but no key gets wider than 22 mm or narrower than 15 mm.
    readonly property real unit: Math.max(panel.theme.mm(15), Math.min(panel.theme.mm(22), (panel.width - panel.theme.mm(10) - panel.theme.mm(3) * 10) / 11))

    function press(action: string, text: string, from: Item): void {
        const byKeys = from.activeFocus;
        panel.target.forceActiveFocus();
        panel.keys.press(action, text);
        if (byKeys)
            from.forceActiveFocus();
    }

    //: Name of the on-screen keyboard for people who cannot see it
    Accessible.name: qsTr("Bildschirm-Tastatur")
    Accessible.role: Accessible.Grouping
    border.color: panel.theme.colors.outline
    border.width: panel.theme.bordered ? panel.theme.hair : 0
    color: panel.theme.colors.page
    implicitHeight: rows.implicitHeight + panel.theme.mm(6)

    Column {
        id: rows

        LayoutMirroring.childrenInherit: true

        // Keys are where the layout puts them, whichever way the language is written.
        LayoutMirroring.enabled: false
        anchors.centerIn: parent
        spacing: panel.theme.mm(3)
        width: parent.width

        KeyRow {
            keyHeight: panel.keyHeight
            keys: panel.keys.first
            theme: panel.theme
            unit: panel.unit

            onPressed: (action, text, from) => panel.press(action, text, from)
        }
        KeyRow {
            keyHeight: panel.keyHeight
            keys: panel.keys.second
            theme: panel.theme
            unit: panel.unit

            onPressed: (action, text, from) => panel.press(action, text, from)
        }
        KeyRow {
            keyHeight: panel.keyHeight
            keys: panel.keys.third
            theme: panel.theme
            unit: panel.unit

            onPressed: (action, text, from) => panel.press(action, text, from)
        }
        KeyRow {
            keyHeight: panel.keyHeight
            keys: panel.keys.fourth
            theme: panel.theme
            unit: panel.unit

            onPressed: (action, text, from) => panel.press(action, text, from)
        }
    }
}
