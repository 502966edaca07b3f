pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A symbol and a sentence on what happens with the answers.
Row {
    id: line

    required property string icon
    required property string text
    required property Theme theme

    spacing: line.theme.mm(4)

    KIcon {
        id: symbol

        color: line.theme.colors.action
        icon: line.icon
        theme: line.theme
    }
    KProse {
        text: line.text
        theme: line.theme
        width: line.width - symbol.width - line.spacing
    }
}
