pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The heading of a page, with a calm sentence under it.
Column {
    id: head

    property string hint: ""
    property string icon: ""
    required property Theme theme
    required property string title

    spacing: head.theme.mm(2)

    KTitle {
        heading: true
        lineHeight: 1.0
        size: head.theme.title
        text: head.title
        theme: head.theme
        width: head.width
    }
    Row {
        spacing: head.theme.mm(2)
        visible: head.hint !== ""
        width: head.width

        KIcon {
            id: symbol

            color: head.theme.colors.good
            icon: head.icon
            size: head.theme.body * 1.1
            theme: head.theme
            visible: head.icon !== ""
            y: Math.round((hintWords.font.pixelSize * 1.2 - height) / 2)
        }
        KText {
            id: hintWords

            color: head.theme.colors.muted
            font.pixelSize: Math.round((head.theme.body + head.theme.caption) / 2)
            text: head.hint
            theme: head.theme
            width: parent.width - (symbol.visible ? symbol.width + parent.spacing : 0)
        }
    }
}
