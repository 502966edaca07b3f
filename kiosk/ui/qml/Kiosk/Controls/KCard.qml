pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A quiet surface that holds things which belong together.
Rectangle {
    id: card

    default property alias content: column.data
    property real inset: card.theme.pad
    required property Theme theme

    border.color: card.theme.colors.border
    border.width: card.theme.hair
    color: card.theme.colors.card
    implicitHeight: column.implicitHeight + card.inset * 2
    implicitWidth: column.implicitWidth + card.inset * 2
    radius: card.theme.radius

    Column {
        id: column

        spacing: card.theme.mm(3)
        width: card.width - card.inset * 2
        x: card.inset
        y: card.inset
    }
}
