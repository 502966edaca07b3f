pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How much of the new content is stored and checked.
Item {
    id: bar

    required property real progress
    required property string text
    required property Theme theme

    Accessible.name: bar.text
    Accessible.role: Accessible.ProgressBar
    implicitHeight: track.height + bar.theme.mm(3) + words.implicitHeight

    Rectangle {
        id: track

        border.color: bar.theme.colors.outline
        border.width: bar.theme.stroke
        color: bar.theme.colors.card
        height: bar.theme.mm(11)
        radius: height / 2
        width: bar.width

        Rectangle {
            anchors.left: parent.left
            anchors.margins: bar.theme.stroke * 2
            anchors.verticalCenter: parent.verticalCenter
            color: bar.theme.colors.action
            height: track.height - bar.theme.stroke * 4
            radius: height / 2
            width: Math.max(height, (track.width - bar.theme.stroke * 4) * Math.max(0, Math.min(1, bar.progress)))
        }
    }
    KText {
        id: words

        anchors.top: track.bottom
        anchors.topMargin: bar.theme.mm(3)
        decorative: true
        font.pixelSize: bar.theme.title
        font.weight: Font.DemiBold
        lineHeight: 1.0
        text: bar.text
        theme: bar.theme
        width: parent.width
    }
}
