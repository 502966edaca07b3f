pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Running text: the lines of a model under each other.
Column {
    id: control

    required property Theme theme
    required property SnapshotModel lines
    property color ink: control.theme.colors.text
    property int size: control.theme.body

    signal termTapped(string term)

    spacing: control.theme.mm(3)

    Repeater {
        model: control.lines

        KLine {
            theme: control.theme
            ink: control.ink
            size: control.size
            width: control.width
            onTermTapped: term => control.termTapped(term)
        }
    }
}
