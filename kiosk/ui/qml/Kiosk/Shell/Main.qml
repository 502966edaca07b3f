import QtQuick
import Kiosk.Bridge
import Kiosk.Staff
import Kiosk.Theme

// The window. Everything it needs is handed in; it holds no state of its own.
Window {
    id: window

    required property Session session
    required property Pages pages
    required property Metrics metrics
    required property Keys keys
    required property Attract attract
    required property Staff staff
    required property Symbols symbols
    required property bool locked

    readonly property bool visiting: window.session.phase === "active" || window.session.phase === "waking" || window.session.phase === "warning"

    readonly property Theme theme: Theme {
        pxPerMm: window.metrics.pxPerMm
        bodyBase: window.metrics.bodyPx
        captionBase: window.metrics.captionPx
        textScale: window.session.textScale
        scheme: window.session.scheme
        symbols: window.symbols
    }

    //: Title of the window; only staff ever see it
    title: qsTr("Digitaltag-Kiosk")
    color: window.theme.colors.page
    onWidthChanged: window.metrics.resize(window.width, window.height)
    onHeightChanged: window.metrics.resize(window.width, window.height)
    onClosing: close => close.accepted = !window.locked

    LayoutMirroring.enabled: window.session.rightToLeft
    LayoutMirroring.childrenInherit: true

    ReachPanel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: frame.top
        visible: window.session.reach && window.visiting
        theme: window.theme
    }

    Item {
        id: frame

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: window.session.reach ? Math.min(window.metrics.reachPx, window.height) : window.height

        TopBar {
            id: top

            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            visible: window.visiting
            enabled: stage.enabled
            theme: window.theme
            session: window.session
            place: window.pages.place
            event: window.pages.event
        }

        Stage {
            id: stage

            anchors.top: top.bottom
            anchors.bottom: bottom.top
            anchors.left: parent.left
            anchors.right: parent.right
            visible: window.visiting
            enabled: window.session.phase === "active" && window.session.term === "" && window.staff.state === "closed"
            theme: window.theme
            session: window.session
            pages: window.pages
            metrics: window.metrics
            keys: window.keys
        }

        BottomBar {
            id: bottom

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            visible: window.visiting
            enabled: stage.enabled
            theme: window.theme
            session: window.session
        }

        Loader {
            anchors.fill: parent
            active: window.visiting && window.session.term !== ""
            sourceComponent: TermSheet {
                theme: window.theme
                page: window.pages.term
                onClosed: window.session.closeTerm()
                onOpened: term => window.session.openTerm(term)
            }
        }

        Loader {
            anchors.fill: parent
            active: window.session.phase === "warning"
            sourceComponent: WarningSheet {
                theme: window.theme
                secondsLeft: window.session.warningLeft
                onStayed: window.session.touch()
                onFinished: window.session.finish()
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: window.session.phase === "attract"
        sourceComponent: AttractView {
            theme: window.theme
            attract: window.attract
            portrait: window.metrics.portrait
        }
    }

    Loader {
        anchors.fill: parent
        active: window.session.phase === "farewell"
        sourceComponent: FarewellView {
            theme: window.theme
        }
    }

    Loader {
        anchors.fill: parent
        active: window.staff.state !== "closed"
        sourceComponent: StaffSheet {
            theme: window.theme
            staff: window.staff
        }
    }
}
