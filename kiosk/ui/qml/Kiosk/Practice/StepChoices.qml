pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Theme

// The ways on from a step, at most two beside each other.
GridLayout {
    id: choices

    required property SnapshotModel options

    // Authors give all of them a picture, or none.
    readonly property bool pictured: ways.count > 0 && (ways.itemAt(0) as StepChoice).pictured
    required property Theme theme

    signal chosen(string key)

    columnSpacing: choices.theme.gap
    columns: choices.options.count > 1 && choices.width > choices.theme.body * (choices.pictured && choices.options.count < 4 ? 26 : 19) ? 2 : 1
    rowSpacing: choices.theme.gap
    uniformCellWidths: true

    Repeater {
        id: ways

        model: choices.options

        StepChoice {
            id: choice

            required first
            required property string key
            required picture
            required rest
            required second
            required title

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            objectName: "target:choice/" + choice.key
            theme: choices.theme

            onActivated: choices.chosen(choice.key)
        }
    }
}
