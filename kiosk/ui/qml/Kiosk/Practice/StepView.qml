pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A step of a script: a picture, what it says, and then choices, a number to type, or one way on.
Item {
    id: view

    // The picture, or the keys, beside the words.
    readonly property bool beside: !view.portrait && view.width > view.theme.body * 22 && view.height > view.theme.body * (view.typing ? 13.5 : 11)
    readonly property bool choosing: view.page.options.count > 0

    // Keys and large words leave no room for a picture that says nothing more.
    readonly property bool crowded: !view.beside && view.height < view.theme.body * 24

    // Too low for a picture that stays in sight.
    readonly property bool low: !view.beside && view.height < view.theme.body * 16
    readonly property string onwardText: view.page.next !== "" ? view.page.next : qsTr("Weiter")
    required property PracticeObject page
    required property bool portrait
    required property Practice practice
    required property int startAt

    // What is missing or wrong stands above the keys, or above the words where there is no room.
    readonly property bool telling: view.beside ? view.height > view.theme.body * 17 : !view.low
    readonly property bool telltale: view.page.picture !== "" && !(view.crowded && view.typing && view.page.picture === "pin")
    required property Theme theme
    readonly property bool typing: view.page.digitsWanted > 0

    signal moved(int position)

    StepPicture {
        id: picture

        readonly property bool wanted: view.telltale && !view.low && !(view.beside && view.typing)

        anchors.left: parent.left
        anchors.top: parent.top
        height: !wanted ? 0 : view.beside ? view.height : Math.floor(Math.max(view.height * (choices.pictured || view.crowded ? 0.2 : 0.26), Math.min(view.width * 0.72, view.height - scroll.contentHeight - footer.height - view.theme.gap * 2)))
        objectName: "target:picture"
        picture: wanted ? view.page.picture : ""
        visible: wanted
        width: !wanted ? 0 : view.beside ? Math.round(Math.min(view.width * (choices.pictured ? 0.27 : 0.42), view.height * 1.25, Math.max(view.width * 0.25, view.width - view.theme.gutter - view.theme.body * 16))) : view.width
    }
    KScroll {
        id: scroll

        anchors.bottom: view.choosing || footer.apart ? parent.bottom : footer.top
        anchors.bottomMargin: view.choosing || footer.apart ? 0 : view.theme.gap
        anchors.left: view.beside && picture.wanted ? picture.right : parent.left
        anchors.leftMargin: view.beside && picture.wanted ? view.theme.gutter : 0
        anchors.right: footer.apart ? footer.left : parent.right
        anchors.rightMargin: footer.apart ? view.theme.gutter : 0
        anchors.top: !view.beside && picture.wanted ? picture.bottom : parent.top
        anchors.topMargin: !view.beside && picture.wanted ? view.theme.gap : 0
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        DigitNotice {
            id: notice

            page: view.page
            telling: !view.telling
            theme: view.theme
            visible: !view.telling && view.page.problems.count > 0
            width: parent.width

            onTold: scroll.show(notice)
        }
        StepWords {
            id: words

            objectName: "target:words"
            page: view.page
            theme: view.theme
            width: parent.width
        }
        StepPicture {
            height: Math.round(view.beside ? Math.max(view.theme.body * 5, view.height - words.height - scroll.spacing - (notice.visible ? notice.height + scroll.spacing : 0)) : Math.min(width * 0.6, view.theme.captionBase * 11))
            objectName: "target:picture"
            picture: visible ? view.page.picture : ""
            visible: view.telltale && !picture.wanted && !choices.pictured
            width: parent.width
        }
        KNotice {
            icon: "schedule"
            text: qsTr("Einen Moment …")
            theme: view.theme
            visible: view.page.waitMs > 0
            width: parent.width
        }
        StepChoices {
            id: choices

            options: view.page.options
            theme: view.theme
            visible: view.choosing
            width: parent.width

            onChosen: key => view.practice.choose(key)
        }
    }
    Loader {
        id: footer

        readonly property bool apart: view.beside && view.typing

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: view.choosing ? 0 : implicitHeight
        sourceComponent: view.choosing ? null : view.typing ? digits : onward
        width: !view.beside ? view.width : view.typing ? Math.round(Math.min(view.width * 0.38, view.theme.body * 14)) : Math.min(scroll.width, Math.max(implicitWidth, view.theme.body * 9))
    }
    Component {
        id: onward

        KButton {
            icon: view.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
            kind: "primary"
            objectName: "target:next"
            text: view.onwardText
            theme: view.theme

            onActivated: view.practice.advance()
        }
    }
    Component {
        id: digits

        DigitEntry {
            confirmText: view.onwardText
            keyHeight: view.beside ? Math.min(view.theme.mm(19), view.height * 0.095) : 0
            low: view.low
            page: view.page
            telling: view.telling
            theme: view.theme

            onConfirmed: view.practice.advance()
            onErased: view.practice.digit("")
            onTyped: digit => view.practice.digit(digit)
        }
    }
    Timer {
        interval: view.page.waitMs
        running: view.page.waitMs > 0 && view.enabled

        onTriggered: view.practice.advance()
    }

    component StepPicture: Picture {
        digits: view.page.digits
        digitsWanted: view.page.digitsWanted
        first: view.page.first
        rest: view.page.rest
        second: view.page.second
        theme: view.theme
    }
}
