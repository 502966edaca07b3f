pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Lines of text that nobody has to read.
Column {
    id: bars

    property int count: Math.max(0, Math.floor((bars.room + bars.spacing) / (bars.thick + bars.spacing)))
    property color ink: bars.theme.colors.border
    property real room: 0
    required property Theme theme
    property real thick: bars.theme.bordered ? bars.theme.hair : Math.round(bars.theme.captionBase * 0.28)

    spacing: Math.round(bars.theme.captionBase * 0.55)

    Repeater {
        model: bars.count

        Rectangle {
            required property int index

            color: bars.ink
            height: bars.thick
            radius: height / 2
            width: Math.round(bars.width * (index === bars.count - 1 ? 0.55 : 1 - index % 3 * 0.08))
        }
    }
}
