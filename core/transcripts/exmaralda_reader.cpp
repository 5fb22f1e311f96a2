#include "core/transcripts/exmaralda_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/time_points.h"
#include "core/transcripts/timed_document.h"
#include "core/transcripts/xml.h"

#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr double longestSeconds = 3'600'000;

/// The common timeline: its points by name, in order; times that are open lie evenly between those that are known.
class Timeline {
public:
    explicit Timeline(const pugi::xml_node& timeline) {
        for (pugi::xml_node point = timeline.first_child(); point; point = point.next_sibling()) {
            if (localName(point) != "tli") {
                continue;
            }
            const auto [id, time] = localAttributes<2>(point, {"id", "time"});
            m_points.add(id, inMs(time));
        }
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (m_points.ms(i)) {
                continue;
            }
            std::size_t next = i;
            while (next < m_points.size() && !m_points.ms(next)) {
                ++next;
            }
            if (i > 0 && next < m_points.size()) {
                const std::int64_t from = *m_points.ms(i - 1);
                const auto steps = static_cast<std::int64_t>(next - i) + 1;
                for (std::size_t k = i; k < next; ++k) {
                    m_points.ms(k) = from + (*m_points.ms(next) - from) * static_cast<std::int64_t>(k - i + 1) / steps;
                }
            }
            i = next;
        }
    }

    /// To be said where a tier begins.
    void startOver() { m_points.startOver(); }
    [[nodiscard]] std::optional<std::int64_t> ms(std::string_view id) {
        const auto place = m_points.find(id);
        return place ? m_points.ms(*place) : std::nullopt;
    }

private:
    static std::optional<std::int64_t> inMs(std::string_view text) {
        double seconds = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        return failure == std::errc() && seconds >= 0 && seconds <= longestSeconds
                   ? std::optional<std::int64_t>(std::llround(seconds * 1000))
                   : std::nullopt;
    }

    TimePoints m_points;
};

std::string clean(std::string_view text) {
    std::string result;
    appendClean(result, text);
    return result;
}

/// Names of speakers by their ids.
std::unordered_map<std::string_view, std::string> speakersOf(const pugi::xml_node& head) {
    std::unordered_map<std::string_view, std::string> result;
    for (const pugi::xml_node speaker : child(head, "speakertable").children()) {
        result.emplace(localAttribute(speaker, "id"), clean(child(speaker, "abbreviation").child_value()));
    }
    return result;
}

bool endsSentence(std::string_view utterance) {
    const std::string_view words = text::trim(utterance);
    for (const std::string_view end : {".", "!", "?", "…", "˙"}) {
        if (words.ends_with(end)) {
            return true;
        }
    }
    return false;
}

void appendWords(std::string& words, const pugi::xml_node& event) {
    for (pugi::xml_node part = event.first_child(); part; part = part.next_sibling()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
            appendClean(words, part.value());
        }
    }
}

/// Writes a tier's events, utterance by utterance.
class TierWriter {
public:
    TierWriter(TimedDocument& document, Timeline& timeline, std::uint32_t& place)
        : m_document(document), m_timeline(timeline), m_place(place) {}

    void write(const pugi::xml_node& tier, std::optional<std::uint32_t> speaker) {
        m_timeline.startOver();
        TimedDocument::Piece piece;
        piece.speaker = speaker;
        std::string utterance;
        std::string_view reached;
        const auto end = [&] {
            m_document.add(utterance, piece);
            utterance.clear();
        };
        for (pugi::xml_node event = tier.first_child(); event; event = event.next_sibling()) {
            if (localName(event) != "event") {
                continue;
            }
            const auto [from, to] = localAttributes<2>(event, {"start", "end"});
            ++m_place;
            if (!utterance.empty() && (from != reached || endsSentence(utterance))) {
                end();
            }
            if (utterance.empty()) {
                piece.startMs = m_timeline.ms(from);
                piece.place = m_place;
            }
            appendWords(utterance, event);
            reached = to;
            piece.endMs = m_timeline.ms(reached);
        }
        end();
    }

private:
    TimedDocument& m_document;
    Timeline& m_timeline;
    std::uint32_t& m_place;
};

std::int64_t eventsWithWords(const pugi::xml_node& tier) {
    std::int64_t count = 0;
    std::string words;
    for (const pugi::xml_node event : tier.children()) {
        words.clear();
        appendWords(words, event);
        count += text::trim(words).empty() ? 0 : 1;
    }
    return count;
}

} // namespace

bool isExmaralda(std::string_view bytes, std::string_view extension) {
    if (extension == ".exb") {
        return !lookalike(bytes);
    }
    std::string start(bytes.substr(0, 4000));
    std::erase(start, '\0');
    return start.find('<') < 10 && start.find("<basic-transcription") != std::string::npos;
}

Document readExmaralda(std::string_view bytes, const FormatOptions& /*options*/) {
    const XmlPart part{std::string(bytes)};
    if (localName(part.root()) != "basic-transcription") {
        throw InvalidInput(
            "It is XML, but no basic transcription of EXMARaLDA. Open it in the Partitur-Editor and save "
            "it as a basic transcription (EXB).");
    }
    const auto speakers = speakersOf(child(part.root(), "head"));
    const pugi::xml_node body = child(part.root(), "basic-body");
    Timeline timeline(child(body, "common-timeline"));
    Document head;
    head.format = "exmaralda";
    head.placeName = "event";
    TimedDocument result(std::move(head), bytes.size() / 4);
    std::uint32_t place = 0;
    TierWriter writer(result, timeline, place);
    std::vector<LeftOut> leftOut;
    for (const pugi::xml_node tier : body.children()) {
        if (localName(tier) != "tier") {
            continue;
        }
        const std::string shown = clean(localAttribute(tier, "display-name"));
        if (localAttribute(tier, "type") == "t") {
            const auto known = speakers.find(localAttribute(tier, "speaker"));
            const std::string id = clean(localAttribute(tier, "speaker"));
            const std::string label = known != speakers.end() && !text::trim(known->second).empty() ? known->second
                                      : !text::trim(id).empty()                                     ? id
                                                                                                    : shown;
            writer.write(tier, result.speaker(label));
        } else if (const std::int64_t count = eventsWithWords(tier); count > 0) {
            leftOut.push_back({"events of the tier “" + text::excerpt(shown, 60) + "”, which is no speech", count});
        }
    }
    Document document = result.finish();
    document.leftOut = std::move(leftOut);
    return document;
}

} // namespace emic::transcripts
