pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A date in three fields, and a calendar for those who would rather point.
FocusScope {
    id: field

    // The three captions are of one size, the longest of them whole.
    readonly property int captionSize: Math.min(field.theme.caption, Math.max(field.theme.captionBase, Math.floor(field.theme.caption * (field.narrow - 1) / field.widest)))
    required property string day
    required property string description
    required property string label
    required property string month
    // As wide as it looks well, or, in little room, as two and four digits need.
    readonly property real narrow: field.roomy ? field.wished : Math.max(field.theme.target, field.theme.captionBase * 2.95, field.theme.body * 1.14 + field.theme.mm(5))
    readonly property bool roomy: field.wished * 3.45 + flow.spacing * 2 <= field.width
    required property Theme theme
    // Naming the height makes the measure follow its font.
    readonly property real widest: measure.height === 0 ? 1 : Math.max(measure.advanceWidth(dayPart.caption), measure.advanceWidth(monthPart.caption), measure.advanceWidth(yearPart.caption))
    readonly property real wished: Math.max(field.theme.target * 1.3, field.theme.body * 2.6)
    required property bool wrong
    required property string year

    signal accepted
    signal calendarWanted
    signal entered(Item editor)
    signal written(string day, string month, string year)

    function tell(): void {
        field.written(dayPart.text, monthPart.text, yearPart.text);
    }

    implicitHeight: flow.implicitHeight

    FontMetrics {
        id: measure

        font.family: field.theme.family
        font.pixelSize: field.theme.caption
    }
    Flow {
        id: flow

        spacing: field.theme.mm(4)
        width: field.width

        Flow {
            id: parts

            spacing: flow.spacing
            width: Math.min(flow.width, Math.ceil(dayPart.width + monthPart.width + yearPart.width + spacing * 2))

            DatePart {
                id: dayPart

                caption: qsTr("Tag")
                captionSize: field.captionSize
                description: field.description
                focus: true
                //: Spoken name of the first field of a date; %1 is what the date is about
                label: qsTr("%1, Tag").arg(field.label)
                longest: 2
                text: field.day
                theme: field.theme
                width: field.narrow
                wrong: field.wrong

                onAccepted: field.accepted()
                onEdited: text => {
                    field.tell();
                    if (text.length === 2)
                        monthPart.editor.forceActiveFocus(Qt.OtherFocusReason);
                }
                onEntered: field.entered(editor)
            }
            DatePart {
                id: monthPart

                caption: qsTr("Monat")
                captionSize: field.captionSize
                description: field.description
                label: qsTr("%1, Monat").arg(field.label)
                longest: 2
                text: field.month
                theme: field.theme
                width: field.narrow
                wrong: field.wrong

                onAccepted: field.accepted()
                onEdited: text => {
                    field.tell();
                    if (text.length === 2)
                        yearPart.editor.forceActiveFocus(Qt.OtherFocusReason);
                }
                onEntered: field.entered(editor)
            }
            DatePart {
                id: yearPart

                caption: qsTr("Jahr")
                captionSize: field.captionSize
                description: field.description
                label: qsTr("%1, Jahr").arg(field.label)
                longest: 4
                text: field.year
                theme: field.theme
                width: field.roomy ? field.wished * 1.45 : Math.max(field.narrow, field.theme.body * 2.28 + field.theme.mm(5))
                wrong: field.wrong

                onAccepted: field.accepted()
                onEdited: field.tell()
                onEntered: field.entered(editor)
            }
        }
        Item {
            // Beside the fields it stands as low as they do, under them it has no caption above it.
            height: parts.width + flow.spacing + calendar.implicitWidth <= flow.width ? Math.max(dayPart.implicitHeight, calendar.height) : calendar.height
            width: Math.min(calendar.implicitWidth, flow.width)

            KButton {
                id: calendar

                anchors.bottom: parent.bottom
                height: Math.max(implicitHeight, dayPart.fieldHeight)
                icon: "event"
                //: Opens a calendar to choose a day from
                text: qsTr("Kalender")
                theme: field.theme
                width: parent.width

                onActivated: field.calendarWanted()
            }
        }
    }
}
