import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The keyboard. Keys go to `target`; a key that was reached by keyboard keeps the focus afterwards.
Rectangle {
    id: panel

    required property Theme theme
    required property Keys keys
    required property Item target

    // Eleven keys fill the width, but no key gets wider than 22 mm or narrower than 15 mm.
    readonly property real unit: Math.max(panel.theme.mm(15), Math.min(panel.theme.mm(22), (panel.width - panel.theme.mm(10) - panel.theme.mm(3) * 10) / 11))
    readonly property real keyHeight: Math.max(panel.theme.mm(15.2), Math.min(panel.unit * 0.85, panel.theme.mm(17)))

    function press(action: string, text: string, from: Item): void {
        const byKeys = from.activeFocus;
        panel.target.forceActiveFocus();
        panel.keys.press(action, text);
        if (byKeys)
            from.forceActiveFocus();
    }

    implicitHeight: rows.implicitHeight + panel.theme.mm(6)
    color: panel.theme.colors.page
    border.width: panel.theme.bordered ? panel.theme.hair : 0
    border.color: panel.theme.colors.outline
    Accessible.role: Accessible.Grouping
    //: Name of the on-screen keyboard for people who cannot see it
    Accessible.name: qsTr("Bildschirm-Tastatur")

    Column {
        id: rows

        anchors.centerIn: parent
        width: parent.width
        spacing: panel.theme.mm(3)

        KeyRow {
            theme: panel.theme
            keys: panel.keys.first
            unit: panel.unit
            keyHeight: panel.keyHeight
            onPressed: (action, text, from) => panel.press(action, text, from)
        }

        KeyRow {
            theme: panel.theme
            keys: panel.keys.second
            unit: panel.unit
            keyHeight: panel.keyHeight
            onPressed: (action, text, from) => panel.press(action, text, from)
        }

        KeyRow {
            theme: panel.theme
            keys: panel.keys.third
            unit: panel.unit
            keyHeight: panel.keyHeight
            onPressed: (action, text, from) => panel.press(action, text, from)
        }

        KeyRow {
            theme: panel.theme
            keys: panel.keys.fourth
            unit: panel.unit
            keyHeight: panel.keyHeight
            onPressed: (action, text, from) => panel.press(action, text, from)
        }
    }
}
