#include "core/transcripts/findings.h"

#include "core/transcripts/speaker_pattern.h"

#include <utility>

namespace emic::transcripts {

namespace {

/// What the lines of a document are, once all of them have been looked at.
Layout layoutOf(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines,
                const GrammarOptions& options) {
    if (options.speakerPattern) {
        TimedLines found = scanPattern(document, std::move(lines), *options.speakerPattern);
        Layout layout;
        layout.labels = decideLabels(document, found.lines, LabelStyle::pattern);
        layout.lines = std::move(found.lines);
        layout.times = std::move(found.times);
        layout.timeCount = found.count;
        return layout;
    }
    // Without an expression there is nothing that could be asked for.
    const LabelStyle asked = options.style == LabelStyle::pattern ? LabelStyle::automatic : options.style;
    return layOut(document, marks, std::move(lines), asked);
}

} // namespace

Findings findingsOf(const Document& document, const GrammarOptions& options) {
    Findings found{document, timeMarks(document.text), {}, {}, {}};
    found.service = withoutServiceLines(document, scanLines(document, found.marks));
    found.layout = layoutOf(document, found.marks, std::move(found.service.lines), options);
    Labels& labels = found.layout.labels;
    found.pattern = timePattern(document, found.layout.lines, found.marks, labels.speakerOf);
    const bool f4 = options.style == LabelStyle::f4 || (options.style == LabelStyle::automatic &&
                                                        labels.style == LabelStyle::plain && found.pattern.hashEnds);
    if (f4 && labels.style == LabelStyle::plain) {
        labels.style = LabelStyle::f4;
    }
    return found;
}

} // namespace emic::transcripts
