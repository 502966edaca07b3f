pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One part of a service to read in peace, with the way to the next.
Item {
    id: view

    required property SnapshotModel marks
    required property ModuleObject page
    required property int startAt
    required property Theme theme
    readonly property Words words: Words {
    }

    signal moduleWanted(string module)
    signal moved(int position)
    signal termTapped(string term)

    KScroll {
        anchors.bottom: ways.top
        anchors.bottomMargin: view.theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.page.title
            theme: view.theme
            title: view.words.module(view.page.module)
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        KNotice {
            icon: "translate"
            text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
            theme: view.theme
            visible: view.page.fallback
            width: parent.width
        }
        KCard {
            inset: view.theme.gutter * 0.7
            objectName: "target:text"
            theme: view.theme
            width: parent.width

            KLines {
                lines: view.page.lines
                spacing: view.theme.gap
                theme: view.theme
                width: Math.min(parent.width, view.theme.body * 34)

                onTermTapped: term => view.termTapped(term)
            }
        }
        TermChips {
            terms: view.page.terms
            theme: view.theme
            width: parent.width

            onChosen: term => view.termTapped(term)
        }
        SourceList {
            sources: view.page.sources
            theme: view.theme
            visible: view.page.module === "law"
            width: parent.width
        }
    }
    Row {
        id: ways

        // A low page needs its room for reading.
        readonly property int size: view.height < view.theme.body * 10 ? view.theme.caption : view.theme.body
        readonly property real tall: Math.max(backward.visible ? backward.implicitHeight : 0, onward.visible ? onward.implicitHeight : 0)

        anchors.bottom: parent.bottom
        spacing: view.theme.gap
        width: parent.width

        KButton {
            id: backward

            height: ways.tall
            icon: ways.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
            size: ways.size
            text: view.words.module(view.page.previous)
            theme: view.theme
            visible: view.page.previous !== ""
            width: Math.round((ways.width - ways.spacing) / 2)

            onActivated: view.moduleWanted(view.page.previous)
        }
        Item {
            height: 1
            visible: !backward.visible
            width: onward.width
        }
        KButton {
            id: onward

            height: ways.tall
            icon: ways.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
            kind: "primary"
            size: ways.size
            text: view.words.module(view.page.next)
            theme: view.theme
            visible: view.page.next !== ""
            width: Math.round((ways.width - ways.spacing) / 2)

            onActivated: view.moduleWanted(view.page.next)
        }
    }
}
