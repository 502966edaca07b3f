pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How to scan a code, in three steps.
Column {
    id: steps

    readonly property list<string> sentences: [qsTr("Öffnen Sie die Kamera Ihres Handys."), qsTr("Halten Sie das Handy vor das Muster."), qsTr("Lesen Sie die Adresse. Tippen Sie darauf.")]
    required property Theme theme

    spacing: steps.theme.mm(3)

    Repeater {
        model: steps.sentences

        KLine {
            required property int index
            required property string modelData

            kind: "steps"
            markup: modelData
            number: index + 1
            plain: modelData
            theme: steps.theme
            width: steps.width
        }
    }
}
