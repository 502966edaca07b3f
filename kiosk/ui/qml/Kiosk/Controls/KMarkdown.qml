pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A text of our own in Markdown (the handbook). Never for content: its markup is not ours.
Text {
    id: control

    required property Theme theme

    Accessible.ignored: !control.visible
    Accessible.name: control.text
    Accessible.role: Accessible.StaticText
    color: control.theme.colors.text
    font.family: control.theme.family
    font.pixelSize: control.theme.caption
    horizontalAlignment: Text.AlignLeft
    lineHeight: 1.25
    linkColor: control.theme.colors.action
    textFormat: Text.MarkdownText
    wrapMode: Text.Wrap
}
