pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One way for new content to come here: what it is, how it goes, and the button for the impatient.
Rectangle {
    id: card

    property string action: ""
    property string actionIcon: ""
    property string icon: ""
    property string text: ""
    required property Theme theme
    property string title: ""

    signal wanted

    border.color: card.theme.colors.border
    border.width: card.theme.hair
    color: card.theme.colors.card
    implicitHeight: words.implicitHeight + (button.visible ? button.height + card.theme.gap : 0) + card.theme.pad * 2
    radius: card.theme.radius

    Column {
        id: words

        spacing: card.theme.mm(2)
        width: card.width - card.theme.pad * 2
        x: card.theme.pad
        y: card.theme.pad

        Row {
            spacing: card.theme.mm(3)
            width: parent.width

            KIcon {
                id: symbol

                anchors.verticalCenter: parent.verticalCenter
                color: card.theme.colors.action
                icon: card.icon
                theme: card.theme
            }
            KTitle {
                text: card.title
                theme: card.theme
                width: parent.width - symbol.width - parent.spacing
            }
        }
        KText {
            color: card.theme.colors.muted
            font.pixelSize: card.theme.caption
            text: card.text
            theme: card.theme
            width: parent.width
        }
    }
    KButton {
        id: button

        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.theme.pad
        icon: card.actionIcon
        text: card.action
        theme: card.theme
        visible: card.action !== ""
        width: words.width
        x: card.theme.pad

        onActivated: card.wanted()
    }
}
