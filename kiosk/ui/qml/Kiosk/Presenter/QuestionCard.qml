pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A question to the people around, as large as it goes.
Rectangle {
    id: card

    readonly property real inset: Math.round(Math.min(card.width, card.height) * 0.09)
    required property string question
    required property Theme theme

    Accessible.name: card.question
    Accessible.role: Accessible.Pane

    gradient: Gradient {
        GradientStop {
            color: card.theme.colors.skyHigh
            position: 0
        }
        GradientStop {
            color: card.theme.colors.skyMiddle
            position: 1
        }
    }

    KShield {
        anchors.fill: parent
    }
    Row {
        id: head

        anchors.left: parent.left
        anchors.margins: card.inset
        anchors.top: parent.top
        spacing: card.theme.gap

        KIcon {
            id: symbol

            anchors.verticalCenter: parent.verticalCenter
            color: card.theme.colors.invite
            icon: "forum"
            size: card.theme.title * 1.3
            theme: card.theme
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            color: card.theme.colors.invite
            font.pixelSize: card.theme.title
            font.weight: Font.Medium
            //: Stands above a question to the group
            text: qsTr("Eine Frage an Sie")
            theme: card.theme
            width: Math.min(implicitWidth, card.width - card.inset * 2 - symbol.width - head.spacing)
        }
    }
    KText {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: card.inset
        anchors.right: parent.right
        anchors.top: head.bottom
        color: card.theme.colors.onPanel
        font.pixelSize: Math.round(Math.min(card.width * (card.width > card.height ? 0.085 : 0.105), card.height * 0.16))
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        heading: true
        lineHeight: card.LayoutMirroring.enabled ? 1.0 : 1.05
        minimumPixelSize: card.theme.body
        text: card.question
        theme: card.theme
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
    }
}
