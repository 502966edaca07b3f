pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One line of the summary: a heading, an answer, a list, or a question that is still open.
Item {
    id: row

    readonly property bool heading: row.kind === "heading"
    required property string key
    required property string kind
    readonly property bool open: row.kind === "open"
    readonly property string said: row.open ? qsTr("Das fehlt noch.") : row.kind === "truth" ? (row.value === "yes" ? qsTr("Ja") : qsTr("Nein")) : row.kind === "list" && row.value === "" ? qsTr("Die Liste ist leer.") : row.value
    required property string target
    required property Theme theme
    required property string title
    required property string value

    signal changeWanted

    implicitHeight: row.heading ? title.implicitHeight + row.theme.mm(4) : Math.max(words.implicitHeight, plate.narrow ? 0 : change.height) + (plate.narrow ? change.height + row.theme.mm(3) : 0) + row.theme.mm(6)

    KText {
        id: title

        anchors.bottom: parent.bottom
        font.pixelSize: row.theme.heading
        font.weight: Font.DemiBold
        text: row.title
        theme: row.theme
        visible: row.heading
        width: row.width
    }
    Rectangle {
        id: plate

        readonly property bool narrow: row.width < row.theme.body * 16

        border.color: row.open ? row.theme.colors.redInk : row.theme.colors.border
        border.width: row.open ? row.theme.stroke : row.theme.hair
        color: row.open ? row.theme.colors.redTint : row.theme.colors.card
        height: row.height
        radius: row.theme.radius
        visible: !row.heading
        width: row.width

        Column {
            id: words

            spacing: row.theme.mm(1)
            width: plate.width - row.theme.mm(8) - (plate.narrow ? 0 : change.width + row.theme.gap)
            x: row.LayoutMirroring.enabled ? plate.width - width - row.theme.mm(4) : row.theme.mm(4)
            y: plate.narrow ? row.theme.mm(3) : Math.round((plate.height - height) / 2)

            KText {
                color: row.theme.colors.muted
                font.pixelSize: row.theme.caption
                lineHeight: 1.1
                text: row.title
                theme: row.theme
                width: parent.width
            }
            KTitle {
                color: row.open ? row.theme.colors.redInk : row.theme.colors.text
                font.weight: Font.Medium
                lineHeight: row.LayoutMirroring.enabled ? 1.0 : 1.25
                text: row.said
                theme: row.theme
                width: parent.width
            }
        }
        KButton {
            id: change

            anchors.bottom: parent.bottom
            anchors.bottomMargin: plate.narrow ? row.theme.mm(3) : Math.round((plate.height - height) / 2)
            anchors.right: parent.right
            anchors.rightMargin: row.theme.mm(4)
            compact: true
            icon: "edit"
            kind: "quiet"
            //: Spoken name of a button; %1 is what can be changed
            label: row.open ? qsTr("%1, antworten").arg(row.title) : qsTr("%1, ändern").arg(row.title)
            text: row.open ? qsTr("Antworten") : qsTr("Ändern")
            theme: row.theme

            onActivated: row.changeWanted()
        }
    }
}
