pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls

// A chapter of the handbook.
Room {
    id: chapter

    required property Staff staff

    title: chapter.staff.chapterTitle

    KMarkdown {
        anchors.left: parent.left
        text: chapter.staff.chapterText
        theme: chapter.theme
        width: Math.min(parent.width, chapter.widest)
    }
}
