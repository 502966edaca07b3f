pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// A heading and rows: a life situation, the stand's list, the offers of a town.
Item {
    id: view

    property string hint: ""
    required property SnapshotModel marks
    required property ListObject page
    required property int startAt
    required property Theme theme
    required property string title

    signal chosen(string kind, string key)
    signal moved(int position)

    KScroll {
        anchors.fill: parent
        startAt: view.startAt
        theme: view.theme

        onMoved: position => view.moved(position)

        PageHead {
            hint: view.hint
            theme: view.theme
            title: view.title
            width: parent.width
        }
        KMarks {
            marks: view.marks
            theme: view.theme
            width: parent.width
        }
        ServiceRows {
            services: view.page.rows
            theme: view.theme
            width: parent.width

            onChosen: (kind, key) => view.chosen(kind, key)
        }
        KNotice {
            icon: "search_off"
            text: qsTr("Hier ist noch nichts eingetragen. Gehen Sie zurück oder fragen Sie am Stand.")
            theme: view.theme
            visible: view.page.count === 0
            width: parent.width
        }
    }
}
