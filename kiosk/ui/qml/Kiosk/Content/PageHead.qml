import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The heading of a page, with a calm sentence under it.
Column {
    id: head

    required property Theme theme
    required property string title
    property string hint: ""
    property string icon: ""

    spacing: head.theme.mm(2)

    KText {
        theme: head.theme
        width: head.width
        text: head.title
        heading: true
        font.pixelSize: head.theme.title
        font.weight: Font.DemiBold
    }

    Row {
        visible: head.hint !== ""
        width: head.width
        spacing: head.theme.mm(2)

        KIcon {
            id: symbol

            theme: head.theme
            icon: head.icon
            visible: head.icon !== ""
            color: head.theme.colors.good
        }

        KText {
            theme: head.theme
            width: parent.width - (symbol.visible ? symbol.width + parent.spacing : 0)
            text: head.hint
            font.pixelSize: Math.round((head.theme.body + head.theme.caption) / 2)
            color: head.theme.colors.muted
        }
    }
}
