pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A date in three fields, and a calendar for those who would rather point.
FocusScope {
    id: field

    required property string day
    required property string description
    required property string label
    required property string month
    required property Theme theme
    required property bool wrong
    required property string year

    signal accepted
    signal calendarWanted
    signal entered(Item editor)
    signal written(string day, string month, string year)

    function tell(): void {
        field.written(dayField.text, monthField.text, yearField.text);
    }

    implicitHeight: flow.implicitHeight

    Flow {
        id: flow

        readonly property real narrow: Math.max(field.theme.target * 1.3, field.theme.body * 2.6)

        spacing: field.theme.mm(4)
        width: field.width

        Column {
            spacing: field.theme.mm(1)

            KText {
                color: field.theme.colors.muted
                decorative: true
                font.pixelSize: field.theme.caption
                text: qsTr("Tag")
                theme: field.theme
            }
            KField {
                id: dayField

                centered: true
                description: field.description
                focus: true
                //: Spoken name of the first field of a date; %1 is what the date is about
                label: qsTr("%1, Tag").arg(field.label)
                longest: 2
                text: field.day
                theme: field.theme
                width: flow.narrow
                wrong: field.wrong

                onAccepted: field.accepted()
                onEdited: text => {
                    field.tell();
                    if (text.length === 2)
                        monthField.editor.forceActiveFocus(Qt.OtherFocusReason);
                }
                onEntered: field.entered(editor)
            }
        }
        Column {
            spacing: field.theme.mm(1)

            KText {
                color: field.theme.colors.muted
                decorative: true
                font.pixelSize: field.theme.caption
                text: qsTr("Monat")
                theme: field.theme
            }
            KField {
                id: monthField

                centered: true
                description: field.description
                label: qsTr("%1, Monat").arg(field.label)
                longest: 2
                text: field.month
                theme: field.theme
                width: flow.narrow
                wrong: field.wrong

                onAccepted: field.accepted()
                onEdited: text => {
                    field.tell();
                    if (text.length === 2)
                        yearField.editor.forceActiveFocus(Qt.OtherFocusReason);
                }
                onEntered: field.entered(editor)
            }
        }
        Column {
            spacing: field.theme.mm(1)

            KText {
                color: field.theme.colors.muted
                decorative: true
                font.pixelSize: field.theme.caption
                text: qsTr("Jahr")
                theme: field.theme
            }
            KField {
                id: yearField

                centered: true
                description: field.description
                label: qsTr("%1, Jahr").arg(field.label)
                longest: 4
                text: field.year
                theme: field.theme
                width: flow.narrow * 1.45
                wrong: field.wrong

                onAccepted: field.accepted()
                onEdited: field.tell()
                onEntered: field.entered(editor)
            }
        }
        Column {
            spacing: field.theme.mm(1)

            KText {
                decorative: true
                font.pixelSize: field.theme.caption
                text: " "
                theme: field.theme
            }
            KButton {
                height: dayField.height
                icon: "event"
                //: Opens a calendar to choose a day from
                text: qsTr("Kalender")
                theme: field.theme

                onActivated: field.calendarWanted()
            }
        }
    }
}
