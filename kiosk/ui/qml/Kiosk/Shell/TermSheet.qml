pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The explanation of one word.
KSheet {
    id: sheet

    required property TermObject page

    signal closed
    signal opened(string term)

    name: sheet.page.title
    onDismissed: sheet.closed()

    KText {
        theme: sheet.theme
        width: parent.width
        text: sheet.page.title
        heading: true
        font.pixelSize: sheet.theme.heading
        font.weight: Font.DemiBold
    }

    KNotice {
        theme: sheet.theme
        width: parent.width
        visible: sheet.page.fallback
        icon: "translate"
        text: qsTr("Diesen Text gibt es hier nur auf Deutsch.")
    }

    KLines {
        theme: sheet.theme
        width: parent.width
        lines: sheet.page.lines
    }

    Flow {
        width: parent.width
        spacing: sheet.theme.mm(3)
        visible: sheet.page.see.count > 0

        Repeater {
            model: sheet.page.see

            KButton {
                id: chip

                required property string key
                required property string title

                theme: sheet.theme
                compact: true
                kind: "quiet"
                icon: "menu_book"
                text: chip.title
                onActivated: sheet.opened(chip.key)
            }
        }
    }

    KButton {
        theme: sheet.theme
        width: parent.width
        focus: true
        kind: "primary"
        icon: "check"
        //: Closes the explanation of a word
        text: qsTr("Verstanden")
        onActivated: sheet.closed()
    }
}
