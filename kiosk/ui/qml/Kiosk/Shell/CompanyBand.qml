pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Under the upper bar, only when it is needed: help is on its way, and hints for the volunteer who helps.
Rectangle {
    id: band

    required property bool active
    readonly property bool calling: band.session.helpCalled
    readonly property bool coaching: band.session.coached && !band.calling
    readonly property color ink: band.calling ? band.theme.colors.onInvite : band.theme.colors.onSoft
    required property string mode
    // Whether there is room for a whole hint.
    required property bool roomy
    required property Session session
    readonly property int size: Math.min(band.theme.caption, band.theme.captionBase * 1.2)
    required property Theme theme
    readonly property CoachWords words: CoachWords {
    }

    color: band.calling ? band.theme.colors.invite : band.theme.colors.soft
    height: band.visible ? Math.max(symbol.height, text.height, close.height) + band.theme.mm(3) : 0
    visible: band.active && (band.calling || band.coaching)

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: band.theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        color: band.ink
        icon: band.calling ? "notifications" : "support_agent"
        size: band.size * 1.4
        theme: band.theme
    }
    KText {
        id: text

        anchors.left: symbol.right
        anchors.leftMargin: band.theme.mm(3)
        anchors.right: close.left
        anchors.rightMargin: band.theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        color: band.ink
        font.pixelSize: band.size
        //: Before a hint for the volunteer who stands beside a visitor; %1 is the hint
        text: band.calling ? qsTr("Wir haben Hilfe gerufen. Einen Moment bitte.") : band.roomy ? qsTr("Zum Begleiten: %1").arg(band.words.hint(band.session.view, band.mode)) : qsTr("Sie begleiten diesen Besuch.")
        theme: band.theme
    }
    KButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: band.theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        compact: true
        icon: band.calling ? "check" : "close"
        kind: "quiet"
        label: band.calling ? qsTr("Hilfe ist da") : qsTr("Hinweise schließen")
        size: band.size
        //: Two buttons of the same place: somebody has come to help; hide the hints
        text: band.calling ? qsTr("Hilfe ist da") : qsTr("Schließen")
        theme: band.theme

        onActivated: {
            if (band.calling)
                band.session.helpCame();
            else
                band.session.toggleCoach();
        }
    }
}
