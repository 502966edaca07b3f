pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A fact to read: its name, and under it what it is.
Column {
    id: fact

    property string name: ""
    property int size: Math.round((fact.theme.body + fact.theme.caption) / 2)
    required property Theme theme
    property string value: ""

    spacing: fact.theme.mm(0.5)

    KText {
        color: fact.theme.colors.muted
        font.pixelSize: fact.theme.caption
        lineHeight: 1.1
        text: fact.name
        theme: fact.theme
        width: parent.width
    }
    KTitle {
        font.weight: Font.Medium
        lineHeight: 1.25
        size: fact.size
        text: fact.value
        theme: fact.theme
        width: parent.width
    }
}
