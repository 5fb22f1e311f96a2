#include "core/transcripts/head_lines.h"

#include "core/editing/sources.h"
#include "core/text/strings.h"
#include "core/transcripts/clock.h"
#include "core/transcripts/interjections.h"
#include "core/transcripts/label_groups.h"
#include "core/transcripts/spaces.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr int mostWords = 6;

/// The label of a head, without the brackets or the colon it may have.
std::optional<Bytes> labelIn(std::string_view line, Bytes stretch) {
    stretch.begin = skipSpace(line, stretch.begin, stretch.end);
    stretch.end = trimEnd(line, stretch.begin, stretch.end);
    const auto wrapped = [&](char open, char close) {
        return stretch.length() > 2 && line[stretch.begin] == open && line[stretch.end - 1] == close;
    };
    if (wrapped('[', ']') || wrapped('{', '}')) {
        stretch = {stretch.begin + 1, stretch.end - 1};
    } else if (stretch.length() > 1 && line[stretch.end - 1] == ':') {
        --stretch.end;
    }
    stretch.begin = skipSpace(line, stretch.begin, stretch.end);
    stretch.end = trimEnd(line, stretch.begin, stretch.end);
    return nameLike(line.substr(stretch.begin, stretch.length())) ? std::optional(stretch) : std::nullopt;
}

/// The places of a longest subsequence of times that never goes back.
std::vector<std::size_t> inOrder(const std::vector<std::int64_t>& times) {
    std::vector<std::size_t> tails; // of the best subsequence of each length, the place of its last time
    std::vector<std::size_t> before(times.size(), times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto at = std::upper_bound(tails.begin(), tails.end(), times[i],
                                         [&](std::int64_t time, std::size_t place) { return time < times[place]; });
        if (at != tails.begin()) {
            before[i] = *(at - 1);
        }
        if (at == tails.end()) {
            tails.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<std::size_t> places;
    for (std::size_t i = tails.empty() ? times.size() : tails.back(); i < times.size(); i = before[i]) {
        places.push_back(i);
    }
    std::reverse(places.begin(), places.end());
    return places;
}

/// What looks like a person's label even if it stands there once.
bool likely(std::string_view label) {
    return shortCode(label) || editing::roleOfLabel(std::string(label)) != study::Role::unknown;
}

bool numberedVoice(std::string_view label) {
    const std::string folded = text::foldCase(label);
    const Numbered parts = numbered(folded);
    return (!parts.number.empty() && (parts.family == "speaker" || parts.family == "sprecher")) ||
           folded == "speaker undefined" || folded == "unknown speaker";
}

using Counts = std::unordered_map<std::string, std::int64_t>;

/// "[Eva Lind] 10:30:05", as Zoom saves captions: the time of day, and not of the recording.
bool timesOfDay(const std::vector<HeadLine>& heads) {
    constexpr std::int64_t hour = 3'600'000;
    return !heads.empty() && heads.front().ms >= hour && heads.front().ms < 24 * hour &&
           std::all_of(heads.begin(), heads.end(), [](const HeadLine& each) { return each.bracketed; });
}

} // namespace

bool nameLike(std::string_view label) {
    if (label.empty() || label.size() > 4 * longestLabel) {
        return false;
    }
    const char first = label.front();
    const char last = label.back();
    const bool lettered = std::any_of(label.begin(), label.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    const auto points = std::string_view("?!;\"<>|={}[]*\\:\t#,");
    return lettered && !(first >= 'a' && first <= 'z') &&
           std::string_view("-(.@/&%").find(first) == std::string_view::npos &&
           label.find_first_of(points) == std::string_view::npos && last != '.' &&
           label.find("  ") == std::string_view::npos && // a label, a gap and words: columns
           wordCount(text::collapseSpace(label)) <= mostWords &&
           std::count_if(label.begin(), label.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
           }) <= static_cast<std::ptrdiff_t>(longestLabel);
}

std::optional<HeadLine> headLine(std::string_view line) {
    if (const auto clock = clockAtEnd(line); clock && clock->end == line.size()) {
        if (const auto label = labelIn(line, {0, clock->begin})) {
            return HeadLine{*label, clock->ms, line.front() == '['};
        }
    }
    const char first = line.empty() ? ' ' : line.front();
    if ((first >= '0' && first <= '9') || first == '[' || first == '(') {
        if (const auto clock = clockAtBeginning(line)) {
            if (const auto label = labelIn(line, {clock->end, line.size()})) {
                return HeadLine{*label, clock->ms, false};
            }
        }
    }
    return std::nullopt;
}

std::optional<TimedLines> headLayout(const Document& document, const std::vector<Line>& lines, bool asked) {
    struct Candidate {
        std::size_t line = 0;
        HeadLine head;
        std::string key;
    };
    std::vector<Candidate> candidates;
    Counts counts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view words = document.words(lines[i].bytes);
        if (words.size() > 4 * longestLabel + 24) {
            continue;
        }
        if (const auto head = headLine(words)) {
            candidates.push_back({i, *head, text::foldCase(words.substr(head->label.begin, head->label.length()))});
            ++counts[candidates.back().key];
        }
    }
    // "We met at 10:30" has the form of a head: only what may be a person counts.
    const auto person = [&](const Candidate& each) {
        const std::string label(
            document.words(lines[each.line].bytes).substr(each.head.label.begin, each.head.label.length()));
        return (counts[each.key] >= 2 || likely(label) || numberedVoice(label) || fullName(label)) &&
               !isInterjection(each.key);
    };
    if (!asked || std::any_of(candidates.begin(), candidates.end(), person)) {
        std::erase_if(candidates, [&](const Candidate& each) { return !person(each); });
    }
    if (candidates.empty() || (candidates.size() < 2 && !asked)) {
        return std::nullopt;
    }
    std::vector<HeadLine> heads;
    for (const Candidate& each : candidates) {
        heads.push_back(each.head);
    }
    TimedLines result;
    std::vector<std::int64_t> times;
    result.timesOfDayFrom = timesOfDay(heads) ? std::optional(heads.front().ms) : std::nullopt;
    for (HeadLine& each : heads) {
        times.push_back(each.ms);
        if (result.timesOfDayFrom) { // from the first on, also past midnight
            constexpr std::int64_t day = 86'400'000;
            times.back() = (each.ms - *result.timesOfDayFrom + day) % day;
        }
    }
    const std::vector<std::size_t> ordered = inOrder(times);
    result.lines = lines;
    result.times.resize(lines.size());
    for (Line& line : result.lines) {
        line.form = LabelForm::none;
    }
    std::int64_t worded = 0;
    for (std::size_t n = 0; n < ordered.size(); ++n) {
        const Candidate& each = candidates[ordered[n]];
        Line& line = result.lines[each.line];
        line.form = LabelForm::head;
        line.label = {line.bytes.begin + each.head.label.begin, line.bytes.begin + each.head.label.end};
        line.labelEnd = line.bytes.end;
        result.times[each.line].startMs = times[ordered[n]];
        ++result.count;
        const bool last = each.line + 1 >= lines.size();
        const bool nextIsHead = n + 1 < ordered.size() && candidates[ordered[n + 1]].line == each.line + 1;
        worded += !last && !nextIsHead ? 1 : 0;
    }
    const bool enough = result.count >= 2 && result.count * 12 >= std::ssize(lines) && worded * 2 >= result.count;
    return (asked && result.count > 0) || enough ? std::optional(std::move(result)) : std::nullopt;
}

