pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// Asks for the PIN, then offers what staff can do here: see what is wrong, read the handbook, end the program.
KSheet {
    id: sheet

    readonly property bool isOpen: sheet.staff.state === "open"
    readonly property bool isReading: sheet.staff.state === "reading"
    required property Staff staff

    name: qsTr("Nur für Personal")
    widest: sheet.isReading ? sheet.theme.mm(330) : Math.max(sheet.theme.mm(150), sheet.theme.body * 17)

    actions: [
        KButton {
            icon: "logout"
            kind: "outline"
            text: qsTr("Programm beenden")
            theme: sheet.theme
            visible: sheet.isOpen
            width: parent.width

            onActivated: sheet.staff.leave()
        },
        KButton {
            icon: sheet.isReading ? "arrow_back" : "close"
            kind: "quiet"
            text: sheet.isReading ? qsTr("Zurück") : qsTr("Zurück zum Bildschirm")
            theme: sheet.theme
            width: parent.width

            onActivated: {
                if (sheet.isReading)
                    sheet.staff.closeChapter();
                else
                    sheet.staff.close();
            }
        }
    ]

    onDismissed: sheet.staff.close()

    KText {
        font.pixelSize: sheet.theme.heading
        font.weight: Font.DemiBold
        heading: true
        text: sheet.isReading ? sheet.staff.chapterTitle : sheet.isOpen ? qsTr("Personal-Bereich") : qsTr("Nur für Personal")
        theme: sheet.theme
        width: parent.width
    }
    PinPad {
        staff: sheet.staff
        theme: sheet.theme
        visible: sheet.staff.state === "asking"
        width: parent.width
    }
    KText {
        color: sheet.theme.colors.muted
        font.pixelSize: sheet.theme.caption
        text: sheet.staff.about
        theme: sheet.theme
        visible: sheet.isOpen
        width: parent.width
    }
    KNotice {
        icon: sheet.staff.report === "" ? "check_circle" : "warning"
        text: sheet.staff.report === "" ? qsTr("Alles in Ordnung. Es gibt keine Meldungen.") : sheet.staff.report
        theme: sheet.theme
        tone: sheet.staff.report === "" ? "good" : "warn"
        visible: sheet.isOpen
        width: parent.width
    }
    Repeater {
        model: sheet.isOpen ? sheet.staff.chapters : null

        KButton {
            id: chapter

            required property string key
            required property string title

            icon: "menu_book"
            kind: "quiet"
            //: %1 is the title of a chapter of the handbook
            text: qsTr("Handbuch: %1").arg(chapter.title)
            theme: sheet.theme
            width: parent ? parent.width : 0

            onActivated: sheet.staff.openChapter(chapter.key)
        }
    }
    KMarkdown {
        text: sheet.staff.chapterText
        theme: sheet.theme
        visible: sheet.isReading
        width: parent.width
    }
}
