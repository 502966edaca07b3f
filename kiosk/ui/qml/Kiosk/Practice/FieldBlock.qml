pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A field of a form with its name, its hint and its message; the three stay together.
FocusScope {
    id: block

    // In a group a field has a short name; alone on its page the page's title is its name.
    required property bool alone
    required property string day
    readonly property Item editor: loader.item as Item
    required property string error
    required property string hint
    required property string key
    required property string keyboard
    required property string kind
    required property string label
    required property int longest
    readonly property Item message: block.short ? after : before
    required property string month
    required property bool optional
    required property string raw
    required property string sample
    // In little room what is wrong and what explains stands under the field, so that its name is next to it.
    required property bool short
    readonly property string spoken: block.hint + (block.error === "" ? "" : " " + block.error)
    required property Theme theme

    // At the field itself the message need not name it once more.
    readonly property string told: block.error.startsWith("„" + block.label + "“: ") ? block.error.slice(block.label.length + 4) : block.error
    required property string unit
    property bool withSample: true
    required property string year

    signal accepted
    signal calendarWanted
    signal dateWritten(string day, string month, string year)
    signal entered(Item editor, string purpose)
    signal sampleWanted
    signal written(string text)

    function takeFocus(): void {
        loader.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Math.ceil(block.theme.mm(block.short ? 1.5 : 3))
        width: block.width

        Item {
            height: Math.max(name.implicitHeight, sampleButton.visible ? sampleButton.height : 0)
            visible: !block.alone || block.optional
            width: parent.width

            KTitle {
                id: name

                anchors.left: parent.left
                anchors.right: sampleButton.visible ? sampleButton.left : parent.right
                anchors.rightMargin: block.theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                color: block.alone || !block.enabled ? block.theme.colors.muted : block.theme.colors.text
                size: block.alone || block.short ? block.theme.caption : block.theme.body
                //: Stands behind the name of a field that may stay empty, or that a rule has switched off; %1 is its name
                text: block.alone ? qsTr("(freiwillig)") : !block.enabled ? qsTr("%1 (nicht nötig)").arg(block.label) : block.optional ? qsTr("%1 (freiwillig)").arg(block.label) : block.label
                theme: block.theme
            }
            KButton {
                id: sampleButton

                anchors.right: parent.right
                compact: true
                kind: "quiet"
                //: Puts the sample answer into one field; %1 is the field's name
                label: qsTr("Beispiel für %1 einsetzen").arg(block.label)
                //: Short button beside a field: puts the sample answer into it
                text: qsTr("Beispiel")
                theme: block.theme
                visible: block.withSample && !block.short && !block.alone && block.sample !== ""

                onActivated: block.sampleWanted()
            }
        }
        Hint {
            visible: text !== "" && !block.alone && !block.short
        }
        Message {
            id: before

            visible: block.error !== "" && !block.short
        }
        Loader {
            id: loader

            anchors.left: parent.left
            focus: true
            sourceComponent: block.kind === "date" ? dateField : block.kind === "long-text" ? longField : shortField
            // A short answer has a short field: its width says how much to write.
            width: block.longest <= 12 || block.kind === "number" || block.kind === "money" ? Math.min(parent.width, block.theme.body * 9) : parent.width
        }
        Message {
            id: after

            visible: block.error !== "" && block.short
        }
        Hint {
            visible: text !== "" && !block.alone && block.short
        }
    }
    Component {
        id: shortField

        KField {
            description: block.spoken
            label: block.label
            longest: block.longest
            text: block.raw
            theme: block.theme
            unit: block.kind === "money" && block.unit === "" ? "€" : block.unit
            wrong: block.error !== ""

            onAccepted: block.accepted()
            onEdited: text => block.written(text)
            onEntered: block.entered(editor, block.keyboard)
        }
    }
    Component {
        id: longField

        KArea {
            description: block.spoken
            label: block.label
            least: block.theme.body * (block.short ? 1.8 : 3.2)
            longest: block.longest
            text: block.raw
            theme: block.theme
            wrong: block.error !== ""

            onEdited: text => block.written(text)
            onEntered: block.entered(editor, block.keyboard)
        }
    }
    Component {
        id: dateField

        DateField {
            day: block.day
            description: block.spoken
            focus: true
            label: block.label
            month: block.month
            theme: block.theme
            wrong: block.error !== ""
            year: block.year

            onAccepted: block.accepted()
            onCalendarWanted: block.calendarWanted()
            onEntered: editor => block.entered(editor, "date")
            onWritten: (day, month, year) => block.dateWritten(day, month, year)
        }
    }

    component Hint: KText {
        color: block.theme.colors.muted
        font.pixelSize: block.theme.caption
        lineHeight: block.LayoutMirroring.enabled ? 1.0 : 1.1
        text: block.hint
        theme: block.theme
        width: column.width
    }
    component Message: Row {
        spacing: block.theme.mm(2)
        width: column.width

        KIcon {
            id: mark

            color: block.theme.colors.redInk
            icon: "report"
            size: block.theme.caption * 1.3
            theme: block.theme
        }
        KTitle {
            color: block.theme.colors.redInk
            lineHeight: block.LayoutMirroring.enabled ? 1.0 : 1.1
            size: block.theme.caption
            text: block.told
            theme: block.theme
            width: parent.width - mark.width - parent.spacing
        }
    }
}
