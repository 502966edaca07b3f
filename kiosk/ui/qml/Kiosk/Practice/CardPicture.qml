pragma ComponentBehavior: Bound

import QtQuick

// The invented card by itself, with its number for the phone where that is what matters.
Scene {
    id: scene

    IdCard {
        anchors.centerIn: parent
        can: scene.lettering.picture === "can" ? scene.lettering.first : ""
        name: scene.lettering.picture === "can" ? "" : scene.lettering.first
        number: scene.lettering.picture === "can" ? "" : scene.lettering.second
        size: Math.round(Math.max(scene.size, scene.theme.captionBase * 0.75, width / 13))
        theme: scene.theme
        width: Math.round(Math.min(scene.width - scene.margin * 2, (scene.height - scene.margin * 2) / 0.64))
    }
}
