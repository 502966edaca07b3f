pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The volunteer's bar at the lower edge. The page above it becomes smaller, nothing is covered. Where there is little
// room the rarer buttons are behind one more; what has to be asked is asked here too.
Rectangle {
    id: bar

    readonly property string face: bar.presenter.stopping ? "stop" : bar.more && !bar.whole ? "more" : "main"
    readonly property real inset: Math.ceil(bar.theme.mm(3))
    property bool more: false
    required property Presenter presenter
    // It is for the one who stands next to it: it does not grow with the page, and leaves it its room.
    readonly property int size: bar.tall ? Math.min(bar.theme.caption, bar.theme.captionBase * 1.2) : bar.theme.captionBase
    // The rarer buttons have a row of their own.
    readonly property bool stacked: !bar.straight && bar.tall
    // Everything in one row.
    readonly property bool straight: backward.implicitWidth + onward.implicitWidth * 1.25 + bar.size * 8 + tools.wholeWidth + bar.inset * 5 <= bar.width
    // The window is high enough for two rows.
    required property bool tall
    required property Theme theme
    readonly property bool whole: bar.straight || bar.tall

    function carryOut(command: string): void {
        bar.more = false;
        if (command === "stop")
            bar.presenter.askStop();
        else
            bar.presenter.command(command);
    }

    Accessible.name: qsTr("Vorführung")
    Accessible.role: Accessible.ToolBar
    color: bar.theme.colors.card
    implicitHeight: Math.ceil(column.implicitHeight + bar.inset * 2)

    // Nothing under it is pressed by a finger that misses a button.
    KShield {
        anchors.fill: parent
    }
    Rectangle {
        color: bar.theme.bordered ? bar.theme.colors.outline : bar.theme.colors.invite
        height: Math.ceil(bar.theme.mm(1))
        width: parent.width
    }
    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: bar.inset
        spacing: bar.inset
        visible: bar.face === "main"

        StepLine {
            Layout.fillWidth: true
            brief: bar.presenter.notesElsewhere
            count: bar.presenter.count
            next: bar.presenter.nextSay
            number: bar.presenter.number
            single: true
            size: bar.size
            theme: bar.theme
            visible: !bar.straight
        }
        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: bar.inset

            KButton {
                id: backward

                Layout.fillHeight: true
                Layout.fillWidth: !bar.straight
                Layout.preferredWidth: bar.straight ? implicitWidth : 2
                enabled: bar.presenter.number > 1
                icon: bar.LayoutMirroring.enabled ? "arrow_forward" : "arrow_back"
                label: qsTr("Einen Schritt zurück")
                opacity: enabled ? 1 : 0.6
                size: bar.size
                text: qsTr("Zurück")
                theme: bar.theme

                onActivated: bar.carryOut("back")
            }
            KButton {
                id: onward

                Layout.fillHeight: true
                Layout.fillWidth: !bar.straight
                Layout.preferredWidth: bar.straight ? implicitWidth * 1.25 : 3
                icon: bar.LayoutMirroring.enabled ? "arrow_back" : "arrow_forward"
                kind: "primary"
                label: qsTr("Weiter zum nächsten Schritt")
                repeatGuardMs: 300
                size: bar.size
                text: qsTr("Weiter")
                theme: bar.theme

                onActivated: bar.carryOut("next")
            }
            StepLine {
                Layout.fillWidth: true
                Layout.leftMargin: bar.inset
                brief: bar.presenter.notesElsewhere
                count: bar.presenter.count
                next: bar.presenter.nextSay
                number: bar.presenter.number
                size: bar.size
                theme: bar.theme
                visible: bar.straight
            }
            Tools {
                id: tools

                Layout.preferredWidth: wholeWidth
                visible: bar.straight
            }
            PresenterButton {
                Layout.fillHeight: true
                Layout.minimumWidth: implicitWidth
                icon: "more_horiz"
                label: qsTr("Mehr Knöpfe zeigen")
                size: bar.size
                //: Shows the rarer buttons
                text: qsTr("Mehr")
                theme: bar.theme
                visible: !bar.whole

                onActivated: bar.more = true
            }
        }
        Tools {
            Layout.fillWidth: true
            visible: bar.stacked
        }
    }
    RowLayout {
        anchors.fill: parent
        anchors.margins: bar.inset
        spacing: bar.inset
        visible: bar.face === "more"

        Tools {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }
        PresenterButton {
            Layout.fillHeight: true
            Layout.minimumWidth: implicitWidth
            icon: "close"
            label: qsTr("Weniger Knöpfe zeigen")
            size: bar.size
            //: Hides the rarer buttons
            text: qsTr("Weniger")
            theme: bar.theme

            onActivated: bar.more = false
        }
    }
    StopQuestion {
        anchors.fill: parent
        anchors.margins: bar.inset
        size: bar.size
        theme: bar.theme
        visible: bar.face === "stop"

        onConfirmed: bar.presenter.command("stop")
        onRefused: bar.presenter.stay()
    }

    component Tools: PresenterTools {
        black: bar.presenter.black
        frozen: bar.presenter.frozen
        group: bar.presenter.group
        held: bar.presenter.held
        size: bar.size
        theme: bar.theme

        onWanted: command => bar.carryOut(command)
    }
}
