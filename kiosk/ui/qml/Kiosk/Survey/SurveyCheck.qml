pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// All answers once more; only from here they are sent.
FocusScope {
    id: view

    required property SurveyObject page
    required property int startAt
    required property Survey survey
    required property Theme theme

    signal moved(int position)
    signal startWanted

    KScroll {
        anchors.bottom: send.top
        anchors.bottomMargin: view.theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: view.theme.mm(3)
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        KTitle {
            heading: true
            lineHeight: 1.0
            size: view.theme.title
            text: view.page.canSend ? qsTr("Möchten Sie das so absenden?") : qsTr("Sie haben alles übersprungen")
            theme: view.theme
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            text: view.page.canSend ? qsTr("Noch ist nichts gespeichert. Mit „Ändern“ kommen Sie zu jeder Frage zurück.") : qsTr("Das ist in Ordnung. Es wird nichts gespeichert. Sie können auch jetzt noch antworten.")
            theme: view.theme
            width: parent.width
        }
        GridLayout {
            columnSpacing: view.theme.gap
            columns: width > view.theme.body * 26 ? 2 : 1
            rowSpacing: view.theme.mm(3)
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: view.page.rows

                AnswerRow {
                    id: answer

                    required key
                    required kind
                    required title
                    required value

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    theme: view.theme

                    onChangeWanted: view.survey.change(answer.key)
                }
            }
        }
    }
    KButton {
        id: send

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        icon: view.page.canSend ? "check" : "home"
        kind: "primary"
        //: Stores the answers of the survey
        text: view.page.canSend ? qsTr("Absenden") : qsTr("Zum Start")
        theme: view.theme
        width: Math.min(parent.width, Math.max(implicitWidth, view.theme.body * 11))

        onActivated: {
            if (view.page.canSend)
                view.survey.send();
            else
                view.startWanted();
        }
    }
}
