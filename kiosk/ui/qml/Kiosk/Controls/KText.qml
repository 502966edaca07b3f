import QtQuick
import Kiosk.Theme

// The one text. Plain characters only; what a text says stands in the accessibility tree.
Text {
    id: control

    required property Theme theme
    property bool heading: false
    property bool decorative: false

    color: control.theme.colors.text
    font.family: control.theme.family
    font.pixelSize: control.theme.body
    lineHeight: control.heading ? 1.0 : 1.25
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    horizontalAlignment: Text.AlignLeft

    Accessible.role: control.heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: control.text
    Accessible.ignored: control.decorative || !control.visible
}
