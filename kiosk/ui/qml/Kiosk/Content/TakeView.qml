pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// One code to take home: what it opens, whose it is, how to scan it.
Item {
    id: view

    readonly property bool beside: !view.codeAbove && view.width > view.height * 1.1 && view.width * 0.64 - view.theme.gutter > view.theme.body * 14
    // The code stands in the part of the screen above the page.
    required property bool codeAbove
    required property bool handsOver
    required property SnapshotModel marks
    required property int modulePx
    required property TakeObject page
    required property Printing printing
    required property int startAt
    required property Theme theme

    signal homeWanted
    signal moved(int position)
    signal noteToggled
    signal stepWanted(int offset)

    KQr {
        id: code

        anchors.left: parent.left
        anchors.leftMargin: view.beside ? 0 : Math.round((view.width - width) / 2)
        anchors.top: view.beside ? undefined : parent.top
        anchors.verticalCenter: view.beside ? parent.verticalCenter : undefined
        //: Spoken name of a QR code; %1 is an internet address
        label: qsTr("QR-Code für %1").arg(view.page.before + view.page.domain + view.page.after)
        modulePx: view.modulePx
        objectName: "target:code"
        room: view.beside ? Math.min(view.height, view.width * 0.36) : Math.min(view.width, view.height * 0.42)
        rows: view.page.rows
        theme: view.theme
        visible: !view.codeAbove
    }
    KScroll {
        anchors.bottom: parent.bottom
        anchors.left: view.beside ? code.right : parent.left
        anchors.leftMargin: view.beside ? view.theme.gutter : 0
        anchors.right: parent.right
        anchors.top: view.beside || view.codeAbove ? parent.top : code.bottom
        anchors.topMargin: view.beside || view.codeAbove ? 0 : view.theme.gap
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.page.position > 0 && view.page.count > 1 ? qsTr("Merkzettel, %1 von %2").arg(view.page.position).arg(view.page.count) : qsTr("Für zu Hause, auf Ihr Handy")
            theme: view.theme
            title: view.page.title
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        ScanSteps {
            theme: view.theme
            width: parent.width
        }
        AddressCard {
            objectName: "target:address"
            page: view.page
            theme: view.theme
            width: parent.width
        }
        KPrint {
            stage: view.printing.stage
            theme: view.theme
            width: parent.width

            onWanted: view.printing.print()
        }
        Flow {
            spacing: view.theme.gap
            width: parent.width

            KButton {
                icon: view.page.noted ? "bookmark_added" : "bookmark_add"
                objectName: "target:note"
                selectable: true
                selected: view.page.noted
                text: view.page.noted ? qsTr("Ist gemerkt") : qsTr("Auf den Merkzettel")
                theme: view.theme
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.noteToggled()
            }
            KButton {
                icon: view.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
                text: qsTr("Voriger Code")
                theme: view.theme
                visible: view.page.position > 1
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.stepWanted(-1)
            }
            KButton {
                icon: view.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
                kind: "primary"
                text: qsTr("Nächster Code")
                theme: view.theme
                visible: view.page.position > 0 && view.page.position < view.page.count
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.stepWanted(1)
            }
            KButton {
                icon: "house"
                kind: "quiet"
                objectName: "target:home"
                //: Opens the page on how it goes on at home
                text: qsTr("Zu Hause weitermachen")
                theme: view.theme
                visible: view.handsOver
                width: Math.min(implicitWidth, parent.width)

                onActivated: view.homeWanted()
            }
        }
    }
}
