#include "core/transcripts/textgrid_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/text_reader.h"
#include "core/transcripts/tiers.h"
#include "core/transcripts/timed_document.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostTiers = 10'000;
constexpr double longestSeconds = 3'600'000;

[[noreturn]] void breaksOff() {
    throw InvalidInput("It is damaged: its tiers break off, or something else stands where an interval should. Open it "
                       "in Praat and save it as a text file again.");
}

bool space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// What counts in a Praat text file: numbers, texts in quotes and flags that stand free. All else is for people.
class Tokens {
public:
    explicit Tokens(std::string_view text) : m_text(text) {}

    double number() {
        toToken();
        const std::size_t end = wordEnd();
        double value = 0;
        const char* const begin = m_text.data() + m_at + (m_text[m_at] == '+' ? 1 : 0);
        const auto [stop, failure] = std::from_chars(begin, m_text.data() + end, value);
        if (failure != std::errc() || !std::isfinite(value)) {
            breaksOff();
        }
        m_at = end;
        return value;
    }

    /// The text between quotes, with the doubled ones in it as they are.
    std::string_view quoted() {
        toToken();
        if (m_text[m_at] != '"') {
            breaksOff();
        }
        const std::size_t begin = ++m_at;
        for (;; ++m_at) {
            m_at = m_text.find('"', m_at);
            if (m_at == std::string_view::npos) {
                m_at = m_text.size();
                breaksOff();
            }
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') {
                break;
            }
            ++m_at;
        }
        return m_text.substr(begin, m_at++ - begin);
    }

    bool flag() {
        toToken();
        const std::size_t end = wordEnd();
        const std::string_view word = m_text.substr(m_at, end - m_at);
        if (word != "<exists>" && word != "<absent>") {
            breaksOff();
        }
        m_at = end;
        return word == "<exists>";
    }

private:
    void toToken() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (space(c)) {
                ++m_at;
            } else if (c == '"' || c == '<' || (c >= '0' && c <= '9')) {
                return;
            } else if ((c == '-' || c == '+') && m_at + 1 < m_text.size() && m_text[m_at + 1] >= '0' &&
                       m_text[m_at + 1] <= '9') {
                return;
            } else if (c == '!') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else {
                m_at = wordEnd();
            }
        }
        breaksOff();
    }

    [[nodiscard]] std::size_t wordEnd() const {
        std::size_t end = m_at;
        while (end < m_text.size() && !space(m_text[end])) {
            ++end;
        }
        return end;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string undoubled(std::string_view quoted) {
    std::string text;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        text += quoted[i];
        i += quoted[i] == '"' ? 1 : 0;
    }
    return text;
}

std::optional<std::int64_t> inMs(double seconds) {
    return std::fabs(seconds) <= longestSeconds ? std::optional(std::max<std::int64_t>(0, std::llround(seconds * 1000)))
                                                : std::nullopt;
}

struct Interval {
    double begin = 0;
    double end = 0;
    std::string_view text; ///< with doubled quotes
};

struct Tier {
    TierName name;
    std::string label;
    std::vector<Interval> intervals; ///< with words
};

struct Grid {
    std::vector<Tier> tiers; ///< of intervals, with words
    double length = 0;
    std::int64_t points = 0; ///< in point tiers, with words
    std::int64_t silences = 0;
};

/// The number of intervals, tiers or points that the file promises. It is only believed as far as they come.
std::size_t countOf(Tokens& tokens) {
    const double count = tokens.number();
    if (count < 0 || count > 1e9) {
        breaksOff();
    }
    return static_cast<std::size_t>(count);
}

