pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One question or one small group. The fields stand above the keyboard, or beside it where there is no room above:
// the field with the focus, its name and its message are always in sight. The keyboard itself outlives the question.
FocusScope {
    id: view

    // What is left above the keyboard, and above the buttons where they stand under the page.
    readonly property real above: view.height - view.keysHeight - view.theme.gap - (view.sideways ? 0 : view.theme.target * 2 + view.theme.gap * 2)
    readonly property bool beside: view.keysWanted && view.above < view.theme.body * 6.2 && view.width - view.keysWidth - view.theme.gutter > view.theme.body * 10
    property Item block: null
    required property real keysHeight
    readonly property bool keysWanted: view.page.typing && !errors.activeFocus
    required property real keysWidth
    required property PracticeObject page
    required property bool portrait
    required property Practice practice
    property string purpose: view.page.keyboard
    readonly property bool leaving: view.parent === null
    readonly property bool sideways: !view.portrait && view.width > view.theme.body * 24
    property Item target: view
    required property Theme theme
    // Too little room for buttons of their own: they come after the fields.
    readonly property bool tight: view.height < view.theme.body * 8.5 || view.keysWanted && view.above < view.theme.body * 6.2
    readonly property int tries: view.page.tries

    signal calendarWanted(string pointer, string day, string month, string year)
    signal whyWanted

    function keepInSight(): void {
        if (!view.block || !view.block.activeFocus)
            return;
        scroll.show(view.block);
        // A block may be taller than the room there is; where one writes must be seen in any case.
        scroll.show(view.target);
    }

    // Also when the same thing is missing once more.
    onTriesChanged: {
        if (view.page.problems.count > 0)
            errors.takeFocus();
    }

    KScroll {
        id: scroll

        height: view.beside ? view.height : view.height - (view.keysWanted ? view.keysHeight + view.theme.gap : 0) - (view.sideways || view.tight ? 0 : actions.implicitHeight + view.theme.gap)
        theme: view.theme
        width: view.beside ? view.width - view.keysWidth - view.theme.gutter : view.sideways && !view.tight ? view.width - actions.width - view.theme.gutter : view.width

        onHeightChanged: Qt.callLater(view.keepInSight)

        ErrorSummary {
            id: errors

            focus: view.page.problems.count > 0
            problems: view.page.problems
            theme: view.theme
            visible: view.page.problems.count > 0
            width: parent.width

            onChosen: pointer => fields.enter(pointer)
        }
        KNotice {
            icon: "lightbulb"
            text: view.page.help
            theme: view.theme
            visible: view.page.helped && view.page.help !== ""
            width: parent.width
        }
        KText {
            color: view.theme.colors.muted
            font.pixelSize: view.theme.caption
            text: view.page.section
            theme: view.theme
            visible: text !== ""
            width: parent.width
        }
        KTitle {
            heading: true
            lineHeight: 1.0
            size: view.theme.title
            text: view.page.title
            theme: view.theme
            width: parent.width
        }
        KText {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            visible: text !== ""
            width: parent.width
        }
        KNotice {
            text: view.page.notes
            theme: view.theme
            visible: text !== ""
            width: parent.width
        }
        Fields {
            id: fields

            focus: view.page.problems.count === 0
            page: view.page
            practice: view.practice
            rows: visible && !view.leaving ? view.page.fields : null
            theme: view.theme
            visible: view.page.kind === "" || view.page.options.count === 0 && view.page.kind !== "search"
            width: parent.width

            onAccepted: view.practice.advance()
            onCalendarWanted: (pointer, day, month, year) => view.calendarWanted(pointer, day, month, year)
            onEntered: (editor, purpose, block) => {
                view.purpose = purpose;
                view.target = editor;
                view.block = block;
                Qt.callLater(view.keepInSight);
            }
        }
        KField {
            focus: view.page.problems.count === 0 && view.page.kind === "search"
            icon: "search"
            label: qsTr("Liste durchsuchen")
            placeholder: qsTr("Wort eingeben")
            text: view.page.query
            theme: view.theme
            visible: view.page.kind === "search"
            width: parent.width

            onEdited: text => view.practice.narrow(text)
            onEntered: {
                view.purpose = "search";
                view.target = editor;
            }
        }
        Options {
            answers: view.leaving ? null : view.page.options
            kind: view.page.kind
            theme: view.theme
            visible: view.page.options.count > 0
            width: parent.width

            onChosen: key => {
                if (view.page.kind === "several")
                    view.practice.toggle(view.page.field, key);
                else if (view.page.kind === "yes-no")
                    view.practice.answer(view.page.field, key);
                else if (view.page.kind === "declaration")
                    view.practice.declare(view.page.field);
                else
                    view.practice.write(view.page.field, key);
            }
        }
        KText {
            text: qsTr("Dazu steht nichts in der Liste. Versuchen Sie ein anderes Wort.")
            theme: view.theme
            visible: view.page.kind === "search" && view.page.options.count === 0
            width: parent.width
        }
        PracticeActions {
            page: view.page
            stacked: width < view.theme.body * 16
            theme: view.theme
            visible: view.tight
            width: parent.width

            onNextWanted: view.practice.advance()
            onSampleWanted: view.practice.fillPage()
            onWhyWanted: view.whyWanted()
        }
    }
    PracticeActions {
        id: actions

        page: view.page
        stacked: view.sideways
        theme: view.theme
        visible: !view.tight
        width: view.sideways ? Math.min(view.width * 0.32, view.theme.body * 11) : view.width
        x: !view.sideways || view.LayoutMirroring.enabled ? 0 : view.width - width
        y: view.sideways ? 0 : scroll.height + view.theme.gap

        onNextWanted: view.practice.advance()
        onSampleWanted: view.practice.fillPage()
        onWhyWanted: view.whyWanted()
    }
}
