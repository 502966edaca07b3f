pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One tour.
Rectangle {
    id: card

    required property string icon
    readonly property real least: Math.max(start.height, length.implicitHeight)
    required property int minutes
    // Where a line is too short for both, the button stands under the minutes.
    readonly property bool narrow: length.implicitWidth + start.implicitWidth + card.theme.gap > words.width
    required property string summary
    required property Theme theme
    required property string title

    signal wanted

    border.color: card.theme.colors.border
    border.width: card.theme.hair
    color: card.theme.colors.card
    implicitHeight: words.implicitHeight + card.theme.gap + (card.narrow ? length.implicitHeight + start.height + card.theme.mm(3) : card.least) + card.theme.pad * 2
    radius: card.theme.radius

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.leftMargin: card.theme.pad
        color: card.theme.colors.blueTint
        height: width
        radius: card.theme.radius
        width: Math.round(card.theme.body * 1.75)
        y: card.theme.pad

        KIcon {
            anchors.centerIn: parent
            color: card.theme.colors.blueInk
            icon: card.icon
            size: plate.width * 0.66
            theme: card.theme
        }
    }
    Column {
        id: words

        anchors.left: plate.right
        anchors.leftMargin: card.theme.gap
        anchors.right: parent.right
        anchors.rightMargin: card.theme.pad
        spacing: card.theme.mm(1.5)
        y: card.theme.pad

        KTitle {
            text: card.title
            theme: card.theme
            width: parent.width
        }
        KText {
            color: card.theme.colors.muted
            font.pixelSize: card.theme.caption
            text: card.summary
            theme: card.theme
            visible: text !== ""
            width: parent.width
        }
    }
    KBadge {
        id: length

        anchors.bottom: card.narrow ? start.top : parent.bottom
        anchors.bottomMargin: card.narrow ? card.theme.mm(3) : card.theme.pad + Math.round((card.least - height) / 2)
        anchors.left: words.left
        icon: "schedule"
        //: How long a tour takes
        text: qsTr("%1 Minuten").arg(card.minutes)
        theme: card.theme
        tint: "yellow"
    }
    KButton {
        id: start

        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.theme.pad
        anchors.right: parent.right
        anchors.rightMargin: card.theme.pad
        icon: "play_circle"
        kind: "primary"
        //: Spoken name; %1 is the title of a tour
        label: qsTr("Vorführung starten: %1").arg(card.title)
        //: Begins a tour
        text: qsTr("Starten")
        theme: card.theme
        width: card.narrow ? words.width : implicitWidth

        onActivated: card.wanted()
    }
}
