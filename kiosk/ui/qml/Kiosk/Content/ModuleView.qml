pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One part of a service to read in peace, with the way to the next.
Item {
    id: view

    required property Theme theme
    required property ModuleObject page
    required property int startAt

    readonly property Words words: Words {}

    signal moduleWanted(string module)
    signal termTapped(string term)
    signal moved(int position)

    KScroll {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: ways.top
        anchors.bottomMargin: view.theme.gap
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            width: parent.width
            title: view.words.module(view.page.module)
            hint: view.page.title
        }

        KNotice {
            theme: view.theme
            width: parent.width
            visible: view.page.fallback
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
        }

        KCard {
            theme: view.theme
            width: parent.width
            inset: view.theme.gutter * 0.7

            KLines {
                theme: view.theme
                width: Math.min(parent.width, view.theme.body * 34)
                lines: view.page.lines
                spacing: view.theme.gap
                onTermTapped: term => view.termTapped(term)
            }
        }

        TermChips {
            theme: view.theme
            width: parent.width
            terms: view.page.terms
            onChosen: term => view.termTapped(term)
        }

        SourceList {
            theme: view.theme
            width: parent.width
            sources: view.page.sources
            visible: view.page.module === "law"
        }
    }

    Row {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: view.theme.gap

        KButton {
            theme: view.theme
            width: Math.round((ways.width - ways.spacing) / 2)
            height: Math.max(implicitHeight, onward.implicitHeight)
            icon: "arrow_back"
            text: view.words.module(view.page.previous)
            visible: view.page.previous !== ""
            onActivated: view.moduleWanted(view.page.previous)
        }

        KButton {
            id: onward

            theme: view.theme
            width: Math.round((ways.width - ways.spacing) / 2)
            height: implicitHeight
            kind: "primary"
            icon: "arrow_forward"
            text: view.words.module(view.page.next)
            visible: view.page.next !== ""
            onActivated: view.moduleWanted(view.page.next)
        }
    }
}
