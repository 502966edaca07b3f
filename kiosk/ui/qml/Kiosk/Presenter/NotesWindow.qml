pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// The notes on a second screen, or beside the window of somebody who rehearses. Dark, so that it does not light the
// speaker's face, and to be read from two metres.
Window {
    id: window

    // It stands beside another window; then it may be smaller.
    property bool framed: false
    required property Metrics metrics
    required property Presenter presenter
    required property Symbols symbols
    readonly property Theme theme: Theme {
        bodyBase: window.unit
        captionBase: window.unit * 0.72
        pxPerMm: window.metrics.pxPerMm
        scheme: "dark"
        symbols: window.symbols
        textScale: 1
    }
    // The size of running text: letters of 8 mm on a screen of 24 inches, and always about 25 lines.
    readonly property real unit: Math.max(18, Math.min(window.width / 24, window.height / (window.width > window.height ? 25 : 32)))

    color: window.theme.colors.page
    //: Title of the window with the speaker's notes
    title: qsTr("Notizen zur Vorführung")

    onHeightChanged: window.metrics.resize(window.width, window.height)
    onWidthChanged: window.metrics.resize(window.width, window.height)

    NotesPanel {
        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.margins: window.unit
        anchors.right: parent.right
        anchors.top: parent.top
        presenter: window.presenter
        theme: window.theme
        unit: window.unit
    }
    PresenterBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        presenter: window.presenter
        tall: window.height > window.width
        theme: window.theme
    }
}
