pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The invented identity card. What it is for is written right across it, and it looks like no real card.
Plate {
    id: card

    property string can: ""
    property string name: ""
    property string number: ""
    required property int size

    color: card.theme.colors.blueTint
    height: Math.round(card.width * 0.64)
    radius: Math.round(card.width * 0.05)

    Rectangle {
        id: portrait

        anchors.left: parent.left
        anchors.leftMargin: Math.round(card.width * 0.06)
        border.color: card.theme.colors.outline
        border.width: card.theme.bordered ? card.theme.hair : 0
        color: card.theme.colors.card
        height: width
        radius: width / 2
        width: Math.round(card.height * 0.28)
        y: Math.round(card.height * 0.06)

        KIcon {
            anchors.centerIn: parent
            color: card.theme.colors.blueInk
            icon: "person"
            size: parent.width * 0.7
            theme: card.theme
        }
    }
    Item {
        anchors.left: portrait.right
        anchors.leftMargin: Math.round(card.width * 0.04)
        anchors.right: parent.right
        anchors.rightMargin: Math.round(card.width * 0.05)
        height: portrait.height
        y: portrait.y

        PictureText {
            id: words

            color: card.theme.colors.blueInk
            font.weight: Font.DemiBold
            height: parent.height
            size: card.size
            text: card.name
            theme: card.theme
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            width: parent.width
        }
        Bars {
            anchors.verticalCenter: parent.verticalCenter
            count: 2
            ink: card.theme.colors.blueInk
            opacity: 0.35
            theme: card.theme
            visible: card.name === ""
            width: parent.width * 0.8
        }
    }
    Rectangle {
        id: band

        color: card.theme.colors.invite
        height: Math.round(card.height * 0.28)
        width: parent.width - card.border.width * 2
        x: card.border.width
        y: Math.round(card.height * 0.4)

        PictureText {
            anchors.fill: parent
            color: card.theme.colors.onInvite

            // Letters that join must not be pulled apart.
            font.letterSpacing: card.LayoutMirroring.enabled ? 0 : card.width * 0.02
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            size: Math.round(band.height * 0.62)
            //: Written across an invented identity card: it is for practising
            text: qsTr("ÜBUNG")
            theme: card.theme
            verticalAlignment: Text.AlignVCenter
        }
    }
    KIcon {
        id: wave

        anchors.left: parent.left
        anchors.leftMargin: Math.round(card.width * 0.06)
        color: card.theme.colors.blueInk
        icon: "contactless"
        size: card.height * 0.19
        theme: card.theme
        y: Math.round(band.y + band.height + (card.height - band.y - band.height - height) / 2)
    }
    PictureText {
        anchors.left: wave.right
        anchors.leftMargin: Math.round(card.width * 0.04)
        anchors.right: parent.right
        anchors.rightMargin: Math.round(card.width * 0.05)
        anchors.verticalCenter: wave.verticalCenter
        color: card.theme.colors.blueInk
        font.weight: card.can === "" ? Font.Normal : Font.DemiBold
        height: Math.round(card.height * 0.26)
        size: card.can === "" ? card.size : Math.round(card.size * 1.25)
        //: Before the six digits on the front of an identity card
        text: card.can === "" ? card.number : qsTr("CAN: %1").arg(card.can)
        theme: card.theme
        verticalAlignment: Text.AlignVCenter
    }
}
