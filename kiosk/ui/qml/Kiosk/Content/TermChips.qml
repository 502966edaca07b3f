pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The marked words of a text once more, as buttons: for keys, for speech, for unsteady fingers.
Flow {
    id: chips

    required property Theme theme
    required property SnapshotModel terms

    signal chosen(string term)

    spacing: chips.theme.mm(3)

    Repeater {
        model: chips.terms

        KButton {
            id: chip

            required property string key
            required property string title

            theme: chips.theme
            compact: true
            kind: "quiet"
            icon: "menu_book"
            //: %1 is a word of the glossary
            text: qsTr("Was heißt „%1“?").arg(chip.title)
            width: Math.min(implicitWidth, chips.width)
            onActivated: chips.chosen(chip.key)
        }
    }
}
