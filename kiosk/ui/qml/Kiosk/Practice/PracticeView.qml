pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Keyboard
import Kiosk.Theme

// A practice, wherever in it a person is, with the three sheets that may lie over it. Each place is a new item, also
// after one of the same kind: between two places the page is empty for a moment.
FocusScope {
    id: view

    readonly property QuestionView asking: place.item as QuestionView
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

    Connections {
        function onItemChanged(): void {
            sheets.close();
        }

        target: place
    }
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
        enabled: !sheets.open
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
            keysHeight: keyboard.implicitHeight
            keysWidth: keyboard.narrowest
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
