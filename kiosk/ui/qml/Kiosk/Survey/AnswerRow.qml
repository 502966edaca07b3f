pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A question and what was answered, with the way to change it.
Rectangle {
    id: row

    readonly property FaceWords faces: FaceWords {
    }
    required property string key
    required property string kind
    readonly property bool narrow: row.width < row.theme.body * 16
    readonly property bool passed: row.kind === "passed"
    //: Stands where a question of the survey was passed over
    readonly property string said: row.passed ? qsTr("Übersprungen") : row.kind === "faces" ? row.faces.word(row.value) : row.kind === "sentence" ? "„" + row.value + "“" : row.value
    required property Theme theme
    required property string title
    required property string value

    signal changeWanted

    border.color: row.theme.colors.border
    border.width: row.theme.hair
    color: row.theme.colors.card
    implicitHeight: Math.max(words.implicitHeight, row.narrow ? 0 : change.height) + (row.narrow ? change.height + row.theme.mm(3) : 0) + row.theme.mm(6)
    radius: row.theme.radius

    Column {
        id: words

        spacing: row.theme.mm(1)
        width: row.width - row.theme.mm(8) - (row.narrow ? 0 : change.width + row.theme.gap)
        x: row.LayoutMirroring.enabled ? row.width - width - row.theme.mm(4) : row.theme.mm(4)
        y: row.narrow ? row.theme.mm(3) : Math.round((row.height - height) / 2)

        KText {
            color: row.theme.colors.muted
            font.pixelSize: row.theme.caption
            lineHeight: row.LayoutMirroring.enabled ? 1.0 : 1.1
            text: row.title
            theme: row.theme
            width: parent.width
        }
        Row {
            spacing: row.theme.mm(2)
            width: parent.width

            KIcon {
                id: face

                color: row.theme.colors.action
                icon: row.faces.icon(row.value)
                theme: row.theme
                visible: row.kind === "faces"
            }
            KTitle {
                color: row.passed ? row.theme.colors.muted : row.theme.colors.text
                font.weight: row.passed ? Font.Normal : Font.Medium
                // What a visitor wrote may be in letters of either kind.
                lineHeight: row.LayoutMirroring.enabled && row.kind !== "sentence" ? 1.0 : 1.25
                text: row.said
                theme: row.theme
                width: parent.width - (face.visible ? face.width + parent.spacing : 0)
            }
        }
    }
    KButton {
        id: change

        anchors.bottom: parent.bottom
        anchors.bottomMargin: row.narrow ? row.theme.mm(3) : Math.round((row.height - height) / 2)
        anchors.right: parent.right
        anchors.rightMargin: row.theme.mm(4)
        compact: true
        icon: "edit"
        kind: "quiet"
        //: Spoken name of a button; %1 is a question of the survey
        label: row.passed ? qsTr("%1, antworten").arg(row.title) : qsTr("%1, ändern").arg(row.title)
        text: row.passed ? qsTr("Antworten") : qsTr("Ändern")
        theme: row.theme

        onActivated: row.changeWanted()
    }
}
