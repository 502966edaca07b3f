pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How to scan a code, in three steps.
Column {
    id: steps

    required property Theme theme

    readonly property list<string> sentences: [qsTr("Öffnen Sie die Kamera Ihres Handys."), qsTr("Halten Sie das Handy vor das Muster."), qsTr("Lesen Sie die Adresse. Tippen Sie darauf.")]

    spacing: steps.theme.mm(3)

    Repeater {
        model: steps.sentences

        KLine {
            required property string modelData
            required property int index

            theme: steps.theme
            width: steps.width
            kind: "steps"
            number: index + 1
            markup: modelData
            plain: modelData
        }
    }
}
