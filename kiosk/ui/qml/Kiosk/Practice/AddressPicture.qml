pragma ComponentBehavior: Bound

import QtQuick

// The top of a browser, where the address stands.
Scene {
    id: scene

    BrowserFrame {
        id: browser

        address: scene.lettering.first
        scene: scene

        Rectangle {
            id: hero

            border.color: scene.theme.colors.outline
            border.width: scene.theme.bordered ? scene.theme.hair : 0
            color: scene.theme.colors.soft
            height: Math.round(Math.min(scene.size * 3.5, browser.room * 0.4))
            radius: scene.theme.radius * 0.7
            visible: height > scene.size * 0.6
            width: parent.width
        }
        Bars {
            room: browser.room - y
            theme: scene.theme
            width: parent.width
            y: hero.height + Math.round(scene.size * 0.7)
        }
    }
}
