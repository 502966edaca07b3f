pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Where am I, and what is mine: place, Merkzettel, language, "Fertig".
Rectangle {
    id: bar

    required property string event
    readonly property bool icons: bar.margins + placePill.wholeWidth + notes.wholeWidth + tongue.wholeWidth + done.wholeWidth <= bar.width
    readonly property real inset: bar.theme.mm(3)
    readonly property real margins: bar.theme.gutter * 2 + bar.theme.gap * 3
    readonly property bool oneRow: bar.margins + placePill.implicitWidth + notes.implicitWidth + tongue.implicitWidth + done.implicitWidth <= bar.width
    required property string place
    // A practice has its own colour and says what it is; the buttons stay where they are.
    required property bool practising
    required property string progress
    required property Session session

    // A narrow bar keeps its words small enough for few lines; the page below is what grows.
    readonly property int size: Math.min(bar.theme.caption, bar.theme.captionBase * (bar.width < bar.theme.mm(360) ? 1.2 : 1.75))
    required property Theme theme

    color: bar.practising ? bar.theme.colors.invite : bar.theme.colors.card
    implicitHeight: bar.oneRow ? Math.max(placePill.height, pills.height) + bar.inset * 2 : placePill.height + pills.height + bar.inset * 3

    Rectangle {
        anchors.bottom: parent.bottom
        color: bar.theme.colors.border
        height: bar.theme.hair
        width: parent.width
    }
    KButton {
        id: placePill

        anchors.left: parent.left
        anchors.leftMargin: bar.theme.gutter
        compact: true
        icon: "location_on"
        iconWanted: bar.icons
        kind: "quiet"
        //: Button that leads to the choice of the town; %1 is the present one
        label: qsTr("%1, Ort wechseln").arg(bar.place)
        objectName: "target:top.place"
        size: bar.size
        text: bar.place
        theme: bar.theme
        visible: !bar.practising
        width: Math.min(implicitWidth, bar.width - bar.theme.gutter * 2)
        y: bar.inset

        onActivated: bar.session.open("places", "", "")
    }
    PracticeBand {
        anchors.left: parent.left
        anchors.leftMargin: bar.theme.gutter
        anchors.verticalCenter: placePill.verticalCenter
        height: placePill.height + bar.inset
        progress: bar.progress
        size: bar.size
        theme: bar.theme
        visible: bar.practising
        width: bar.width - bar.theme.gutter * 2 - (bar.oneRow ? pills.width + bar.theme.gap : 0)
    }
    KText {
        anchors.left: placePill.right
        anchors.leftMargin: bar.theme.gap
        anchors.verticalCenter: placePill.verticalCenter
        color: bar.theme.colors.muted
        font.pixelSize: bar.theme.caption
        lineHeight: 1.0
        text: bar.event
        theme: bar.theme
        visible: !bar.practising && bar.oneRow && placePill.implicitWidth + pills.wanted + implicitWidth + bar.theme.gutter * 2 + bar.theme.gap * 3 <= bar.width
    }
    Flow {
        id: pills

        readonly property real wanted: notes.implicitWidth + tongue.implicitWidth + done.implicitWidth + bar.theme.gap * 2

        anchors.right: parent.right
        anchors.rightMargin: bar.theme.gutter
        spacing: bar.theme.gap
        width: Math.min(pills.wanted + 2, bar.width - bar.theme.gutter * 2)
        y: bar.oneRow ? bar.inset : placePill.y + placePill.height + bar.inset

        KButton {
            id: notes

            compact: true
            icon: bar.session.noted > 0 ? "bookmark_added" : "bookmark"
            iconWanted: bar.icons
            kind: "quiet"
            objectName: "target:top.notepad"
            size: bar.size
            //: The visitor's list of things to take home; %1 is how many are on it
            text: bar.session.noted > 0 ? qsTr("Merkzettel (%1)").arg(bar.session.noted) : qsTr("Merkzettel")
            theme: bar.theme

            onActivated: bar.session.open("notepad", "", "")
        }
        KButton {
            id: tongue

            compact: true
            icon: "language"
            iconWanted: bar.icons
            kind: "quiet"
            label: qsTr("Sprache: %1").arg(bar.session.languageName)
            objectName: "target:top.language"
            size: bar.size
            text: bar.session.languageName
            theme: bar.theme

            onActivated: bar.session.open("languages", "", "")
        }
        KButton {
            id: done

            compact: true
            icon: "logout"
            iconWanted: bar.icons
            kind: "primary"
            objectName: "target:top.done"
            size: bar.size
            //: Ends the visit and forgets everything
            text: qsTr("Fertig")
            theme: bar.theme

            onActivated: bar.session.finish()
        }
    }
}
