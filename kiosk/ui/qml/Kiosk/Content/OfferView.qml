import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A digital offer: what it is, what it does for you, what became of it.
Item {
    id: view

    required property Theme theme
    required property OfferObject page
    required property int startAt

    readonly property Words words: Words {}

    signal takeWanted
    signal noteToggled
    signal termTapped(string term)
    signal moved(int position)

    KScroll {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: ways.visible ? ways.top : parent.bottom
        anchors.bottomMargin: ways.visible ? view.theme.gap : 0
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            width: parent.width
            title: view.page.title
        }

        KNotice {
            theme: view.theme
            width: parent.width
            visible: view.page.fallback
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
        }

        KNotice {
            theme: view.theme
            width: parent.width
            visible: view.page.ended
            tone: "warn"
            icon: "archive"
            text: qsTr("Das gibt es heute nicht mehr.")
        }

        KLines {
            theme: view.theme
            width: parent.width
            lines: view.page.summary
            onTermTapped: term => view.termTapped(term)
        }

        KCard {
            theme: view.theme
            width: parent.width

            KText {
                theme: view.theme
                width: parent.width
                text: qsTr("Das haben Sie davon")
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
            }

            KLines {
                theme: view.theme
                width: parent.width
                lines: view.page.use
                onTermTapped: term => view.termTapped(term)
            }
        }

        KCard {
            theme: view.theme
            width: parent.width
            visible: view.page.today.count > 0

            KText {
                theme: view.theme
                width: parent.width
                text: qsTr("Was daraus geworden ist")
                font.pixelSize: view.theme.heading
                font.weight: Font.DemiBold
            }

            KLines {
                theme: view.theme
                width: parent.width
                lines: view.page.today
                onTermTapped: term => view.termTapped(term)
            }
        }

        KText {
            theme: view.theme
            width: parent.width
            //: %1 is a source in words, %2 its date
            text: qsTr("Quelle: %1 (%2)").arg(view.page.source).arg(view.words.asOf(view.page.asOf))
            font.pixelSize: view.theme.caption
            color: view.theme.colors.muted
        }
    }

    Row {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: view.theme.gap
        visible: view.page.canTake

        KButton {
            theme: view.theme
            width: Math.round((ways.width - ways.spacing) / 2)
            kind: "invite"
            icon: "qr_code_2"
            text: qsTr("Mitnehmen")
            onActivated: view.takeWanted()
        }

        KButton {
            theme: view.theme
            width: Math.round((ways.width - ways.spacing) / 2)
            icon: view.page.noted ? "bookmark_added" : "bookmark_add"
            text: view.page.noted ? qsTr("Ist gemerkt") : qsTr("Merken")
            selectable: true
            selected: view.page.noted
            onActivated: view.noteToggled()
        }
    }
}
