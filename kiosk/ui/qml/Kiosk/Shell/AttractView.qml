pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The loop that invites people. Every eight seconds another example stands out, and everything moves a little, so that
// nothing burns in. Between the changes nothing is drawn.
Rectangle {
    id: view

    required property Theme theme
    required property Attract attract
    required property bool portrait

    property int turn: 0
    readonly property real drift: view.theme.mm(6)
    readonly property real unit: view.theme.bodyBase

    color: "transparent"
    Accessible.role: Accessible.Button
    Accessible.name: view.attract.headline + " " + qsTr("Bildschirm berühren")

    AttractGround {
        anchors.fill: parent
        theme: view.theme
        turn: view.turn
    }

    Timer {
        interval: 8000
        repeat: true
        running: view.visible
        onTriggered: view.turn += 1
    }

    Item {
        id: content

        x: view.theme.gutter * 1.6 + view.drift * ((view.turn * 2) % 5) / 4
        y: view.theme.gutter * 1.4 + view.drift * ((view.turn * 3) % 7) / 6
        width: view.width - view.theme.gutter * 3.2 - view.drift
        height: view.height - view.theme.gutter * 2.8 - view.drift

        Column {
            id: words

            width: view.portrait ? content.width : content.width * 0.5
            anchors.top: parent.top
            anchors.topMargin: view.portrait ? view.theme.gutter : Math.max(0, (content.height - height) * 0.3)
            spacing: view.theme.gutter * 0.8

            KText {
                theme: view.theme
                width: parent.width
                text: view.attract.eyebrow
                font.pixelSize: view.unit
                font.weight: Font.Medium
                color: view.theme.light.invite
            }

            KText {
                theme: view.theme
                width: parent.width
                text: view.attract.headline
                heading: true
                font.pixelSize: view.theme.display
                font.weight: Font.DemiBold
                color: view.theme.light.onPanel
            }

            KText {
                theme: view.theme
                width: parent.width
                text: view.attract.greeting
                font.pixelSize: view.unit * 1.15
                color: view.theme.light.onPanel
            }
        }

        AttractSlides {
            id: slides

            anchors.right: parent.right
            anchors.bottom: view.portrait ? invitation.top : undefined
            anchors.bottomMargin: view.theme.gutter
            y: view.portrait ? 0 : Math.max(0, (content.height - height) * 0.35)
            width: view.portrait ? content.width : content.width * 0.42
            theme: view.theme
            slides: view.attract.slides
            turn: view.turn
            room: view.portrait ? invitation.y - words.height - words.y - view.theme.gutter * 2 : content.height
        }

        AttractInvitation {
            id: invitation

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            width: view.portrait ? content.width : words.width * 0.9
            theme: view.theme
            text: qsTr("Bildschirm berühren")
        }
    }
}
