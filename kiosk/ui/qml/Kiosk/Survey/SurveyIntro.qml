pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Before the survey: how long it is, and what happens with the answers.
Item {
    id: view

    required property SnapshotModel marks
    required property SurveyObject page
    required property int startAt
    required property Survey survey
    required property Theme theme

    signal moved(int position)

    KScroll {
        anchors.bottom: begin.top
        anchors.bottomMargin: view.theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        KTitle {
            heading: true
            lineHeight: 1.0
            size: view.theme.title
            text: view.page.title
            theme: view.theme
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            visible: text !== ""
            width: parent.width
        }
        KCard {
            theme: view.theme
            width: parent.width

            PromiseLine {
                icon: "timer"
                //: %1 is a number of questions, %2 of minutes
                text: view.page.minutes === 1 ? qsTr("%1 Fragen, das dauert etwa eine Minute.").arg(view.page.count) : qsTr("%1 Fragen, das dauert etwa %2 Minuten.").arg(view.page.count).arg(view.page.minutes)
                theme: view.theme
                width: parent.width
            }
            PromiseLine {
                icon: "verified_user"
                text: qsTr("Ohne Ihren Namen. Wir zählen nur, wie oft etwas geantwortet wurde. Wer und wann, wird nicht gespeichert.")
                theme: view.theme
                width: parent.width
            }
            PromiseLine {
                icon: "touch_app"
                text: qsTr("Gespeichert wird erst, wenn Sie am Ende auf „Absenden“ tippen. Bis dahin können Sie jederzeit aufhören.")
                theme: view.theme
                width: parent.width
            }
        }
    }
    KButton {
        id: begin

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        icon: view.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        kind: "primary"
        //: Starts the survey
        text: qsTr("Umfrage beginnen")
        theme: view.theme
        width: Math.min(parent.width, Math.max(implicitWidth, view.theme.body * 11))

        onActivated: view.survey.advance()
    }
}
