pragma ComponentBehavior: Bound

import QtQuick

QtObject {
    required property color action
    required property color actionPressed
    required property color bar
    required property color barPressed
    required property color blueInk
    required property color blueTint
    required property color border
    required property color card
    required property color cardPressed
    required property color cyanInk
    required property color cyanTint
    required property color focus
    required property color focusHalo
    required property color good
    required property color goodSoft
    required property color greenInk
    required property color greenTint
    required property color invite
    required property color invitePressed
    required property color muted
    required property color onAction
    required property color onBar
    required property color onInvite
    required property color onPanel
    required property color onPanelMuted
    required property color onSoft
    required property color outline
    required property color page
    required property color panel
    required property color redInk
    required property color redTint
    required property color scrim
    required property color skyHigh
    required property color skyLow
    required property color skyMiddle
    required property color soft
    required property color softPressed
    required property color text
    required property color violetInk
    required property color violetTint
    required property color warn
    required property color warnSoft
    required property color yellowInk
    required property color yellowTint
}
