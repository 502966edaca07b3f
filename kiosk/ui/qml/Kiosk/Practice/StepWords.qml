pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What a step says: whose step it is, its heading, its sentences.
Column {
    id: words

    required property PracticeObject page
    required property Theme theme

    spacing: words.theme.mm(3)

    KText {
        color: words.theme.colors.muted
        font.pixelSize: words.theme.caption
        text: words.page.section
        theme: words.theme
        visible: text !== ""
        width: words.width
    }
    KTitle {
        heading: true
        lineHeight: 1.0
        size: words.theme.title
        text: words.page.title
        theme: words.theme
        width: words.width
    }
    KTitle {
        font.weight: Font.Normal
        least: words.theme.bodyBase
        lineHeight: words.LayoutMirroring.enabled ? 1.0 : 1.25
        text: words.page.text
        theme: words.theme
        visible: text !== ""
        width: words.width
    }
}
