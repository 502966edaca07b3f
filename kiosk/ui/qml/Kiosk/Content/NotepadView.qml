pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What the visitor has collected, to be shown one code after the other.
Item {
    id: view

    required property Theme theme
    required property ListObject page
    required property int startAt

    signal opened(string key)
    signal removed(string key)
    signal startWanted
    signal moved(int position)

    KScroll {
        anchors.fill: parent
        theme: view.theme
        upText: qsTr("Höher")
        downText: qsTr("Weiter")
        startAt: view.startAt
        onMoved: position => view.moved(position)

        PageHead {
            theme: view.theme
            width: parent.width
            title: qsTr("Ihr Merkzettel")
            hint: view.page.count === 0 ? qsTr("Noch ist er leer.") : qsTr("Tippen Sie auf einen Eintrag. Dann sehen Sie den QR-Code für Ihr Handy.")
        }

        Repeater {
            model: view.page.rows

            Row {
                id: entry

                required property string key
                required property string title
                required property string hint
                required property string icon

                width: parent ? parent.width : 0
                spacing: view.theme.gap

                KRow {
                    theme: view.theme
                    width: entry.width - remove.width - entry.spacing
                    icon: entry.icon
                    title: entry.title
                    hint: entry.hint
                    onActivated: view.opened(entry.key)
                }

                KButton {
                    id: remove

                    theme: view.theme
                    height: parent.height
                    kind: "quiet"
                    icon: "delete"
                    text: qsTr("Entfernen")
                    label: qsTr("Entfernen: %1").arg(entry.title)
                    onActivated: view.removed(entry.key)
                }
            }
        }

        KNotice {
            theme: view.theme
            width: parent.width
            visible: view.page.count === 0
            icon: "bookmark_add"
            text: qsTr("Tippen Sie bei einem Dienst auf „Merken“. So sammeln Sie mehrere Adressen.")
        }

        KButton {
            theme: view.theme
            visible: view.page.count === 0
            kind: "primary"
            icon: "home"
            text: qsTr("Einen Dienst suchen")
            onActivated: view.startWanted()
        }
    }
}
