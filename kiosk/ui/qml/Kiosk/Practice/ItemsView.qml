pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A short list of people or things: change one, take one off, add one, go on.
FocusScope {
    id: view

    required property PracticeObject page
    required property bool portrait
    required property Practice practice
    readonly property real sideWidth: Math.min(view.width * 0.32, view.theme.body * 12.5)
    readonly property bool sideways: !view.portrait && view.width > view.theme.body * 24
    required property Theme theme
    // Too little room for buttons of their own: they come after the list.
    readonly property bool tight: view.sideways ? actions.heightIn(view.sideWidth) > view.height : view.height - actions.heightIn(view.width) < view.theme.body * 5
    readonly property int tries: view.page.tries

    signal whyWanted

    onTriesChanged: {
        if (view.page.problems.count > 0)
            errors.takeFocus();
    }

    KScroll {
        id: scroll

        anchors.left: parent.left
        height: view.sideways || view.tight ? view.height : view.height - actions.implicitHeight - view.theme.gap
        theme: view.theme
        width: view.sideways && !view.tight ? view.width - view.sideWidth - view.theme.gutter : view.width

        ErrorSummary {
            id: errors

            focus: view.page.problems.count > 0
            problems: view.page.problems
            theme: view.theme
            visible: view.page.problems.count > 0
            width: parent.width
        }
        KTitle {
            heading: true
            lineHeight: 1.0
            objectName: "target:words"
            size: view.theme.title
            text: view.page.title
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
        KNotice {
            text: view.page.notes
            theme: view.theme
            visible: text !== ""
            width: parent.width
        }
        KText {
            color: view.theme.colors.muted
            text: qsTr("Die Liste ist noch leer.")
            theme: view.theme
            visible: view.page.rows.count === 0
            width: parent.width
        }
        Repeater {
            model: view.page.rows

            ItemRow {
                required key
                required title

                theme: view.theme
                width: parent ? parent.width : 0

                onChangeWanted: view.practice.openItem(key)
                onRemoveWanted: view.practice.removeItem(key)
            }
        }
        KButton {
            anchors.left: parent.left
            icon: "add_circle"
            //: Adds a person or a thing to a list
            text: view.page.add !== "" ? view.page.add : qsTr("Hinzufügen")
            theme: view.theme
            visible: view.page.canAdd
            width: Math.min(implicitWidth, parent.width)

            onActivated: view.practice.addItem()
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
        stacked: view.sideways
        theme: view.theme
        visible: !view.tight
        width: view.sideways ? view.sideWidth : view.width
        y: view.sideways ? 0 : scroll.height + view.theme.gap

        onNextWanted: view.practice.advance()
        onSampleWanted: view.practice.fillPage()
        onWhyWanted: view.whyWanted()
    }
}
