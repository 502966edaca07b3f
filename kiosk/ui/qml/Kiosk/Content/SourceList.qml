pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Where the facts are from, as of when, and whether somebody has checked them for this stand.
KCard {
    id: card

    required property SnapshotModel sources
    readonly property Words words: Words {
    }

    KText {
        font.pixelSize: card.theme.heading
        font.weight: Font.DemiBold
        text: qsTr("Woher wir das wissen")
        theme: card.theme
        width: parent.width
    }
    KText {
        color: card.theme.colors.muted
        font.pixelSize: card.theme.caption
        text: qsTr("Verbindlich ist die Auskunft Ihrer Stadt.")
        theme: card.theme
        width: parent.width
    }
    Repeater {
        model: card.sources

        KText {
            required property string asOf
            required property bool checked
            required property string source

            font.pixelSize: card.theme.caption
            lineHeight: 1.15
            //: A source, its date, and that nobody has checked it for this stand
            text: "– " + source + " (" + card.words.asOf(asOf) + (checked ? ")" : qsTr(", noch nicht nachgeprüft)"))
            theme: card.theme
            width: parent ? parent.width : 0
        }
    }
}
