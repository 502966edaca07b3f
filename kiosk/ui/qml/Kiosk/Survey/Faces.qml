pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Theme

// Five faces from very good to very bad: in a row, or below each other.
GridLayout {
    id: faces

    required property SnapshotModel answers
    // In a row as long as possible: none of the five is then easier to find than another.
    readonly property bool stacked: faces.width > faces.theme.body * 19
    required property Theme theme
    readonly property FaceWords words: FaceWords {
    }

    signal chosen(string key)

    columnSpacing: faces.theme.gap
    columns: faces.stacked ? 5 : 1
    rowSpacing: Math.ceil(faces.theme.mm(3))
    uniformCellWidths: true

    Repeater {
        model: faces.answers

        FaceChoice {
            id: face

            required property bool chosen
            required property string key
            required property string title

            Layout.fillHeight: true
            Layout.fillWidth: true
            icon: faces.words.icon(face.key)
            selected: face.chosen
            stacked: faces.stacked
            text: face.title === "" ? faces.words.word(face.key) : face.title
            theme: faces.theme
            tint: faces.words.tint(face.key)

            onActivated: faces.chosen(face.key)
        }
    }
}
