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
    readonly property bool beside: view.keysWanted && view.above < view.theme.body * 6.2 && view.width - view.keysWidth - view.theme.gutter > view.theme.body * 6
    property FieldBlock block: null
    // The fields on one side; on the other the buttons, the keyboard, or both.
    readonly property bool columns: view.sideways || view.beside
    required property real keysHeight
    readonly property bool keysWanted: view.page.typing && !errors.activeFocus
    required property real keysWidth
    readonly property bool leaving: view.parent === null
    required property PracticeObject page
    required property bool portrait
    required property Practice practice
    property string purpose: view.page.keyboard
    // Written on in little room.
    readonly property bool short: view.keysWanted && (view.beside ? view.height < view.theme.body * 14 : view.tight || view.sideRoom < view.theme.body * 10)
    // Where the buttons stand beside the fields: what they have above the keyboard, and how wide they are.
    readonly property real sideRoom: view.height - (view.keysWanted ? view.keysHeight + view.theme.gap : 0)
    readonly property real sideWidth: view.beside ? view.keysWidth : Math.min(view.width * 0.32, view.theme.body * 12.5)
    readonly property bool sideways: !view.portrait && view.width > view.theme.body * 24
    property Item target: view
    required property Theme theme
    // Too little room for buttons of their own: they come after the fields.
    readonly property bool tight: view.columns ? actions.heightIn(view.sideWidth) > view.sideRoom : view.sideRoom - actions.heightIn(view.width) < view.theme.body * 5
    readonly property int tries: view.page.tries

    signal calendarWanted(string pointer, string day, string month, string year)
    signal whyWanted

    // As much as there is room for of what belongs to a field; where one writes in any case.
    function keepInSight(): void {
        if (errors.activeFocus)
            scroll.show(errors);
        if (errors.activeFocus || view.target === view || !view.target.activeFocus)
            return;
        const field = view.target.parent;
        const block = view.block;
        const wrong = block && block.message.visible ? block.message : field;
        const lasts = view.short ? [wrong, field] : [field];
        const firsts = !block ? [title] : block.alone ? [title, block] : [block];
        for (const first of view.short ? firsts : [...firsts, wrong]) {
            for (const last of lasts) {
                if (scroll.showFrom(first, last))
                    return;
            }
        }
        scroll.show(field);
    }

    // Also when the same thing is missing once more.
    onTriesChanged: {
        if (view.page.problems.count > 0)
            errors.takeFocus();
    }

    KScroll {
        id: scroll

        anchors.left: parent.left
        height: view.beside ? view.height : view.columns || view.tight ? view.sideRoom : view.sideRoom - actions.implicitHeight - view.theme.gap
        theme: view.theme
        width: view.beside || view.columns && !view.tight ? view.width - view.sideWidth - view.theme.gutter : view.width

        onContentHeightChanged: Qt.callLater(view.keepInSight)
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
            visible: text !== "" && !view.short
            width: parent.width
        }
        KTitle {
            id: title

            heading: true
            lineHeight: 1.0
            objectName: "target:words"
            size: !view.short ? view.theme.title : scroll.height < view.theme.body * 6 ? view.theme.caption : view.theme.body
            text: view.page.title
            theme: view.theme
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            visible: text !== "" && !view.short
            width: parent.width
        }
        KNotice {
            text: view.page.notes
            theme: view.theme
            visible: text !== "" && !view.short
            width: parent.width
        }
        Fields {
            id: fields

            focus: fields.visible && view.page.problems.count === 0
            page: view.page
            practice: view.practice
            rows: visible && !view.leaving ? view.page.fields : null
            short: view.short
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
        Loader {
            active: view.page.kind === "search"
            focus: view.page.problems.count === 0 && active
            objectName: "target:field/" + view.page.field
            visible: active
            width: parent.width

            sourceComponent: KField {
                icon: "search"
                label: qsTr("Liste durchsuchen")
                placeholder: qsTr("Wort eingeben")
                text: view.page.query
                theme: view.theme

                onEdited: text => view.practice.narrow(text)
                onEntered: {
                    view.block = null;
                    view.purpose = "search";
                    view.target = editor;
                    Qt.callLater(view.keepInSight);
                }
            }
        }
        Options {
            answers: view.leaving ? null : view.page.options
            kind: view.page.kind
            objectName: view.page.kind === "search" ? "" : "target:field/" + view.page.field
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
        KProse {
            text: qsTr("Dazu steht nichts in der Liste. Versuchen Sie ein anderes Wort.")
            theme: view.theme
            visible: view.page.kind === "search" && view.page.options.count === 0
            width: parent.width
        }
        // Where there is little room, what explains stands after what it is about.
        KProse {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            visible: text !== "" && view.short
            width: parent.width
        }
        KNotice {
            text: view.page.notes
            theme: view.theme
            visible: text !== "" && view.short
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

        anchors.right: parent.right
        page: view.page
        stacked: view.columns
        theme: view.theme
        visible: !view.tight
        width: view.columns ? view.sideWidth : view.width
        y: view.columns ? 0 : scroll.height + view.theme.gap

        onNextWanted: view.practice.advance()
        onSampleWanted: view.practice.fillPage()
        onWhyWanted: view.whyWanted()
    }
}
