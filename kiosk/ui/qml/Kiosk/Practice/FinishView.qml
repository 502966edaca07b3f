pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The end of a practice: what was learned, what happens next, what one needs at home, and the two ways there.
Item {
    id: view

    readonly property bool beside: view.coded && !view.portrait && view.width > view.theme.body * 24 && view.height > view.theme.body * 13
    required property TakeObject code
    readonly property bool coded: view.page.service !== "" && view.code.rows !== ""
    required property bool handsOver
    required property bool invites
    required property int modulePx
    required property PracticeObject page
    required property string phone
    required property bool portrait
    required property Practice practice
    required property Printing printing
    required property int startAt
    required property Theme theme

    signal homeWanted
    signal moreWanted
    signal moved(int position)
    signal surveyWanted
    signal takeWanted

    KScroll {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        startAt: view.startAt
        theme: view.theme
        width: view.beside ? view.width - side.width - view.theme.gutter : view.width

        onMoved: position => view.moved(position)

        KTitle {
            heading: true
            lineHeight: 1.0
            objectName: "target:words"
            size: view.theme.title
            text: qsTr("Geschafft")
            theme: view.theme
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            //: %1 is the name of what was practised
            text: qsTr("Sie haben „%1“ geübt. Ihre Eingaben werden gelöscht, sobald Sie fertig sind.").arg(view.page.name)
            theme: view.theme
            width: parent.width
        }
        FinishCard {
            icon: "school"
            kind: "learned"
            rows: view.page.rows
            theme: view.theme
            title: qsTr("Das haben Sie geübt")
            width: parent.width
        }
        FinishCard {
            icon: "schedule"
            kind: "next"
            rows: view.page.rows
            theme: view.theme
            title: qsTr("Und jetzt?")
            width: parent.width
        }
        FinishCard {
            icon: "home"
            kind: "home"
            rows: view.page.rows
            theme: view.theme
            title: qsTr("Zu Hause brauchen Sie")
            width: parent.width
        }
        KPrint {
            stage: view.printing.stage
            theme: view.theme
            width: parent.width

            onWanted: view.printing.print()
        }
        KCard {
            theme: view.theme
            width: parent.width

            KTitle {
                size: view.theme.heading
                text: qsTr("Ohne Internet")
                theme: view.theme
                width: parent.width
            }
            KProse {
                //: %1 is a phone number
                text: qsTr("Ein Anruf genügt: %1. Dort erfahren Sie auch, wann das Amt offen hat.").arg(view.phone)
                theme: view.theme
                width: parent.width
            }
        }
        FinishCode {
            code: view.code
            modulePx: view.modulePx
            room: Math.min(width, view.height * 0.7)
            theme: view.theme
            visible: view.coded && !view.beside
            width: parent.width

            onTakeWanted: view.takeWanted()
        }
        Flow {
            spacing: view.theme.gap
            width: parent.width

            KButton {
                icon: "school"
                text: qsTr("Noch etwas üben")
                theme: view.theme
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.moreWanted()
            }
            KButton {
                icon: "arrow_upward"
                kind: "quiet"
                text: qsTr("Noch einmal von vorn")
                theme: view.theme
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.practice.again()
            }
            KButton {
                icon: "house"
                kind: "quiet"
                objectName: "target:home"
                //: Opens the page on how it goes on at home
                text: qsTr("Zu Hause weitermachen")
                theme: view.theme
                visible: view.handsOver
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.homeWanted()
            }
            KButton {
                icon: "rate_review"
                kind: "quiet"
                objectName: "target:survey"
                //: Opens the survey at the stand
                text: qsTr("Ihre Meinung sagen")
                theme: view.theme
                visible: view.invites
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.surveyWanted()
            }
        }
    }
    FinishCode {
        id: side

        anchors.right: parent.right
        anchors.top: parent.top
        code: view.code
        modulePx: view.modulePx
        room: width - view.theme.pad * 2
        tallest: view.height
        theme: view.theme
        visible: view.beside
        width: Math.min(view.width * 0.36, view.theme.body * 13)

        onTakeWanted: view.takeWanted()
    }
}
