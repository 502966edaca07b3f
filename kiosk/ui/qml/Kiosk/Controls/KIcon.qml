import QtQuick
import Kiosk.Theme

// A symbol; always beside words, so never in the accessibility tree.
Text {
    id: control

    required property Theme theme
    required property string icon
    property real size: control.theme.body * 1.25

    color: control.theme.colors.text
    font.family: control.theme.iconFamily
    font.pixelSize: control.size
    text: control.theme.symbols.glyph(control.icon)
    textFormat: Text.PlainText
    width: control.size
    height: control.size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
