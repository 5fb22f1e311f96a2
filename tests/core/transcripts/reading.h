// How the tests of this room read: one line for a file, one for what came of it.
#pragma once

#include "core/text/text.h"
#include "core/transcripts/read_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts::testing {

inline ReadSource read(std::string_view text, LabelStyle style = LabelStyle::automatic,
                       std::string_view fileName = "interview.txt",
                       study::SourceKind kind = study::SourceKind::interview) {
    ReadOptions options;
    options.style = style;
    options.kind = kind;
    options.language = "en";
    return readSource(std::string(text), fileName, options);
}

/// Turns as "Anna: words" or "-: words", with "@start-end" before the colon when a time is known, in seconds.
inline std::vector<std::string> turns(const ReadSource& read) {
    const text::Text text(read.source.text.bytes);
    std::vector<std::string> result;
    const auto seconds = [](const std::optional<std::int64_t>& ms) {
        if (!ms) {
            return std::string();
        }
        return std::to_string(*ms / 1000) + (*ms % 1000 ? "." + std::to_string(*ms % 1000 / 100) : std::string());
    };
    for (const study::Turn& turn : study::decodeTurns(read.source.turns.bytes, text.end())) {
        std::string line = turn.speaker ? read.source.speakers[static_cast<std::size_t>(*turn.speaker)].label : "-";
        if (turn.startMs || turn.endMs) {
            line += "@" + seconds(turn.startMs) + "-" + seconds(turn.endMs);
        }
        result.push_back(line + ": " + std::string(text.slice(turn.span)));
    }
    return result;
}

inline std::vector<std::string> labels(const ReadSource& read) {
    std::vector<std::string> result;
    for (const editing::NewSpeaker& each : read.source.speakers) {
        result.push_back(each.label);
    }
    return result;
}

} // namespace emic::transcripts::testing
