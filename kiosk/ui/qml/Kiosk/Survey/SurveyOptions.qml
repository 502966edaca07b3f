pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The answers to choose from, one or several.
GridLayout {
    id: options

    required property SnapshotModel answers
    required property bool several
    required property Theme theme

    signal chosen(string key)

    columnSpacing: options.theme.gap
    columns: options.width > options.theme.body * 24 && repeater.count > 3 ? 2 : 1
    rowSpacing: Math.ceil(options.theme.mm(3))
    uniformCellWidths: true

    Repeater {
        id: repeater

        model: options.answers

        KChoice {
            id: choice

            required property bool chosen
            required icon
            required property string key
            required property string title

            Layout.fillHeight: true
            Layout.fillWidth: true
            selected: choice.chosen
            several: options.several
            text: choice.title
            theme: options.theme

            onActivated: options.chosen(choice.key)
        }
    }
}
