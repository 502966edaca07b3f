pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// "Are you still there?" One simple action keeps everything, as often as one likes (WCAG 2.2.1).
KSheet {
    id: sheet

    required property int secondsLeft

    signal finished
    signal stayed

    name: qsTr("Sind Sie noch da?")

    actions: [
        KButton {
            id: stay

            focus: true
            height: implicitHeight * 1.3
            icon: "touch_app"
            kind: "primary"
            text: qsTr("Ich bin noch da")
            theme: sheet.theme
            width: parent.width

            onActivated: sheet.stayed()
        },
        KButton {
            icon: "logout"
            kind: "quiet"
            text: qsTr("Ich bin fertig")
            theme: sheet.theme
            width: parent.width

            onActivated: sheet.finished()
        }
    ]

    onDismissed: sheet.stayed()

    KText {
        font.pixelSize: sheet.theme.title
        font.weight: Font.DemiBold
        heading: true
        text: qsTr("Sind Sie noch da?")
        theme: sheet.theme
        width: parent.width
    }
    KText {
        // Seconds are shown only in the second half: a running number hurries people.
        text: sheet.secondsLeft > 15 ? qsTr("Sonst löschen wir gleich alles, was Sie gewählt haben. So sieht es niemand nach Ihnen.") : qsTr("Wir löschen alles in %1 Sekunden. So sieht es niemand nach Ihnen.").arg(sheet.secondsLeft)
        theme: sheet.theme
        width: parent.width
    }
}
