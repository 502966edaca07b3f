pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One question. Its buttons stay in sight under it; where one writes, the keyboard stands below, or beside where there is
// no room below.
FocusScope {
    id: view

    // What is left above keyboard and buttons.
    readonly property real below: view.sideRoom - view.theme.target - view.theme.gap
    readonly property bool beside: view.keysWanted && view.below < view.theme.body * 8 && view.width - view.keysWidth - view.theme.gutter > view.theme.body * 8
    required property real keysHeight
    readonly property bool keysWanted: view.page.kind === "sentence"
    required property real keysWidth
    required property SurveyObject page
    // The place for which this view was made; the page may be further already.
    required property string part
    // Written on in little room.
    readonly property bool short: view.keysWanted && (view.beside ? view.height < view.theme.body * 14 : view.below < view.theme.body * 10)
    readonly property real sideRoom: view.height - (view.keysWanted ? view.keysHeight + view.theme.gap : 0)
    readonly property real sideWidth: view.beside ? view.keysWidth : view.width
    required property Survey survey
    property Item target: view
    required property Theme theme
    // Too little room for buttons of their own: they come after the question.
    readonly property bool tight: view.beside ? actions.heightIn(view.sideWidth) > view.sideRoom : view.sideRoom - actions.heightIn(view.sideWidth) < view.theme.body * 5

    function keepInSight(): void {
        if (view.target === view || !view.target.activeFocus)
            return;
        if (!scroll.showFrom(title, view.target.parent))
            scroll.show(view.target.parent);
    }

    KScroll {
        id: scroll

        anchors.left: parent.left
        height: view.beside ? view.height : view.tight ? view.sideRoom : view.sideRoom - actions.implicitHeight - view.theme.gap
        theme: view.theme
        width: view.beside ? view.width - view.sideWidth - view.theme.gutter : view.width

        onContentHeightChanged: Qt.callLater(view.keepInSight)
        onHeightChanged: Qt.callLater(view.keepInSight)

        AskProgress {
            count: view.page.count
            number: view.page.number
            theme: view.theme
            width: parent.width
        }
        KTitle {
            id: title

            heading: true
            lineHeight: 1.0
            size: view.short ? view.theme.body : view.theme.title
            text: view.page.title
            theme: view.theme
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            visible: text !== "" && !view.short && view.page.stopped === ""
            width: parent.width
        }
        Loader {
            active: view.page.kind === "faces"
            visible: active
            width: parent.width

            sourceComponent: Faces {
                answers: view.page.options
                theme: view.theme

                onChosen: key => view.survey.choose(key)
            }
        }
        Loader {
            active: view.page.kind === "choice" || view.page.kind === "choices"
            visible: active
            width: parent.width

            sourceComponent: SurveyOptions {
                answers: view.page.options
                several: view.page.kind === "choices"
                theme: view.theme

                onChosen: key => view.survey.choose(key)
            }
        }
        Loader {
            active: view.keysWanted
            focus: true
            visible: active
            width: parent.width

            sourceComponent: SentenceField {
                focus: true
                page: view.page
                short: view.short
                theme: view.theme

                onEntered: {
                    view.target = editor;
                    Qt.callLater(view.keepInSight);
                }
                onWritten: text => view.survey.write(view.part, text)
            }
        }
        // Where there is little room, what explains stands after what it is about.
        KProse {
            color: view.theme.colors.muted
            text: view.page.text
            theme: view.theme
            visible: text !== "" && view.short
            width: parent.width
        }
        AskActions {
            page: view.page
            stacked: width < view.theme.body * 16
            theme: view.theme
            visible: view.tight
            width: parent.width

            onNextWanted: view.survey.advance()
            onSkipWanted: view.survey.skip()
        }
    }
    AskActions {
        id: actions

        anchors.right: parent.right
        page: view.page
        stacked: view.sideWidth < view.theme.body * 16
        theme: view.theme
        visible: !view.tight
        width: view.sideWidth
        y: view.beside ? 0 : scroll.height + view.theme.gap

        onNextWanted: view.survey.advance()
        onSkipWanted: view.survey.skip()
    }
}
