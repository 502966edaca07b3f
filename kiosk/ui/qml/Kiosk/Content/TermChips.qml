pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The marked words of a text once more, as buttons: for keys, for speech, for unsteady fingers.
Flow {
    id: chips

    required property SnapshotModel terms
    required property Theme theme

    signal chosen(string term)

    spacing: chips.theme.mm(3)

    Repeater {
        model: chips.terms

        KButton {
            id: chip

            required property string key
            required property string title

            compact: true
            icon: "menu_book"
            kind: "quiet"
            //: %1 is a word of the glossary
            text: qsTr("Was heißt „%1“?").arg(chip.title)
            theme: chips.theme
            width: Math.min(implicitWidth, chips.width)

            onActivated: chips.chosen(chip.key)
        }
    }
}
