pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// After the survey: thanks, what became of the answers, and the code of the town's own survey where there is one.
Item {
    id: view

    readonly property bool beside: view.coded && view.width > view.height * 1.1 && view.width > view.theme.body * 24 && view.height > view.theme.body * 14
    required property TakeObject code
    readonly property bool coded: view.code.rows !== ""
    required property int modulePx
    required property SurveyObject page
    required property int startAt
    required property Theme theme

    signal moved(int position)
    signal startWanted

    KScroll {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        startAt: view.startAt
        theme: view.theme
        width: view.beside ? view.width - side.width - view.theme.gutter : view.width

        onMoved: position => view.moved(position)

        KIcon {
            anchors.left: parent.left
            color: view.theme.colors.action
            icon: "favorite"
            size: view.theme.bodyBase * 2.4
            theme: view.theme
            visible: view.height > view.theme.body * 12
        }
        KTitle {
            heading: true
            lineHeight: 1.0
            size: view.theme.title
            text: view.page.lost ? qsTr("Vielen Dank für Ihre Mühe") : qsTr("Vielen Dank für Ihre Antworten")
            theme: view.theme
            width: parent.width
        }
        KProse {
            text: view.page.text
            theme: view.theme
            visible: text !== ""
            width: parent.width
        }
        KNotice {
            icon: view.page.lost ? "report" : "verified_user"
            text: view.page.lost ? qsTr("Ihre Antworten konnten leider nicht gespeichert werden. Das liegt an diesem Gerät, nicht an Ihnen. Sie sind gelöscht. Bitte sagen Sie es am Stand.") : qsTr("Ihre Antworten sind gezählt, ohne Ihren Namen.")
            theme: view.theme
            tone: view.page.lost ? "warn" : "good"
            width: parent.width
        }
        CodeCard {
            code: view.code
            modulePx: view.modulePx
            room: Math.min(width, view.height * 0.7)
            theme: view.theme
            visible: view.coded && !view.beside
            width: parent.width
        }
        KButton {
            anchors.left: parent.left
            icon: "home"
            kind: "primary"
            text: qsTr("Zum Start")
            theme: view.theme
            width: Math.min(parent.width, Math.max(implicitWidth, view.theme.body * 9))

            onActivated: view.startWanted()
        }
    }
    CodeCard {
        id: side

        anchors.right: parent.right
        anchors.top: parent.top
        code: view.code
        modulePx: view.modulePx
        room: width
        tallest: view.height
        theme: view.theme
        visible: view.beside
        width: Math.min(view.width * 0.4, view.theme.body * 15)
    }

    component CodeCard: KCard {
        id: card

        // What stands around the code, so that the whole card fits its height.
        readonly property real around: title.implicitHeight + address.implicitHeight + card.theme.mm(3) * 2 + card.inset * 2
        required property TakeObject code
        required property int modulePx
        required property real room
        property real tallest: 100000

        KTitle {
            id: title

            size: card.theme.heading
            text: qsTr("Die Umfrage der Stadt im Internet")
            theme: card.theme
            width: parent.width
        }
        KQr {
            anchors.horizontalCenter: parent.horizontalCenter
            //: Spoken name of a QR code; %1 is an internet address
            label: qsTr("QR-Code für %1").arg(card.code.before + card.code.domain + card.code.after)
            modulePx: card.modulePx
            room: Math.min(card.room - card.inset * 2, card.tallest - card.around)
            rows: card.code.rows
            theme: card.theme
        }
        KAddress {
            id: address

            after: card.code.after
            before: card.code.before
            domain: card.code.domain
            theme: card.theme
            width: parent.width
        }
    }
}
