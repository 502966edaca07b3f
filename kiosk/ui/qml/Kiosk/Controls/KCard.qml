import QtQuick
import Kiosk.Theme

// A quiet surface that holds things which belong together.
Rectangle {
    id: card

    required property Theme theme
    property real inset: card.theme.pad
    default property alias content: column.data

    color: card.theme.colors.card
    radius: card.theme.radius
    border.width: card.theme.hair
    border.color: card.theme.colors.border
    implicitHeight: column.implicitHeight + card.inset * 2
    implicitWidth: column.implicitWidth + card.inset * 2

    Column {
        id: column

        x: card.inset
        y: card.inset
        width: card.width - card.inset * 2
        spacing: card.theme.mm(3)
    }
}
