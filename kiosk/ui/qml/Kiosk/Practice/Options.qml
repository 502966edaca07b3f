pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

// The answers to choose from: one of few, one of many, several, yes or no, a document, a declaration.
GridLayout {
    id: options

    required property SnapshotModel answers
    required property string kind
    required property Theme theme

    signal chosen(string key)

    function titleOf(key: string, title: string): string {
        if (title !== "")
            return title;
        //: Ticks a declaration
        if (options.kind === "declaration")
            return qsTr("Ja, das erkläre ich");
        return key === "yes" ? qsTr("Ja") : qsTr("Nein");
    }

    columnSpacing: options.theme.gap
    columns: options.kind === "upload" || options.kind === "yes-no" ? (width > options.theme.body * 13 ? 2 : 1) : width > options.theme.body * 24 && repeater.count > 4 ? 2 : 1
    rowSpacing: options.theme.mm(3)
    uniformCellWidths: true

    Repeater {
        id: repeater

        model: options.answers

        KChoice {
            id: choice

            required property bool chosen
            required property string first
            required property string key
            required property string picture
            required property string title

            Layout.fillHeight: true
            Layout.fillWidth: true
            selected: choice.chosen
            several: options.kind === "several" || options.kind === "declaration"
            text: options.titleOf(choice.key, choice.title)
            theme: options.theme

            onActivated: options.chosen(choice.key)

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                first: choice.first
                height: visible ? options.theme.body * 5.5 : 0
                picture: choice.picture
                theme: options.theme
                visible: choice.picture !== ""
                width: Math.min(parent.width, options.theme.body * 10)
            }
        }
    }
}
