pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The one text. Plain characters only; what a text says stands in the accessibility tree.
Text {
    id: control

    property bool decorative: false
    property bool heading: false
    required property Theme theme

    Accessible.ignored: control.decorative || !control.visible
    Accessible.name: control.text
    Accessible.role: control.heading ? Accessible.Heading : Accessible.StaticText
    color: control.theme.colors.text
    font.family: control.theme.family
    font.pixelSize: control.theme.body
    horizontalAlignment: Text.AlignLeft
    // Fira Sans' own line is 1.2 em high, that of the Arabic font 2.1 em.
    lineHeight: control.heading || control.LayoutMirroring.enabled ? 1.0 : 1.25
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