Grid readGrid(std::string_view text) {
    Tokens tokens(text);
    const std::string_view fileType = tokens.quoted();
    const std::string_view object = tokens.quoted();
    if (!fileType.starts_with("ooTextFile") || !object.starts_with("TextGrid")) {
        throw InvalidInput("It is a Praat file of another kind (" + text::excerpt(undoubled(object), 40) +
                           ") and no TextGrid. Choose the TextGrid that holds the transcript.");
    }
    Grid grid;
    const double begin = tokens.number();
    grid.length = tokens.number() - begin;
    if (!tokens.flag()) {
        return grid;
    }
    const std::size_t tiers = countOf(tokens);
    for (std::size_t i = 0; i < tiers; ++i) {
        if (grid.tiers.size() >= mostTiers) {
            throw InvalidInput("It has more than 10,000 tiers, which no transcript needs.");
        }
        const bool intervals = tokens.quoted() == "IntervalTier";
        Tier tier;
        tier.label = undoubled(tokens.quoted());
        tier.name = tierName(tier.label);
        (void)tokens.number();
        (void)tokens.number();
        const std::size_t count = countOf(tokens);
        for (std::size_t each = 0; each < count; ++each) {
            Interval interval;
            interval.begin = tokens.number();
            interval.end = intervals ? tokens.number() : interval.begin;
            interval.text = tokens.quoted();
            if (text::trim(interval.text).empty()) {
                continue;
            }
            if (!intervals) {
                ++grid.points;
            } else if (isSilence(interval.text)) {
                ++grid.silences;
            } else {
                tier.intervals.push_back(interval);
            }
        }
        if (!tier.intervals.empty()) {
            grid.tiers.push_back(std::move(tier));
        }
    }
    return grid;
}

/// Words, and what had to be done to them.
class Writer {
public:
    explicit Writer(TimedDocument& document) : m_document(document) {}

    void write(const Tier& tier) {
        const auto speaker = m_document.speaker(tier.name.speaker.empty() ? tier.label : tier.name.speaker);
        for (const Interval& interval : tier.intervals) {
            const TimedDocument::Piece piece{speaker, inMs(interval.begin), inMs(interval.end), ++m_place};
            if (interval.text.find('"') == std::string_view::npos &&
                interval.text.find('<') == std::string_view::npos) {
                m_document.add(interval.text, piece);
                continue;
            }
            const Unmarked unmarked = withoutMarks(undoubled(interval.text));
            m_around += unmarked.around;
            m_document.add(unmarked.text, piece);
        }
    }

    [[nodiscard]] std::int64_t around() const { return m_around; }

private:
    TimedDocument& m_document;
    std::uint32_t m_place = 0;
    std::int64_t m_around = 0;
};

/// The first bytes without the zeros that UTF-16 has between letters.
std::string plainStart(std::string_view bytes) {
    std::string start(bytes.substr(0, 400));
    std::erase(start, '\0');
    return start;
}

constexpr std::string_view binarySignature = "ooBinaryFile";

} // namespace

bool isTextGrid(std::string_view bytes, std::string_view extension) {
    if (extension == ".textgrid") {
        return !lookalike(bytes);
    }
    const std::string start = plainStart(bytes);
    return (start.find("ooTextFile") < 40 && start.find("\"TextGrid") < 200) ||
           (start.starts_with(binarySignature) && start.find("TextGrid") < 40);
}

Document readTextGrid(std::string_view bytes, const FormatOptions& options) {
    if (bytes.starts_with(binarySignature)) {
        throw InvalidInput("It is a binary TextGrid, which only Praat reads. Open it in Praat, choose \"Save as text "
                           "file\" and import that.");
    }
    Document head = decodedDocument(bytes, options);
    const std::string text = std::exchange(head.text, {});
    if (text.find("chronological TextGrid") < 40) {
        throw InvalidInput(
            "It is a chronological TextGrid, a form that is not read. Open it in Praat, choose \"Save as "
            "text file\" and import that.");
    }
    const Grid grid = readGrid(text);
    head.format = "textgrid";
    head.placeName = "interval";
    head.lengthMs = inMs(grid.length);
    TimedDocument result(std::move(head), text.size() / 2);
    Writer writer(result);
    std::vector<TierName> names;
    for (const Tier& tier : grid.tiers) {
        names.push_back(tier.name);
    }
    const std::vector<bool> speech = speechTiers(names);
    std::vector<LeftOut> leftOut;
    for (std::size_t i = 0; i < grid.tiers.size(); ++i) {
        const Tier& tier = grid.tiers[i];
        if (speech[i]) {
            writer.write(tier);
        } else {
            leftOut.push_back({"intervals of the tier “" + text::excerpt(tier.label, 60) + "”, which is no speech",
                               static_cast<std::int64_t>(tier.intervals.size())});
        }
    }
    if (grid.points > 0) {
        leftOut.push_back({"points of point tiers", grid.points});
    }
    if (writer.around() > 0) {
        leftOut.push_back({"marks around words, which stayed", writer.around()});
    }
    Document document = result.finish();
    document.leftOut = std::move(leftOut);
    return document;
}

} // namespace emic::transcripts
