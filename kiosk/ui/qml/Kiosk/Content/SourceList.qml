pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Where the facts are from, as of when, and whether somebody has checked them for this stand.
KCard {
    id: card

    required property SnapshotModel sources

    readonly property Words words: Words {}

    KText {
        theme: card.theme
        width: parent.width
        text: qsTr("Woher wir das wissen")
        font.pixelSize: card.theme.heading
        font.weight: Font.DemiBold
    }

    KText {
        theme: card.theme
        width: parent.width
        text: qsTr("Verbindlich ist die Auskunft Ihrer Stadt.")
        font.pixelSize: card.theme.caption
        color: card.theme.colors.muted
    }

    Repeater {
        model: card.sources

        KText {
            required property string source
            required property string asOf
            required property bool checked

            theme: card.theme
            width: parent ? parent.width : 0
            //: A source, its date, and that nobody has checked it for this stand
            text: "– " + source + " (" + card.words.asOf(asOf) + (checked ? ")" : qsTr(", noch nicht nachgeprüft)"))
            font.pixelSize: card.theme.caption
            lineHeight: 1.15
        }
    }
}
