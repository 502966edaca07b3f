pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls

// All versions that are kept, the newest first.
Room {
    id: history

    required property Desk desk

    signal chosen(string key)

    title: qsTr("Frühere Fassungen")

    KNotice {
        icon: "info"
        text: qsTr("Noch hat dieser Stand keinen neuen Inhalt bekommen. Er zeigt, was mit dem Programm kam.")
        theme: history.theme
        visible: history.desk.history.count === 0
        width: parent.width
    }
    Repeater {
        model: history.desk.history

        KCard {
            id: version

            required property string changes
            required property bool current
            required property string detail
            required property string key
            required property bool restorable
            required property string title

            theme: history.theme
            width: parent ? parent.width : 0

            GridLayout {
                id: grid

                columnSpacing: history.theme.gap
                columns: grid.width > history.theme.body * 26 ? 2 : 1
                rowSpacing: history.theme.gap
                width: parent.width

                VersionWords {
                    Layout.fillWidth: true
                    changes: version.changes
                    current: version.current
                    detail: version.detail
                    theme: history.theme
                    title: version.title
                }
                KButton {
                    Layout.fillWidth: grid.columns === 1
                    icon: "settings_backup_restore"
                    label: qsTr("Wiederherstellen: %1").arg(version.title)
                    text: qsTr("Wiederherstellen")
                    theme: history.theme
                    visible: version.restorable

                    onActivated: history.chosen(version.key)
                }
            }
        }
    }
}
