pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// The chapters of the handbook.
Room {
    id: handbook

    required property Staff staff

    title: qsTr("Handbuch")

    Repeater {
        model: handbook.staff.chapters

        KRow {
            id: chapter

            required property string key
            required title

            icon: "menu_book"
            theme: handbook.theme
            width: parent ? parent.width : 0

            onActivated: handbook.staff.openChapter(chapter.key)
        }
    }
    KNotice {
        icon: "info"
        text: qsTr("Das Handbuch fehlt auf diesem Gerät.")
        theme: handbook.theme
        visible: handbook.staff.chapters.count === 0
        width: parent.width
    }
}
