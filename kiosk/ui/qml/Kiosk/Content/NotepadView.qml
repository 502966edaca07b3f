pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// What the visitor has collected, to be shown one code after the other.
Item {
    id: view

    required property bool handsOver
    required property ListObject page
    required property Printing printing
    required property int startAt
    required property Theme theme

    signal homeWanted
    signal moved(int position)
    signal opened(string key)
    signal removed(string key)
    signal startWanted

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.page.count === 0 ? qsTr("Noch ist er leer.") : qsTr("Tippen Sie auf einen Eintrag. Dann sehen Sie den QR-Code für Ihr Handy.")
            theme: view.theme
            title: qsTr("Ihr Merkzettel")
            width: parent.width
        }
        KPrint {
            stage: view.printing.stage
            theme: view.theme
            width: parent.width

            onWanted: view.printing.print()
        }
        Repeater {
            model: view.page.rows

            GridLayout {
                id: entry

                required property string hint
                required property string icon
                required property string key
                required property string kind
                required property string title

                columnSpacing: view.theme.gap
                columns: entry.width > view.theme.body * 24 ? 2 : 1
                rowSpacing: view.theme.mm(3)
                width: parent ? parent.width : 0

                KRow {
                    Layout.fillWidth: true
                    hint: entry.hint
                    icon: entry.icon
                    objectName: "target:" + entry.kind + "/" + entry.key.slice(entry.kind.length + 1, entry.key.indexOf("@"))
                    theme: view.theme
                    title: entry.title

                    onActivated: view.opened(entry.key)
                }
                KButton {
                    Layout.fillHeight: true
                    Layout.fillWidth: entry.columns === 1
                    icon: "delete"
                    kind: "quiet"
                    label: qsTr("Entfernen: %1").arg(entry.title)
                    text: qsTr("Entfernen")
                    theme: view.theme

                    onActivated: view.removed(entry.key)
                }
            }
        }
        KButton {
            icon: "house"
            kind: "quiet"
            objectName: "target:home"
            //: Opens the page on how it goes on at home
            text: qsTr("Zu Hause weitermachen")
            theme: view.theme
            visible: view.handsOver && view.page.count > 0
            width: Math.min(implicitWidth, parent.width)

            onActivated: view.homeWanted()
        }
        KNotice {
            icon: "bookmark_add"
            text: qsTr("Tippen Sie bei einem Dienst auf „Merken“. So sammeln Sie mehrere Adressen.")
            theme: view.theme
            visible: view.page.count === 0
            width: parent.width
        }
        KButton {
            icon: "home"
            kind: "primary"
            text: qsTr("Einen Dienst suchen")
            theme: view.theme
            visible: view.page.count === 0

            onActivated: view.startWanted()
        }
    }
}
