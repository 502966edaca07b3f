pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Words in a picture: they get smaller where they do not fit, but never below three quarters of a caption.
KTitle {
    id: control

    // Whether the longest word is whole.
    readonly property bool fits: control.widest * control.least <= control.width * control.size
    readonly property real shrunk: control.font.pixelSize / control.size

    // How high it is at its full size; reckoned, because what is drawn depends on the height.
    readonly property real wanted: Math.ceil(measure.lines(control.text, control.width, control.shrunk) * control.size * control.shrunk * 1.34)

    decorative: true
    font.weight: Font.Normal
    fontSizeMode: Text.VerticalFit
    least: Math.ceil(control.theme.captionBase * 0.75)
    lineHeight: control.LayoutMirroring.enabled ? 1.0 : 1.1
    minimumPixelSize: control.least

    LineMeasure {
        id: measure

        font.family: control.font.family
        font.pixelSize: control.size
        font.weight: control.font.weight
    }
}
