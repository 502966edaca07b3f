pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What is missing on the page, on top of it; a line leads to its field. It takes the focus when it appears.
FocusScope {
    id: summary

    readonly property bool narrow: summary.width < summary.theme.body * 9
    required property SnapshotModel problems
    required property Theme theme

    signal chosen(string pointer)

    function takeFocus(): void {
        plate.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: plate.height

    Rectangle {
        id: plate

        Accessible.description: qsTr("Darunter steht, was noch fehlt.")
        Accessible.focusable: true
        Accessible.name: title.text
        Accessible.role: Accessible.AlertMessage
        activeFocusOnTab: true
        border.color: summary.theme.colors.redInk
        border.width: summary.theme.stroke
        color: summary.theme.colors.redTint
        focus: true
        height: column.implicitHeight + summary.theme.mm(6)
        radius: summary.theme.radius
        width: summary.width

        Keys.onDownPressed: plate.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: plate.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        Column {
            id: column

            spacing: Math.ceil(summary.theme.mm(3))
            width: parent.width - column.x * 2
            x: summary.theme.mm(summary.narrow ? 1.5 : 4)
            y: summary.theme.mm(3)

            KTitle {
                id: title

                color: summary.theme.colors.redInk
                decorative: true
                text: summary.problems.count === 1 ? qsTr("Eine Angabe fehlt noch oder passt nicht") : qsTr("%1 Angaben fehlen noch oder passen nicht").arg(summary.problems.count)
                theme: summary.theme
                width: parent.width
            }
            Repeater {
                model: summary.problems

                KButton {
                    id: line

                    required property string key
                    required property string title

                    centered: false
                    compact: true
                    icon: summary.narrow ? "" : "arrow_downward"
                    kind: "quiet"
                    radius: summary.theme.radius
                    text: line.title
                    theme: summary.theme
                    width: parent.width

                    onActivated: summary.chosen(line.key)
                }
            }
        }
        KFocusRing {
            radius: summary.theme.radius
            theme: summary.theme
            visible: plate.activeFocus
        }
    }
}
