pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Running text: the lines of a model under each other.
Column {
    id: control

    property color ink: control.theme.colors.text
    required property SnapshotModel lines
    property int size: control.theme.body
    required property Theme theme

    signal termTapped(string term)

    spacing: control.theme.mm(3)

    Repeater {
        model: control.lines

        KLine {
            ink: control.ink
            size: control.size
            theme: control.theme
            width: control.width

            onTermTapped: term => control.termTapped(term)
        }
    }
}
