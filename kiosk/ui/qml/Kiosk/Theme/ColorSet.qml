import QtQuick

QtObject {
    required property color page
    required property color card
    required property color cardPressed
    required property color border
    required property color outline
    required property color text
    required property color muted
    required property color action
    required property color actionPressed
    required property color onAction
    required property color soft
    required property color softPressed
    required property color onSoft
    required property color bar
    required property color barPressed
    required property color onBar
    required property color panel
    required property color onPanel
    required property color onPanelMuted
    required property color skyHigh
    required property color skyMiddle
    required property color skyLow
    required property color invite
    required property color invitePressed
    required property color onInvite
    required property color good
    required property color goodSoft
    required property color warn
    required property color warnSoft
    required property color focus
    required property color focusHalo
    required property color scrim
    required property color blueTint
    required property color blueInk
    required property color redTint
    required property color redInk
    required property color greenTint
    required property color greenInk
    required property color yellowTint
    required property color yellowInk
    required property color violetTint
    required property color violetInk
    required property color cyanTint
    required property color cyanInk
}
