pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What every picture has: its words, its colours, and sizes that follow from the room it is drawn in.
Item {
    id: scene

    required property Lettering lettering
    // Too low for anything beside the words.
    readonly property bool low: scene.height < scene.size * 12
    readonly property real margin: Math.round(Math.min(scene.width, scene.height) * 0.075)
    readonly property real short: Math.min(scene.width, scene.height)

    // Words in pictures: as large as the page's own where there is room, as captions where there is less.
    readonly property int size: Math.round(Math.max(scene.theme.captionBase * 0.75, Math.min(scene.theme.captionBase, scene.width / 13, scene.height / 8), Math.min(scene.theme.body, scene.width / 18, scene.height / 11)))
    required property Theme theme
}
