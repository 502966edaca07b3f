pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Keyboard
import Kiosk.Theme

// The survey, wherever in it a visitor is. A view shows only the place for which it was made: the page is filled with the
// next one before the next view comes.
FocusScope {
    id: view

    readonly property AskView asking: place.item as AskView
    required property TakeObject code
    required property KeySource keys
    required property SnapshotModel marks
    required property Metrics metrics
    required property SurveyObject page
    required property string part
    required property int startAt
    required property Survey survey
    required property Theme theme

    signal moved(int position)
    signal startWanted

    Loader {
        id: place

        active: view.page.part === view.part
        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (view.page.mode) {
            case "intro":
                return intro;
            case "question":
                return question;
            case "check":
                return check;
            case "thanks":
                return thanks;
            default:
                return null;
            }
        }
    }
    KeyboardPanel {
        id: keyboard

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        keys: view.keys
        purpose: "text"
        target: view.asking ? view.asking.target : null
        theme: view.theme
        visible: view.asking !== null && view.asking.keysWanted
        width: view.asking && view.asking.beside ? keyboard.narrowest : view.width
    }
    Component {
        id: intro

        SurveyIntro {
            marks: view.marks
            page: view.page
            startAt: view.startAt
            survey: view.survey
            theme: view.theme

            onMoved: position => view.moved(position)
        }
    }
    Component {
        id: question

        AskView {
            focus: true
            keysHeight: keyboard.implicitHeight
            keysWidth: keyboard.narrowest
            page: view.page
            part: view.part
            survey: view.survey
            theme: view.theme
        }
    }
    Component {
        id: check

        SurveyCheck {
            focus: true
            page: view.page
            startAt: view.startAt
            survey: view.survey
            theme: view.theme

            onMoved: position => view.moved(position)
            onStartWanted: view.startWanted()
        }
    }
    Component {
        id: thanks

        SurveyThanks {
            code: view.code
            modulePx: view.metrics.qrModulePx
            page: view.page
            startAt: view.startAt
            theme: view.theme

            onMoved: position => view.moved(position)
            onStartWanted: view.startWanted()
        }
    }
}
