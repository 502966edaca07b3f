pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// What a volunteer should know before the phone is paired, each with its symbol.
KCard {
    id: hints

    readonly property list<string> icons: ["wifi", "schedule", "lock_open"]
    readonly property list<string> sentences: [qsTr("Das Handy braucht das WLAN des Standes. Eine App braucht es nicht."), qsTr("Ein Code gilt für ein Handy. Mit der Vorführung endet auch die Verbindung."), qsTr("Die Verbindung ist nicht verschlüsselt. Über sie gehen nur die Texte der Vorführung, nie etwas von Besuchern.")]

    Column {
        spacing: hints.theme.gap
        width: parent.width

        Repeater {
            model: hints.sentences

            Row {
                id: hint

                required property int index
                required property string modelData

                spacing: hints.theme.mm(4)
                width: parent ? parent.width : 0

                KIcon {
                    id: symbol

                    color: hints.theme.colors.action
                    icon: hints.icons[hint.index]
                    theme: hints.theme
                }
                KText {
                    text: hint.modelData
                    theme: hints.theme
                    width: hint.width - symbol.width - hint.spacing
                }
            }
        }
    }
}
