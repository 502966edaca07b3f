pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Keyboard
import Kiosk.Theme

// A practice, wherever in it a person is. Each place is a new item, also after one of the same kind: between two places
// the page is empty for a moment.
FocusScope {
    id: view

    readonly property QuestionView asking: place.item as QuestionView
    required property TakeObject code
    required property bool handsOver
    required property bool invites
    required property KeySource keys
    required property SnapshotModel marks
    required property Metrics metrics
    required property PracticeObject page
    required property string phone
    required property Practice practice
    required property Printing printing
    required property int startAt
    required property Theme theme

    signal calendarWanted(string pointer, string day, string month, string year)
    signal homeWanted
    signal moreWanted
    signal moved(int position)
    signal surveyWanted
    signal takeWanted
    signal whyWanted

    Loader {
        id: place

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (view.page.mode) {
            case "question":
                return question;
            case "list":
                return items;
            case "check":
                return check;
            case "step":
                return step;
            case "finish":
                return finish;
            case "intro":
                return intro;
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
        target: view.asking ? view.asking.target : null
        theme: view.theme
        visible: view.asking !== null && view.asking.keysWanted
        width: view.asking && view.asking.beside ? keyboard.narrowest : view.width
    }
    // A page on which nothing is written leaves the keys as they are for the next.
    Binding {
        property: "purpose"
        restoreMode: Binding.RestoreNone
        target: keyboard
        value: view.asking?.purpose
        when: view.asking !== null && view.asking.keysWanted
    }
    Component {
        id: intro

        IntroView {
            marks: view.marks
            page: view.page
            practice: view.practice
            startAt: view.startAt
            theme: view.theme

            onMoved: position => view.moved(position)
        }
    }
    Component {
        id: question

        QuestionView {
            focus: true
            keysHeight: keyboard.implicitHeight
            keysWidth: keyboard.narrowest
            page: view.page
            portrait: view.metrics.portrait
            practice: view.practice
            theme: view.theme

            onCalendarWanted: (pointer, day, month, year) => view.calendarWanted(pointer, day, month, year)
            onWhyWanted: view.whyWanted()
        }
    }
    Component {
        id: items

        ItemsView {
            focus: true
            page: view.page
            portrait: view.metrics.portrait
            practice: view.practice
            theme: view.theme

            onWhyWanted: view.whyWanted()
        }
    }
    Component {
        id: check

        CheckView {
            focus: true
            page: view.page
            practice: view.practice
            startAt: view.startAt
            theme: view.theme

            onMoved: position => view.moved(position)
        }
    }
    Component {
        id: step

        StepView {
            page: view.page
            portrait: view.metrics.portrait
            practice: view.practice
            startAt: view.startAt
            theme: view.theme

            onMoved: position => view.moved(position)
        }
    }
    Component {
        id: finish

        FinishView {
            code: view.code
            handsOver: view.handsOver
            invites: view.invites
            modulePx: view.metrics.qrModulePx
            page: view.page
            phone: view.phone
            portrait: view.metrics.portrait
            practice: view.practice
            printing: view.printing
            startAt: view.startAt
            theme: view.theme

            onHomeWanted: view.homeWanted()
            onMoreWanted: view.moreWanted()
            onMoved: position => view.moved(position)
            onSurveyWanted: view.surveyWanted()
            onTakeWanted: view.takeWanted()
        }
    }
}
