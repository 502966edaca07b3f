import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One code to take home: what it opens, whose it is, how to scan it.
Item {
    id: view

    required property Theme theme
    required property TakeObject page
    required property int modulePx
    required property int startAt

    readonly property bool beside: view.width > view.height * 1.1 && view.width > view.theme.body * 26

    signal noteToggled
    signal stepWanted(int offset)
    signal moved(int position)

    KQr {
        id: code

        anchors.left: parent.left
        anchors.verticalCenter: view.beside ? parent.verticalCenter : undefined
        anchors.top: view.beside ? undefined : parent.top
        anchors.leftMargin: view.beside ? 0 : Math.round((view.width - width) / 2)
        theme: view.theme
        rows: view.page.rows
        modulePx: view.modulePx
        room: view.beside ? Math.min(view.height, view.width * 0.45) : Math.min(view.width, view.height * 0.45)
        //: Spoken name of a QR code; %1 is an internet address
        label: qsTr("QR-Code für %1").arg(view.page.before + view.page.domain + view.page.after)
    }

    KScroll {
        anchors.left: view.beside ? code.right : parent.left
        anchors.leftMargin: view.beside ? view.theme.gutter : 0
        anchors.top: view.beside ? parent.top : code.bottom
        anchors.topMargin: view.beside ? 0 : view.theme.gap
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            width: parent.width
            title: view.page.title
            hint: view.page.position > 0 && view.page.count > 1 ? qsTr("Merkzettel, %1 von %2").arg(view.page.position).arg(view.page.count) : qsTr("Für zu Hause, auf Ihr Handy")
        }

        ScanSteps {
            theme: view.theme
            width: parent.width
        }

        AddressCard {
            theme: view.theme
            width: parent.width
            page: view.page
        }

        Flow {
            width: parent.width
            spacing: view.theme.gap

            KButton {
                theme: view.theme
                icon: view.page.noted ? "bookmark_added" : "bookmark_add"
                text: view.page.noted ? qsTr("Ist gemerkt") : qsTr("Auf den Merkzettel")
                selectable: true
                selected: view.page.noted
                onActivated: view.noteToggled()
            }

            KButton {
                theme: view.theme
                icon: "arrow_back"
                text: qsTr("Voriger Code")
                visible: view.page.position > 1
                onActivated: view.stepWanted(-1)
            }

            KButton {
                theme: view.theme
                kind: "primary"
                icon: "arrow_forward"
                text: qsTr("Nächster Code")
                visible: view.page.position > 0 && view.page.position < view.page.count
                onActivated: view.stepWanted(1)
            }
        }
    }
}
