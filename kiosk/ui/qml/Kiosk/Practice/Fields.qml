pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The fields to write in of one page; those of an address stand as on an envelope.
FocusScope {
    id: fields

    required property PracticeObject page
    required property Practice practice
    // None where nothing is written, and none in a view that goes: there they would be made in vain.
    required property SnapshotModel rows
    required property bool short
    required property Theme theme

    signal accepted
    signal calendarWanted(string pointer, string day, string month, string year)
    signal entered(Item editor, string purpose, FieldBlock block)

    function enter(pointer: string): void {
        for (let i = 0; i < blocks.count; ++i) {
            const block = blocks.itemAt(i) as FieldBlock;
            if (block && block.objectName === pointer)
                block.takeFocus();
        }
    }

    implicitHeight: column.implicitHeight

    Flow {
        id: column

        // Street and number, postcode and town: as on an envelope, where there is room.
        readonly property bool envelope: fields.page.layout === "address" && fields.width > fields.theme.body * 17

        spacing: fields.theme.gap
        width: fields.width

        Repeater {
            id: blocks

            model: fields.rows

            FieldBlock {
                id: block

                required day
                required error
                required hint
                required property int index
                required property string key
                required keyboard
                required kind
                required label
                required longest
                required month
                required optional
                required raw
                required sample
                required unit
                required year

                alone: fields.rows.count === 1
                focus: block.index === 0
                objectName: block.key
                short: fields.short
                theme: fields.theme
                width: column.envelope ? Math.floor((fields.width - fields.theme.gap) * (block.longest <= 10 ? 0.34 : 0.66)) : fields.width
                withSample: !column.envelope

                onAccepted: fields.accepted()
                onCalendarWanted: fields.calendarWanted(block.key, block.day, block.month, block.year)
                onDateWritten: (day, month, year) => fields.practice.writeDate(block.key, day, month, year)
                onEntered: (editor, purpose) => fields.entered(editor, purpose, block)
                onSampleWanted: fields.practice.fill(block.key)
                onWritten: text => fields.practice.write(block.key, text)
            }
        }
    }
}
