pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// On every page of a practice: this is not the real thing.
Item {
    id: band

    required property string progress
    required property int size
    required property Theme theme

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: band.theme.colors.onInvite
        icon: "school"
        size: band.size * 1.4
        theme: band.theme
        visible: band.width > band.size * 14
    }
    KTitle {
        id: words

        anchors.left: symbol.visible ? symbol.right : parent.left
        anchors.leftMargin: symbol.visible ? band.theme.mm(3) : 0
        anchors.right: where.visible ? where.left : parent.right
        anchors.rightMargin: band.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        color: band.theme.colors.onInvite
        fontSizeMode: Text.Fit
        height: parent.height
        lineHeight: 1.0
        minimumPixelSize: Math.round(band.theme.captionBase * 0.75)
        size: band.size
        text: qsTr("Übung – es wird nichts gesendet")
        theme: band.theme
        verticalAlignment: Text.AlignVCenter
    }
    KText {
        id: where

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: band.theme.colors.onInvite
        font.pixelSize: band.size
        font.weight: Font.Medium
        lineHeight: 1.0
        text: band.progress
        theme: band.theme
        visible: text !== "" && band.width > implicitWidth + band.size * 12
    }
}
