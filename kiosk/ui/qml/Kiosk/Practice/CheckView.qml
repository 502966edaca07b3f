pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// All answers once more before they would be sent, each with a way to change it.
FocusScope {
    id: view

    required property PracticeObject page
    required property Practice practice
    required property int startAt
    required property Theme theme

    signal moved(int position)

    KScroll {
        anchors.bottom: next.top
        anchors.bottomMargin: view.theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: view.theme.mm(3)
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        KTitle {
            heading: true
            lineHeight: 1.0
            objectName: "target:words"
            size: view.theme.title
            text: qsTr("Stimmt alles?")
            theme: view.theme
            width: parent.width
        }
        KProse {
            color: view.theme.colors.muted
            text: qsTr("Lesen Sie Ihre Angaben noch einmal. Mit „Ändern“ kommen Sie zu jeder Frage zurück.")
            theme: view.theme
            width: parent.width
        }
        GridLayout {
            id: grid

            columnSpacing: view.theme.gap
            columns: width > view.theme.body * 26 ? 2 : 1
            rowSpacing: view.theme.mm(3)
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: view.page.rows

                SummaryRow {
                    required key
                    required kind
                    required target
                    required title
                    required value

                    Layout.columnSpan: kind === "heading" ? grid.columns : 1
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    theme: view.theme

                    onChangeWanted: view.practice.change(target)
                }
            }
        }
    }
    KButton {
        id: next

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        icon: view.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
        kind: "primary"
        objectName: "target:next"
        text: qsTr("Alles stimmt, weiter")
        theme: view.theme
        width: Math.min(parent.width, Math.max(implicitWidth, view.theme.body * 11))

        onActivated: view.practice.advance()
    }
}
