pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What only the volunteer sees: what to say, in large type, what to know, what people ask. All sizes come from `unit`.
Item {
    id: panel

    required property Presenter presenter
    required property Theme theme
    // The size of running text, px.
    property real unit: panel.theme.body
    // Lines of more than 80 characters are hard to follow.
    readonly property real widest: panel.unit * 35

    NotesHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        presenter: panel.presenter
        theme: panel.theme
        unit: panel.unit
    }
    KScroll {
        anchors.bottom: coming.top
        anchors.bottomMargin: panel.unit * 0.5
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: panel.unit * 0.7
        spacing: panel.unit * 0.7
        theme: panel.theme

        KNotice {
            icon: "support_agent"
            text: qsTr("Jemand am Bildschirm braucht Hilfe.")
            theme: panel.theme
            tone: "warn"
            visible: panel.presenter.helpWanted
            width: parent.width
        }
        KNotice {
            icon: "search_off"
            text: qsTr("Was dieser Schritt zeigt, ist gerade nicht auf dem Bildschirm. „Wiederholen“ öffnet die Seite neu.")
            theme: panel.theme
            tone: "warn"
            // What covers the page hides the thing, too.
            visible: panel.presenter.missing && !panel.presenter.black && !panel.presenter.ask && !panel.presenter.pause
            width: parent.width
        }
        KTitle {
            heading: true
            lineHeight: panel.LayoutMirroring.enabled ? 1.0 : 1.15
            size: Math.round(panel.unit * 1.6)
            text: panel.presenter.say
            theme: panel.theme
            width: parent.width
        }
        Part {
            icon: "forum"
            ink: panel.theme.colors.invite
            name: qsTr("Frage an die Gruppe")
            text: panel.presenter.question
            visible: text !== ""
        }
        Part {
            icon: "edit"
            name: qsTr("Notizen")
            text: panel.presenter.notes
            visible: text !== ""
        }
        NotesAsked {
            asked: panel.presenter.asked
            theme: panel.theme
            unit: panel.unit
            visible: panel.presenter.asked.count > 0
            width: Math.min(parent.width, panel.widest)
        }
    }
    Item {
        id: coming

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: comingWords.height + panel.unit * 0.5

        Rectangle {
            color: panel.theme.colors.border
            height: panel.theme.hair
            width: parent.width
        }
        KText {
            id: comingWords

            anchors.bottom: parent.bottom
            color: panel.theme.colors.muted
            elide: Text.ElideRight
            font.pixelSize: Math.round(panel.unit * 0.85)
            lineHeight: panel.LayoutMirroring.enabled ? 1.0 : 1.15
            maximumLineCount: 2
            //: What the volunteer will say next
            text: panel.presenter.nextSay === "" ? qsTr("Das ist der letzte Schritt.") : qsTr("Dann: %1").arg(panel.presenter.nextSay)
            theme: panel.theme
            width: parent.width
        }
    }

    component Part: NotesPart {
        theme: panel.theme
        unit: panel.unit
        width: parent ? Math.min(parent.width, panel.widest) : 0
    }
}
