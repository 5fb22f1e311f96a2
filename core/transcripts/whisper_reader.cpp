#include "core/transcripts/whisper_reader.h"

#include "core/text/error.h"
#include "core/transcripts/cues.h"
#include "core/transcripts/text_reader.h"
#include "core/transcripts/timed_document.h"
#include "core/transcripts/xml.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 100;
constexpr double longestSeconds = 3'600'000;

std::optional<std::int64_t> inMs(double value, double unit) {
    const double seconds = value * unit;
    return std::isfinite(seconds) && seconds >= 0 && seconds <= longestSeconds
               ? std::optional(static_cast<std::int64_t>(std::llround(seconds * 1000)))
               : std::nullopt;
}

struct Segment {
    std::string text;
    std::string speaker;
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
};

/// Takes the segments out of the stream of a parser, and keeps nothing else.
class Listener : public Json::json_sax_t {
public:
    explicit Listener(TimedDocument& document) : m_document(document) {}

    [[nodiscard]] bool anyList() const { return m_anyList; }
    [[nodiscard]] std::size_t failedAt() const { return m_failedAt; }
    [[nodiscard]] bool tooDeep() const { return m_tooDeep; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return number(value); }
    bool binary(binary_t&) override { return true; }

    bool string(string_t& value) override {
        if (!m_segment) {
            return true;
        }
        const std::size_t depth = m_path.size();
        if (depth == m_segmentDepth && m_key == "text") {
            clean(m_segment->text, value);
        } else if (depth == m_segmentDepth && m_key == "speaker") {
            clean(m_segment->speaker, value);
        } else if (depth == m_segmentDepth + 1 && m_path.back() == "timestamps") {
            if (m_key == "from" && !m_segment->startMs) {
                m_segment->startMs = cueTime(value);
            } else if (m_key == "to" && !m_segment->endMs) {
                m_segment->endMs = cueTime(value);
            }
        }
        return true;
    }

    bool key(string_t& name) override {
        m_key.swap(name);
        return true;
    }

    bool start_object(std::size_t) override {
        if (!enter()) {
            return false;
        }
        const std::size_t depth = m_path.size();
        const bool inRootList = depth == 2 && m_path[0] == "[";
        const bool inNamedList = depth == 3 && m_inList;
        if (!m_segment && (inRootList || inNamedList)) {
            m_segment.emplace();
            m_segmentDepth = depth;
        }
        return true;
    }

    bool end_object() override {
        if (m_segment && m_path.size() == m_segmentDepth) {
            add();
        }
        leave();
        return true;
    }

    bool start_array(std::size_t) override {
        const bool list = m_path.size() == 1 && m_path[0] != "[" && (m_key == "segments" || m_key == "transcription");
        m_inList = m_inList || list;
        m_anyList = m_anyList || list;
        if (!enter()) {
            return false;
        }
        if (m_path.size() == 1) {
            m_path[0] = "[";
        }
        return true;
    }

    bool end_array() override {
        leave();
        m_inList = m_inList && m_path.size() > 1;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        m_failedAt = position;
        return false;
    }

private:
    static void clean(std::string& to, const std::string& value) {
        to.clear();
        appendClean(to, value);
    }

    bool enter() {
        m_tooDeep = m_path.size() >= deepest;
        m_path.push_back(std::move(m_key));
        m_key.clear();
        return !m_tooDeep;
    }

    void leave() {
        m_path.pop_back();
        m_key.clear();
    }

    bool number(double value) {
        if (!m_segment) {
            return true;
        }
        const std::size_t depth = m_path.size();
        if (depth == m_segmentDepth && m_key == "start") {
            m_segment->startMs = inMs(value, 1);
        } else if (depth == m_segmentDepth && m_key == "end") {
            m_segment->endMs = inMs(value, 1);
        } else if (depth == m_segmentDepth && m_key == "speaker") {
            m_segment->speaker = "Speaker " + std::to_string(std::llround(std::min(std::fabs(value), 1e6)));
        } else if (depth == m_segmentDepth + 1 && m_path.back() == "offsets") {
            (m_key == "from" ? m_segment->startMs : m_segment->endMs) = inMs(value, 0.001);
        }
        return true;
    }

    void add() {
        ++m_place;
        const Segment& segment = *m_segment;
        m_anyList = m_anyList || (segment.startMs && !segment.text.empty()); // a bare list says what it is thereby
        const auto speaker = segment.text.empty() ? std::nullopt : m_document.speaker(segment.speaker);
        m_document.add(segment.text, {speaker, segment.startMs, segment.endMs, m_place});
        m_segment.reset();
    }

    TimedDocument& m_document;
    std::vector<std::string> m_path; ///< names of the lists and objects that are open; the outermost "[" or ""
    std::string m_key;
    std::optional<Segment> m_segment;
    std::size_t m_segmentDepth = 0;
    std::uint32_t m_place = 0;
    bool m_inList = false;
    bool m_anyList = false;
    bool m_tooDeep = false;
    std::size_t m_failedAt = 0;
};

} // namespace

bool isWhisper(std::string_view bytes, std::string_view extension) {
    const std::string_view start = bytes.substr(0, 2000);
    const std::size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || (start[first] != '{' && start[first] != '[')) {
        return extension == ".json" && !lookalike(bytes);
    }
    const auto names = [&](std::string_view name) { return start.find(name) != std::string_view::npos; };
    return extension == ".json" || (start[first] == '{' && names("\":") &&
                                    (names("\"segments\"") || names("\"transcription\"") || names("\"systeminfo\"")));
}

Document readWhisper(std::string_view bytes, const FormatOptions& options) {
    Document head = decodedDocument(bytes, options);
    const std::string text = std::exchange(head.text, {});
    head.format = "whisper";
    head.placeName = "segment";
    TimedDocument result(std::move(head));
    Listener listener(result);
    if (!Json::sax_parse(text, &listener)) {
        if (listener.tooDeep()) {
            throw InvalidInput("Its lists stand in each other more than 100 deep, which no transcription needs.");
        }
        throw InvalidInput("It is damaged: its JSON breaks off or is malformed near byte " +
                           std::to_string(listener.failedAt()) + ". Export the transcription again.");
    }
    if (!listener.anyList()) {
        throw NoTranscript("It is JSON, but it has no transcription in it: neither \"segments\" nor \"transcription\" "
                           "with texts and times. Choose the file that the speech recogniser wrote.");
    }
    return result.finish();
}

} // namespace emic::transcripts
