pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Practice
import Kiosk.Presenter
import Kiosk.Staff
import Kiosk.Theme

// The window. Everything it needs is handed in; it holds no state of its own.
Window {
    id: window

    required property Attract attract
    required property KeySource keys
    required property bool locked
    required property Metrics metrics
    required property Pages pages
    required property Practice practice
    required property Presenter presenter
    readonly property PresenterLayer presenting: presenterLoader.item as PresenterLayer
    required property Preview preview
    required property Printing printing
    required property Session session
    required property Staff staff
    required property Survey survey
    required property Symbols symbols
    readonly property Theme theme: Theme {
        bodyBase: window.metrics.bodyPx
        captionBase: window.metrics.captionPx
        enlarging: window.presenter.group
        pxPerMm: window.metrics.pxPerMm
        scheme: window.session.scheme
        symbols: window.symbols
        textScale: window.session.textScale
    }
    readonly property bool visiting: window.session.phase === "active" || window.session.phase === "waking" || window.session.phase === "warning"

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: window.session.rightToLeft
    color: window.theme.colors.page

    //: Title of the window; only staff ever see it
    title: qsTr("Digitaltag-Kiosk")

    onClosing: close => close.accepted = !window.locked
    onHeightChanged: window.metrics.resize(window.width, window.height)
    onWidthChanged: window.metrics.resize(window.width, window.height)

    Announcer {
        session: window.session
    }
    PreviewBand {
        id: previewBand

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        preview: window.preview
        room: window.height < window.theme.body * 24 ? 1 : 3
        theme: window.theme
    }
    ReachPanel {
        id: reachPanel

        anchors.bottom: frame.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: previewBand.bottom
        modulePx: window.metrics.qrModulePx
        page: window.pages.take
        taking: window.session.view === "take"
        theme: window.theme
        // The band of the preview may need its room.
        visible: frame.visible && window.session.reach && window.visiting && (!window.preview.active || reachPanel.roomy)
    }
    Item {
        id: frame

        // The volunteer's bar covers nothing: what is shown becomes smaller by its height.
        readonly property real below: window.presenting ? window.presenting.barHeight : 0

        anchors.bottom: parent.bottom
        anchors.bottomMargin: frame.below
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.min(window.session.reach ? window.metrics.reachPx : window.height, window.height - previewBand.height) - frame.below
        objectName: "presenter:ground"
        visible: !window.presenting?.hiding
        // What has grown does not cover what stands above the page.
        z: -1

        transform: Zoom {
            id: zoom

            active: window.presenter.pointing && window.presenter.how === "zoom"
            room: frame
            targetHeight: window.presenter.targetHeight
            targetWidth: window.presenter.targetWidth
            targetX: window.presenter.targetX
            targetY: window.presenter.targetY
        }

        // First in order, so that keys reach the page before the bars.
        Stage {
            id: stage

            anchors.bottom: bottomBar.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: company.bottom
            codeAbove: reachPanel.visible && reachPanel.roomy
            enabled: window.session.phase === "active" && window.session.term === "" && window.staff.state === "closed" && !sheets.open && !window.presenting?.covering
            focus: stage.enabled
            keys: window.keys
            metrics: window.metrics
            pages: window.pages
            practice: window.practice
            printing: window.printing
            session: window.session
            survey: window.survey
            theme: window.theme
            visible: window.visiting

            onCalendarWanted: (pointer, day, month, year) => sheets.showCalendar(pointer, day, month, year)
            onWhyWanted: sheets.showWhy()
        }
        TopBar {
            id: topBar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            enabled: stage.enabled
            event: window.pages.eventName
            place: window.pages.place
            practising: window.session.view === "practice"
            progress: window.pages.practice.mode === "question" || window.pages.practice.mode === "list" ? qsTr("Frage %1 von %2").arg(window.pages.practice.number).arg(window.pages.practice.count) : ""
            session: window.session
            theme: window.theme
            visible: window.visiting
        }
        CompanyBand {
            id: company

            active: window.visiting
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: topBar.bottom
            enabled: stage.enabled
            mode: window.pages.practice.mode
            roomy: frame.height > window.theme.body * 19
            session: window.session
            theme: window.theme
        }
        BottomBar {
            id: bottomBar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: stage.enabled
            session: window.session
            theme: window.theme
            visible: window.visiting
        }
        PracticeSheets {
            id: sheets

            anchors.fill: parent
            enabled: window.session.phase === "active"
            focus: sheets.open && window.session.phase !== "warning" && window.staff.state === "closed"
            page: window.pages.practice
            practice: window.practice
            practising: window.visiting && window.session.view === "practice"
            theme: window.theme
        }
        Loader {
            active: window.visiting && window.session.term !== ""
            anchors.fill: parent
            focus: active && window.session.phase !== "warning" && window.staff.state === "closed"

            sourceComponent: TermSheet {
                marks: window.pages.termMarks
                page: window.pages.term
                theme: window.theme

                onClosed: window.session.closeTerm()
                onOpened: term => window.session.openTerm(term)
            }
        }
        Loader {
            active: window.session.phase === "warning"
            anchors.fill: parent
            focus: active && window.staff.state === "closed"

            sourceComponent: WarningSheet {
                secondsLeft: window.session.warningLeft
                theme: window.theme

                onFinished: window.session.finish()
                onStayed: window.session.touch()
            }
        }
    }
    Loader {
        id: presenterLoader

        active: window.presenter.active
        anchors.fill: parent
        focus: window.presenter.black && window.staff.state === "closed"

        sourceComponent: PresenterLayer {
            interrupted: window.session.phase === "warning" || window.session.term !== "" || sheets.open
            presenter: window.presenter
            tall: window.metrics.portrait && !window.session.reach
            theme: window.theme
            zoom: zoom
        }
    }
    HelpGlow {
        anchors.fill: parent
        theme: window.theme
        visible: window.session.helpCalled && window.visiting
    }
    Loader {
        active: window.session.phase === "held"
        anchors.fill: parent
        focus: active && window.staff.state === "closed"

        sourceComponent: HeldView {
            picture: window.session.veil
            secondsLeft: window.session.heldLeft
            theme: window.theme
            zone: frame.height

            onFinished: window.session.finish()
            onResumed: window.session.resume()
        }
    }
    Loader {
        active: window.session.phase === "attract"
        anchors.fill: parent
        anchors.topMargin: previewBand.height

        sourceComponent: AttractView {
            attract: window.attract
            called: window.staff.desk.callsStaff
            paper: window.printing.callsStaff
            portrait: window.metrics.portrait
            theme: window.theme

            onWoken: window.session.touch()
        }
    }
    Loader {
        active: window.session.phase === "farewell"
        anchors.fill: parent

        sourceComponent: FarewellView {
            theme: window.theme
        }
    }
    Loader {
        active: window.staff.state !== "closed"
        anchors.fill: frame
        focus: active

        sourceComponent: StaffDoor {
            presenter: window.presenter
            staff: window.staff
            theme: window.theme

            onShowNowWanted: window.session.finish()
        }
    }
}
