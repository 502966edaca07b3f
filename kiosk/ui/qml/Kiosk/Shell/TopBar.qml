import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Where am I, and what is mine: place, Merkzettel, language, "Fertig".
Rectangle {
    id: bar

    required property Theme theme
    required property Session session
    required property string place
    required property string event

    readonly property real inset: bar.theme.mm(3)
    readonly property bool oneRow: placePill.implicitWidth + pills.wanted + bar.theme.gutter * 2 + bar.theme.gap <= bar.width

    implicitHeight: bar.oneRow ? bar.theme.smallTarget + bar.inset * 2 : placePill.height + pills.height + bar.inset * 3
    color: bar.theme.colors.card

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: bar.theme.hair
        color: bar.theme.colors.border
    }

    KButton {
        id: placePill

        anchors.left: parent.left
        anchors.leftMargin: bar.theme.gutter
        y: bar.inset
        theme: bar.theme
        compact: true
        kind: "quiet"
        icon: "location_on"
        text: bar.place
        //: Button that leads to the choice of the town; %1 is the present one
        label: qsTr("%1, Ort wechseln").arg(bar.place)
        width: Math.min(implicitWidth, bar.width - bar.theme.gutter * 2)
        onActivated: bar.session.open("places", "", "")
    }

    KText {
        anchors.left: placePill.right
        anchors.leftMargin: bar.theme.gap
        anchors.verticalCenter: placePill.verticalCenter
        theme: bar.theme
        text: bar.event
        visible: bar.oneRow && placePill.implicitWidth + pills.wanted + implicitWidth + bar.theme.gutter * 2 + bar.theme.gap * 3 <= bar.width
        font.pixelSize: bar.theme.caption
        lineHeight: 1.0
        color: bar.theme.colors.muted
    }

    Flow {
        id: pills

        readonly property real wanted: notes.implicitWidth + tongue.implicitWidth + done.implicitWidth + bar.theme.gap * 2

        anchors.right: parent.right
        anchors.rightMargin: bar.theme.gutter
        y: bar.oneRow ? bar.inset : placePill.y + placePill.height + bar.inset
        width: Math.min(pills.wanted, bar.width - bar.theme.gutter * 2)
        spacing: bar.theme.gap

        KButton {
            id: notes

            theme: bar.theme
            compact: true
            kind: "quiet"
            icon: bar.session.noted > 0 ? "bookmark_added" : "bookmark"
            //: The visitor's list of things to take home; %1 is how many are on it
            text: bar.session.noted > 0 ? qsTr("Merkzettel (%1)").arg(bar.session.noted) : qsTr("Merkzettel")
            onActivated: bar.session.open("notepad", "", "")
        }

        KButton {
            id: tongue

            theme: bar.theme
            compact: true
            kind: "quiet"
            icon: "language"
            text: bar.session.languageName
            label: qsTr("Sprache: %1").arg(bar.session.languageName)
            onActivated: bar.session.open("languages", "", "")
        }

        KButton {
            id: done

            theme: bar.theme
            compact: true
            kind: "primary"
            icon: "logout"
            //: Ends the visit and forgets everything
            text: qsTr("Fertig")
            onActivated: bar.session.finish()
        }
    }
}
