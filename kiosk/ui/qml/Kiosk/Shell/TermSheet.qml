pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The explanation of one word.
KSheet {
    id: sheet

    required property SnapshotModel marks
    required property TermObject page

    signal closed
    signal opened(string term)

    name: sheet.page.title

    actions: [
        KButton {
            focus: true
            icon: "check"
            kind: "primary"
            //: Closes the explanation of a word
            text: qsTr("Verstanden")
            theme: sheet.theme
            width: parent.width

            onActivated: sheet.closed()
        }
    ]

    onDismissed: sheet.closed()

    KText {
        font.pixelSize: sheet.theme.heading
        font.weight: Font.DemiBold
        heading: true
        text: sheet.page.title
        theme: sheet.theme
        width: parent.width
    }
    KMarks {
        marks: sheet.marks
        theme: sheet.theme
        width: parent.width
    }
    KNotice {
        icon: "translate"
        text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
        theme: sheet.theme
        visible: sheet.page.fallback
        width: parent.width
    }
    KLines {
        lines: sheet.page.lines
        theme: sheet.theme
        width: parent.width
    }
    Flow {
        spacing: sheet.theme.mm(3)
        visible: sheet.page.see.count > 0
        width: parent.width

        Repeater {
            model: sheet.page.see

            KButton {
                id: chip

                required property string key
                required property string title

                compact: true
                icon: "menu_book"
                kind: "quiet"
                text: chip.title
                theme: sheet.theme
                width: Math.min(implicitWidth, parent.width)

                onActivated: sheet.opened(chip.key)
            }
        }
    }
}
