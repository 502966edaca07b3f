pragma ComponentBehavior: Bound

import QtQuick

// Words that stay whole: one that is longer than its line makes the text smaller, down to `least` px. For titles,
// buttons and rows, where German puts its longest words.
KText {
    id: control

    property int least: control.theme.captionBase
    property int size: control.theme.body

    // Naming the height makes the measure follow its font.
    readonly property real widest: measure.height === 0 ? 0 : control.text.split(/[\s\-–\/]+/).reduce((most, word) => Math.max(most, measure.advanceWidth(word)), 0)

    font.pixelSize: control.widest > control.width && control.width > 0 ? Math.max(Math.min(control.size, control.least), Math.floor(control.size * (control.width - 1) / control.widest)) : control.size
    font.weight: Font.DemiBold
    lineHeight: 1.05

    FontMetrics {
        id: measure

        font.family: control.font.family
        font.pixelSize: control.size
        font.weight: control.font.weight
    }
}
