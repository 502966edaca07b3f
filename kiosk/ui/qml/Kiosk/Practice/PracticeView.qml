pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// A practice, wherever in it a person is, with the three sheets that may lie over it.
FocusScope {
    id: view

    required property TakeObject code
    required property KeySource keys
    required property Metrics metrics
    required property PracticeObject page
    required property string phone
    required property Practice practice
    required property int startAt
    required property Theme theme

    signal moreWanted
    signal moved(int position)
    signal takeWanted

    Loader {
        id: place

        anchors.fill: parent
        enabled: !sheets.open
        focus: !sheets.open
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
            default:
                return intro;
            }
        }
    }
    PracticeSheets {
        id: sheets

        anchors.fill: parent
        focus: sheets.open
        page: view.page
        practice: view.practice
        theme: view.theme
    }
    Component {
        id: intro

        IntroView {
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
            keys: view.keys
            page: view.page
            portrait: view.metrics.portrait
            practice: view.practice
            theme: view.theme

            onCalendarWanted: (pointer, day, month, year) => sheets.showCalendar(pointer, day, month, year)
            onWhyWanted: sheets.showWhy()
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

            onWhyWanted: sheets.showWhy()
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
            modulePx: view.metrics.qrModulePx
            page: view.page
            phone: view.phone
            portrait: view.metrics.portrait
            practice: view.practice
            startAt: view.startAt
            theme: view.theme

            onMoreWanted: view.moreWanted()
            onMoved: position => view.moved(position)
            onTakeWanted: view.takeWanted()
        }
    }
}
