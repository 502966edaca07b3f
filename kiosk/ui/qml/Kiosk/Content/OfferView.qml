pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A digital offer: what it is, what it does for you, what became of it.
Item {
    id: view

    required property SnapshotModel marks
    required property OfferObject page
    required property int startAt
    required property Theme theme
    readonly property Words words: Words {
    }

    signal moved(int position)
    signal noteToggled
    signal takeWanted
    signal termTapped(string term)

    KScroll {
        anchors.bottom: ways.visible ? ways.top : parent.bottom
        anchors.bottomMargin: ways.visible ? view.theme.gap : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            title: view.page.title
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        KNotice {
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
            theme: view.theme
            visible: view.page.fallback
            width: parent.width
        }
        KNotice {
            icon: "archive"
            text: qsTr("Das gibt es heute nicht mehr.")
            theme: view.theme
            tone: "warn"
            visible: view.page.ended
            width: parent.width
        }
        KLines {
            lines: view.page.summary
            theme: view.theme
            width: parent.width

            onTermTapped: term => view.termTapped(term)
        }
        KCard {
            theme: view.theme
            width: parent.width

            KText {
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
                text: qsTr("Das haben Sie davon")
                theme: view.theme
                width: parent.width
            }
            KLines {
                lines: view.page.use
                theme: view.theme
                width: parent.width

                onTermTapped: term => view.termTapped(term)
            }
        }
        KCard {
            theme: view.theme
            visible: view.page.today.count > 0
            width: parent.width

            KText {
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
                text: qsTr("Was daraus geworden ist")
                theme: view.theme
                width: parent.width
            }
            KLines {
                lines: view.page.today
                theme: view.theme
                width: parent.width

                onTermTapped: term => view.termTapped(term)
            }
        }
        TermChips {
            terms: view.page.terms
            theme: view.theme
            visible: view.page.terms.count > 0
            width: parent.width

            onChosen: term => view.termTapped(term)
        }
        KText {
            color: view.theme.colors.muted
            font.pixelSize: view.theme.caption
            //: %1 is a source in words, %2 its date
            text: qsTr("Quelle: %1 (%2)").arg(view.page.source).arg(view.words.asOf(view.page.asOf))
            theme: view.theme
            width: parent.width
        }
    }
    Row {
        id: ways

        anchors.bottom: parent.bottom
        spacing: view.theme.gap
        visible: view.page.canTake
        width: parent.width

        KButton {
            icon: "qr_code_2"
            kind: "invite"
            objectName: "target:take"
            text: qsTr("Mitnehmen")
            theme: view.theme
            width: Math.round((ways.width - ways.spacing) / 2)

            onActivated: view.takeWanted()
        }
        KButton {
            icon: view.page.noted ? "bookmark_added" : "bookmark_add"
            selectable: true
            selected: view.page.noted
            text: view.page.noted ? qsTr("Ist gemerkt") : qsTr("Merken")
            theme: view.theme
            width: Math.round((ways.width - ways.spacing) / 2)

            onActivated: view.noteToggled()
        }
    }
}
