pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// All that a demonstration lays over the page, and the bar under it.
Item {
    id: layer

    readonly property bool asking: !layer.interrupted && layer.presenter.ask && layer.presenter.question !== ""
    readonly property real barHeight: bar.height
    // The page under it cannot be seen, and therefore not be operated.
    readonly property bool covering: layer.hiding || layer.presenter.frozen
    // Nothing of the page is there, also for those who listen. Behind a frozen picture it goes on.
    readonly property bool hiding: layer.presenter.black || layer.asking || layer.pausing
    // Something that has to be answered first lies over the page.
    required property bool interrupted
    readonly property bool pausing: !layer.interrupted && layer.presenter.pause
    readonly property bool pointing: !layer.interrupted && layer.presenter.pointing && !layer.covering
    required property Presenter presenter
    // There is height for a second row of buttons.
    required property bool tall
    required property Theme theme
    // How much the page has grown, and how far it was moved.
    required property Zoom zoom

    Item {
        id: stage

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top

        Loader {
            active: layer.pointing && layer.presenter.how === "arrow"
            anchors.fill: parent

            sourceComponent: Arrow {
                targetHeight: layer.presenter.targetHeight
                targetWidth: layer.presenter.targetWidth
                targetX: layer.presenter.targetX
                targetY: layer.presenter.targetY
                theme: layer.theme
            }
        }
        Loader {
            active: layer.pointing && (layer.presenter.how === "spotlight" || layer.presenter.how === "zoom")
            anchors.fill: parent

            sourceComponent: Spotlight {
                depth: layer.presenter.how === "zoom" ? 0.4 : 0.72
                targetHeight: layer.presenter.targetHeight * layer.zoom.factor
                targetWidth: layer.presenter.targetWidth * layer.zoom.factor
                targetX: layer.zoom.factor > 1 ? layer.zoom.room.x + layer.zoom.shiftX + (layer.presenter.targetX - layer.zoom.room.x) * layer.zoom.factor : layer.presenter.targetX
                targetY: layer.zoom.factor > 1 ? layer.zoom.room.y + layer.zoom.shiftY + (layer.presenter.targetY - layer.zoom.room.y) * layer.zoom.factor : layer.presenter.targetY
                theme: layer.theme
            }
        }
        Loader {
            active: layer.asking
            anchors.fill: parent

            sourceComponent: QuestionCard {
                question: layer.presenter.question
                theme: layer.theme
            }
        }
        Loader {
            active: layer.pausing && !layer.asking
            anchors.fill: parent

            sourceComponent: PauseCard {
                theme: layer.theme
            }
        }
    }
    Loader {
        active: layer.presenter.frozen && layer.presenter.picture !== ""
        anchors.fill: parent

        sourceComponent: KSnapshot {
            label: qsTr("Das Bild steht.")
            source: layer.presenter.picture

            KShield {
                anchors.fill: parent
            }
        }
    }
    Trace {
        anchors.fill: parent
        fadeMs: layer.presenter.traceMs
        theme: layer.theme
        traces: layer.presenter.traces
    }
    PresenterBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        presenter: layer.presenter
        tall: layer.tall
        theme: layer.theme
        visible: !layer.presenter.black
    }
    Loader {
        active: layer.presenter.black
        anchors.fill: parent
        focus: active

        sourceComponent: BlackScreen {
            focus: true
            theme: layer.theme

            onActivated: layer.presenter.command("black")
        }
    }
    PresenterVoice {
        presenter: layer.presenter
    }
}
