pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// Above everything, for authors in the preview: whether what they saved is shown, and if not, why.
Rectangle {
    id: band

    readonly property bool broken: band.preview.count > 0
    readonly property color ink: band.broken ? band.theme.colors.warn : band.theme.colors.onSoft
    required property Preview preview
    // How many problems there is room for.
    required property int room
    // The bars' size: it stays readable and leaves the page its room.
    readonly property int size: Math.min(band.theme.caption, band.theme.captionBase * 1.2)
    required property Theme theme

    function headline(): string {
        if (band.preview.busy)
            return qsTr("Vorschau: Der Inhalt wird gelesen …");
        if (band.broken)
            //: %1 is a number of mistakes in the content
            return qsTr("Vorschau: Zu sehen ist der letzte gute Inhalt. Fehler: %1").arg(band.preview.count);
        //: %1 and %2 are numbers
        return qsTr("Vorschau. Warnungen: %1, ungeprüfte Angaben: %2").arg(band.preview.warnings).arg(band.preview.unchecked);
    }

    color: band.broken ? band.theme.colors.warnSoft : band.theme.colors.soft
    height: band.preview.active ? lines.implicitHeight + band.theme.mm(3) : 0
    visible: band.preview.active

    KIcon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: band.theme.gutter
        color: band.ink
        icon: band.broken ? "report" : "visibility"
        size: band.size * 1.2
        theme: band.theme
        y: lines.y
    }
    Column {
        id: lines

        anchors.left: symbol.right
        anchors.leftMargin: band.theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: band.theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        spacing: band.theme.mm(0.8)

        KTitle {
            color: band.ink
            size: band.size
            text: band.headline()
            theme: band.theme
            width: parent.width
        }
        Repeater {
            model: band.preview.problems

            KTitle {
                required property int index
                required property string where
                required property string words

                color: band.ink
                font.weight: Font.Normal
                size: band.size
                text: where + ": " + words
                theme: band.theme
                visible: index < band.room
                width: lines.width
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: band.ink
        height: band.theme.hair
        width: parent.width
    }
}
