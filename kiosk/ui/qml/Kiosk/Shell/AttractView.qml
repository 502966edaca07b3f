pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The loop that invites people. Every eight seconds another example stands out, and everything moves a little, so that
// nothing burns in. Between the changes nothing is drawn.
Rectangle {
    id: view

    required property Attract attract
    // A stick is plugged in: staff are told, visitors are not disturbed.
    property bool called: false
    readonly property real drift: view.theme.mm(6)
    // The printer needs somebody.
    property bool paper: false
    required property bool portrait
    required property Theme theme
    property int turn: 0
    readonly property real unit: view.theme.bodyBase

    // A touch anywhere wakes the screen, whatever it hits; this is for those who press by name.
    signal woken

    Accessible.focusable: true
    Accessible.name: view.attract.headline + " " + qsTr("Bildschirm berühren")
    Accessible.role: Accessible.Button
    color: "transparent"

    Accessible.onPressAction: view.woken()

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

        height: view.height - view.theme.gutter * 2.8 - view.drift
        width: view.width - view.theme.gutter * 3.2 - view.drift
        x: view.theme.gutter * 1.6 + view.drift * ((view.turn * 2) % 5) / 4
        y: view.theme.gutter * 1.4 + view.drift * ((view.turn * 3) % 7) / 6

        Column {
            id: words

            anchors.top: parent.top
            anchors.topMargin: view.portrait ? view.theme.gutter : Math.max(0, (content.height - height) * 0.3)
            spacing: view.theme.gutter * 0.8
            width: view.portrait ? content.width : content.width * 0.5

            KText {
                color: view.theme.light.invite
                font.pixelSize: view.unit
                font.weight: Font.Medium
                text: view.attract.eyebrow
                theme: view.theme
                width: parent.width
            }
            KText {
                color: view.theme.light.onPanel
                font.pixelSize: view.theme.display
                font.weight: Font.DemiBold
                heading: true
                text: view.attract.headline
                theme: view.theme
                width: parent.width
            }
            KText {
                color: view.theme.light.onPanel
                font.pixelSize: view.unit * 1.15
                text: view.attract.greeting
                theme: view.theme
                width: parent.width
            }
        }
        AttractSlides {
            id: slides

            anchors.bottom: view.portrait ? invitation.top : undefined
            anchors.bottomMargin: view.theme.gutter
            anchors.right: parent.right
            room: view.portrait ? invitation.y - words.height - words.y - view.theme.gutter * 2 : content.height - (call.visible ? call.height + view.theme.gap : 0)
            slides: view.attract.slides
            theme: view.theme
            turn: view.turn
            width: view.portrait ? content.width : content.width * 0.42
            y: view.portrait ? 0 : Math.max(0, (content.height - height) * 0.35)
        }
        AttractCall {
            id: call

            anchors.right: parent.right
            icon: view.called ? "usb" : "print"
            //: Unobtrusive, for staff: go on in the staff area
            text: view.called ? qsTr("Stick erkannt: Personal-Bereich öffnen") : qsTr("Drucker: Personal-Bereich öffnen")
            theme: view.theme
            visible: view.called || view.paper
            y: view.portrait ? -view.theme.gutter * 0.5 : content.height - height
        }
        AttractInvitation {
            id: invitation

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            text: qsTr("Bildschirm berühren")
            theme: view.theme
            width: view.portrait ? content.width : words.width * 0.9
        }
    }
}
