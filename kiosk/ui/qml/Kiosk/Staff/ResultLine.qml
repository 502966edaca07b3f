pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Survey
import Kiosk.Theme

// A line of the survey's results: a heading, a bar with its number, or a sentence.
Item {
    id: line

    required property string face
    readonly property FaceWords faces: FaceWords {
    }
    required property string kind
    readonly property bool narrow: line.width < line.theme.body * 20
    required property real share
    required property Theme theme
    required property int times
    required property string title

    implicitHeight: loader.implicitHeight

    Loader {
        id: loader

        sourceComponent: {
            switch (line.kind) {
            case "bar":
                return bar;
            case "sentence":
                return sentence;
            default:
                return heading;
            }
        }
        width: line.width
    }
    Component {
        id: heading

        Column {
            topPadding: line.kind === "question" ? line.theme.mm(3) : 0

            KTitle {
                size: line.kind === "survey" ? line.theme.heading : line.theme.body
                text: line.title
                theme: line.theme
                visible: text !== ""
                width: parent.width
            }
            KText {
                color: line.theme.colors.muted
                font.pixelSize: line.theme.caption
                text: {
                    if (line.kind === "more")
                        return qsTr("%1 weitere Sätze stehen in der exportierten Tabelle.").arg(line.times);
                    if (line.kind === "survey")
                        return line.times === 1 ? qsTr("1 Mal abgeschickt") : qsTr("%1 Mal abgeschickt").arg(line.times);
                    if (line.times === 0)
                        return qsTr("Noch keine Antworten");
                    return line.times === 1 ? qsTr("1 Antwort") : qsTr("%1 Antworten").arg(line.times);
                }
                theme: line.theme
                width: parent.width
            }
        }
    }
    Component {
        id: bar

        Item {
            //: Spoken line of a plot: %1 an answer, %2 how often it was given, %3 the share in per cent
            Accessible.name: qsTr("%1: %2 Mal, %3 Prozent").arg(line.title).arg(line.times).arg(Math.round(line.share * 100))
            Accessible.role: Accessible.StaticText
            implicitHeight: line.narrow ? name.height + ground.height + line.theme.mm(2) : Math.max(name.height, ground.height)

            KIcon {
                id: face

                anchors.verticalCenter: name.verticalCenter
                color: line.theme.ink(line.faces.tint(line.face))
                icon: line.faces.icon(line.face)
                theme: line.theme
                visible: line.face !== ""
                x: line.LayoutMirroring.enabled ? parent.width - width : 0
            }
            KText {
                id: name

                readonly property real before: face.visible ? face.width + line.theme.mm(2) : 0

                decorative: true
                font.pixelSize: line.theme.caption
                lineHeight: line.LayoutMirroring.enabled ? 1.0 : 1.1
                text: line.title
                theme: line.theme
                width: (line.narrow ? parent.width : parent.width * 0.38) - before
                x: line.LayoutMirroring.enabled ? parent.width - width - before : before
                y: line.narrow ? 0 : Math.round((parent.height - height) / 2)
            }
            Rectangle {
                id: ground

                readonly property real least: line.theme.mm(1.5)

                border.color: line.theme.colors.outline
                border.width: line.theme.hair
                color: line.theme.colors.card
                height: Math.round(line.theme.caption * 1.3)
                radius: line.theme.mm(1.5)
                width: (line.narrow ? parent.width : parent.width * 0.62 - line.theme.gap) - number.width - line.theme.mm(3)
                x: line.LayoutMirroring.enabled ? number.width + line.theme.mm(3) : line.narrow ? 0 : parent.width * 0.38 + line.theme.gap
                y: line.narrow ? name.height + line.theme.mm(1) : Math.round((parent.height - height) / 2)

                Rectangle {
                    color: line.theme.colors.action
                    height: parent.height
                    radius: parent.radius
                    visible: line.times > 0
                    width: Math.max(ground.least, ground.width * Math.min(1, line.share))
                    x: line.LayoutMirroring.enabled ? parent.width - width : 0
                }
            }
            KText {
                id: number

                anchors.verticalCenter: ground.verticalCenter
                decorative: true
                font.pixelSize: line.theme.caption
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignRight
                lineHeight: 1.0
                //: Number at a bar: %1 how often, %2 the share in per cent
                text: qsTr("%1 (%2 %)").arg(line.times).arg(Math.round(line.share * 100))
                theme: line.theme
                width: line.theme.caption * 5.2
                x: line.LayoutMirroring.enabled ? 0 : parent.width - width
            }
        }
    }
    Component {
        id: sentence

        Row {
            spacing: line.theme.mm(3)

            KIcon {
                id: mark

                color: line.theme.colors.action
                icon: "forum"
                size: line.theme.caption * 1.3
                theme: line.theme
            }
            KText {
                font.pixelSize: line.theme.caption
                text: line.times === 1 ? line.title : qsTr("%1 (%2 Mal)").arg(line.title).arg(line.times)
                theme: line.theme
                width: parent.width - mark.width - parent.spacing
            }
        }
    }
}
