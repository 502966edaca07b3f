pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A symbol; always beside words, so never in the accessibility tree.
Text {
    id: control

    required property string icon
    property real size: control.theme.body * 1.25
    required property Theme theme

    Accessible.ignored: true
    color: control.theme.colors.text
    font.family: control.theme.iconFamily
    font.pixelSize: control.size
    height: control.size
    horizontalAlignment: Text.AlignHCenter
    text: control.theme.symbols.glyph(control.icon)
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    width: control.size
}
