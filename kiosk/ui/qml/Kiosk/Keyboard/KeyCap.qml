pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// One key: at least 15 mm wide and high, with a spoken name. A tall one has its symbol above its words.
KPressable {
    id: cap

    property string icon: ""
    readonly property color ink: cap.lit ? cap.theme.colors.onAction : cap.wide ? cap.theme.colors.onSoft : cap.theme.colors.text
    readonly property bool lit: cap.selectable && cap.selected
    property bool tall: false
    property string text: ""
    property bool wide: false
    // Too long for one line at the smallest size.
    readonly property bool wrapped: cap.wide && !cap.tall && words.implicitWidth * 0.72 > cap.width - cap.theme.mm(3)

    radius: cap.theme.mm(2)

    Rectangle {
        anchors.fill: parent
        border.color: cap.theme.colors.outline
        border.width: cap.theme.hair
        color: {
            if (cap.lit)
                return cap.pressed ? cap.theme.colors.actionPressed : cap.theme.colors.action;
            return cap.pressed ? cap.theme.colors.softPressed : cap.wide ? cap.theme.colors.soft : cap.theme.colors.card;
        }
        radius: cap.radius
    }
    Grid {
        id: content

        anchors.centerIn: parent
        columnSpacing: cap.theme.mm(2)
        columns: symbol.visible && words.visible ? 2 : 1
        horizontalItemAlignment: Grid.AlignHCenter
        rowSpacing: cap.theme.mm(1)
        verticalItemAlignment: Grid.AlignVCenter

        KIcon {
            id: symbol

            color: cap.ink
            icon: cap.icon
            size: cap.theme.captionBase * (cap.tall ? 1.35 : 1.2)
            theme: cap.theme
            visible: cap.icon !== "" && (cap.tall ? below.implicitHeight + size + content.rowSpacing + cap.theme.mm(2) <= cap.height : words.implicitWidth + size + cap.theme.mm(4) <= cap.width)
        }
        KText {
            id: words

            color: cap.ink
            decorative: true
            // Keys stay where they are at every text size, so their letters grow only a little.
            font.pixelSize: cap.wide ? cap.theme.captionBase : cap.theme.bodyBase * Math.min(cap.theme.textScale, 1.2)
            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.0
            minimumPixelSize: Math.round(cap.theme.captionBase * 0.7)
            text: cap.text
            theme: cap.theme
            verticalAlignment: Text.AlignVCenter
            visible: !cap.tall && !cap.wrapped && cap.text !== ""
            width: Math.min(implicitWidth, cap.width - cap.theme.mm(cap.wide ? 3 : 2) - (symbol.visible ? symbol.width + content.columnSpacing : 0))
            wrapMode: Text.NoWrap
        }
        KTitle {
            id: below

            color: cap.ink
            decorative: true
            font.weight: Font.Medium
            horizontalAlignment: Text.AlignHCenter
            least: Math.round(cap.theme.captionBase * 0.7)
            lineHeight: 1.0
            size: cap.theme.captionBase
            text: cap.text
            theme: cap.theme
            visible: cap.tall || cap.wrapped
            width: cap.width - cap.theme.mm(3)
        }
    }
}
