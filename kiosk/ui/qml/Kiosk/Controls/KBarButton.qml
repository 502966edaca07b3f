pragma ComponentBehavior: Bound

import QtQuick

// A place in the bar at the bottom; `steps` dots show which of several states is on.
KPressable {
    id: control

    property string icon: ""
    property int size: control.theme.caption
    property int step: 0
    property int steps: 0
    property string text: ""
    property bool wide: false

    implicitHeight: content.implicitHeight + control.theme.mm(5)
    label: control.text
    opacity: control.enabled ? 1 : 0.45

    Rectangle {
        anchors.fill: parent
        border.color: control.theme.colors.outline
        border.width: control.theme.bordered ? control.theme.hair : 0
        color: control.pressed || control.selected ? control.theme.colors.barPressed : control.theme.colors.bar
        radius: control.radius
    }
    Grid {
        id: content

        anchors.centerIn: parent
        columnSpacing: control.theme.mm(3)
        columns: control.wide ? 2 : 1
        horizontalItemAlignment: Grid.AlignHCenter
        rowSpacing: control.theme.mm(0.5)
        verticalItemAlignment: Grid.AlignVCenter

        KIcon {
            color: control.theme.colors.onBar
            icon: control.icon
            size: control.size * 1.3
            theme: control.theme
        }
        Column {
            spacing: control.theme.mm(0.8)

            KText {
                color: control.theme.colors.onBar
                decorative: true
                font.pixelSize: control.size
                font.weight: Font.Medium
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.0
                minimumPixelSize: Math.round(control.theme.captionBase * 0.75)
                text: control.text
                theme: control.theme
                width: Math.min(implicitWidth, control.width - control.theme.mm(2) - (control.wide ? control.size * 1.3 + content.columnSpacing : 0))
                wrapMode: Text.NoWrap
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: control.theme.mm(1.5)
                visible: control.steps > 0

                Repeater {
                    model: control.steps

                    Rectangle {
                        required property int index

                        border.color: index === control.step ? control.theme.colors.invite : control.theme.colors.onBar
                        border.width: control.theme.hair
                        color: index === control.step ? control.theme.colors.invite : "transparent"
                        height: width
                        radius: width / 2
                        width: control.theme.mm(2)
                    }
                }
            }
        }
    }
}