std::size_t behindDash(std::string_view text, std::size_t at, std::size_t end) {
    const std::size_t dash = skipSpace(text, at, end);
    if (dash < end && text[dash] == '-' && (dash + 1 == end || text[dash + 1] == ' ')) {
        return skipSpace(text, dash + 1, end);
    }
    return at;
}

std::optional<std::vector<Line>> aloneLayout(const Document& document, std::span<const TimeMark> marks,
                                             const std::vector<Line>& lines, bool asked) {
    struct Voice {
        std::string_view label; ///< as it stands there first
        std::int64_t count = 0;
        std::int64_t dashed = 0; ///< times that "[00:00:04] - " begins the next line
        bool strong = false;
        bool person = false;
    };
    std::unordered_map<std::string, Voice> voices;
    std::vector<std::string> keys(lines.size());
    const std::string_view text = document.text;
    const auto dashed = [&](const Line& line) {
        const auto mark = std::lower_bound(marks.begin(), marks.end(), line.bytes.begin,
                                           [](const TimeMark& each, std::size_t at) { return each.bytes.begin < at; });
        return mark != marks.end() && mark->bytes.begin == line.bytes.begin && mark->bytes.end < line.bytes.end &&
               behindDash(text, mark->bytes.end, line.bytes.end) > mark->bytes.end;
    };
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view words = document.words(lines[i].bytes);
        if (words.size() > 4 * longestLabel || !nameLike(words) || wordCount(text::collapseSpace(words)) > 4 ||
            document.blocks[lines[i].block].kind == BlockKind::heading) {
            continue;
        }
        keys[i] = text::foldCase(words);
        Voice& voice = voices[keys[i]];
        voice.label = voice.count == 0 ? words : voice.label;
        ++voice.count;
        voice.dashed += dashed(lines[i + 1]) ? 1 : 0;
    }
    for (auto& [key, voice] : voices) {
        voice.strong = (voice.dashed * 2 >= voice.count && voice.dashed > 0) || numberedVoice(voice.label);
        const bool recurs = voice.count >= 3 && (likely(voice.label) || fullName(voice.label));
        voice.person = (voice.strong || recurs || asked) && !isInterjection(key);
    }
    std::vector<Line> result = lines;
    std::int64_t taken = 0;
    std::int64_t strong = 0;
    std::size_t people = 0;
    for (const auto& [key, voice] : voices) {
        people += voice.person ? 1 : 0;
        taken += voice.person ? voice.count : 0;
        strong += voice.person && voice.strong ? voice.count : 0;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line& line = result[i];
        line.form = LabelForm::none;
        const auto voice = keys[i].empty() ? voices.end() : voices.find(keys[i]);
        if (voice != voices.end() && voice->second.person) {
            line.form = LabelForm::alone;
            line.label = line.bytes;
            line.labelEnd = line.bytes.end;
        }
    }
    const bool enough =
        (strong >= 2 && strong * 20 >= std::ssize(lines)) || (people >= 2 && taken * 4 >= std::ssize(lines));
    return (asked && taken > 0) || enough ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace emic::transcripts
