import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A heading and rows: a life situation, the stand's list, the offers of a town.
Item {
    id: view

    required property Theme theme
    required property ListObject page
    required property string title
    required property int startAt
    property string hint: ""

    signal chosen(string kind, string key)
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
            title: view.title
            hint: view.hint
        }

        ServiceRows {
            theme: view.theme
            width: parent.width
            rows: view.page.rows
            onChosen: (kind, key) => view.chosen(kind, key)
        }

        KNotice {
            theme: view.theme
            width: parent.width
            visible: view.page.count === 0
            icon: "search_off"
            text: qsTr("Hier ist noch nichts eingetragen. Gehen Sie zurück oder fragen Sie am Stand.")
        }
    }
}
