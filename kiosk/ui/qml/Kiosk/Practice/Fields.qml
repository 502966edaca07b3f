pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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
            if (block && block.key === pointer)
                block.takeFocus();
        }
    }

    implicitHeight: column.implicitHeight

    GridLayout {
        id: column

        // Street and number, postcode and town: as on an envelope, where there is room, also for what is wrong.
        readonly property bool envelope: fields.page.layout === "address" && fields.width > fields.theme.body * (fields.page.problems.count > 0 ? 23 : 17)

        columnSpacing: fields.theme.gap
        columns: column.envelope ? 3 : 1
        rowSpacing: fields.theme.gap
        uniformCellWidths: true
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
                required key
                required keyboard
                required kind
                required label
                required longest
                required month
                required optional
                required raw
                required sample
                required unit
                required property bool writable
                required year

                Layout.alignment: Qt.AlignBottom
                Layout.columnSpan: column.envelope && block.longest > 10 && block.keyboard !== "number" ? 2 : 1
                Layout.fillWidth: true
                alone: blocks.count === 1
                enabled: block.writable
                focus: block.index === 0
                objectName: "target:field/" + block.key
                short: fields.short
                theme: fields.theme
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
