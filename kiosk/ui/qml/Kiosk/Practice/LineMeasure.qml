pragma ComponentBehavior: Bound

import QtQuick

// Reckons how many lines a text takes, before it is laid out; rather one too few, as words can get smaller.
FontMetrics {
    id: measure

    function lines(text: string, width: real, shrunk: real): int {
        if (measure.height === 0 || width <= 0)
            return 1;
        const space = measure.advanceWidth(" ") * shrunk;
        let count = 1;
        let used = 0;
        for (const word of text.split(/\s+/)) {
            const wide = measure.advanceWidth(word) * shrunk;
            if (used > 0 && used + space + wide > width * 1.02) {
                count += 1;
                used = wide;
            } else {
                used += (used > 0 ? space : 0) + wide;
            }
        }
        return count;
    }
}
