pragma ComponentBehavior: Bound

import QtQuick

// What is written in a picture, and how many digits have been typed so far (never which).
QtObject {
    id: lettering

    property int digits: 0
    property int digitsWanted: 0
    property string first: ""
    readonly property list<string> lines: [lettering.first, ...lettering.others].filter(line => line !== "")
    readonly property list<string> others: [lettering.second, ...lettering.rest.split("\n")].filter(line => line !== "")
    property string picture: ""
    property string rest: ""
    property string second: ""
}
