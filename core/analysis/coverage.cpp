#include "core/analysis/coverage.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace emic::analysis {

using study::MeaningUnit;
using study::Relevance;
using text::Span;

namespace {

double percent(std::int64_t part, std::int64_t total) {
    return total == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(total);
}

/// A place where units begin or end, with how many more of each kind hold from there on.
struct Edge {
    text::Position at;
    int relevant = 0;
    int notRelevant = 0;
};

std::vector<Edge> edgesOf(const std::vector<MeaningUnit>& units) {
    std::vector<Edge> edges;
    for (const MeaningUnit& unit : units) {
        const int relevant = unit.relevance == Relevance::relevant ? 1 : 0;
        edges.push_back({unit.begin, relevant, 1 - relevant});
        edges.push_back({unit.end, -relevant, relevant - 1});
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& left, const Edge& right) { return left.at < right.at; });
    return edges;
}

std::int64_t visibleCharacters(const text::Text& text, Span span) {
    const std::string_view words = text.slice(span);
    std::int64_t count = 0;
    for (std::size_t at = 0; at < words.size();) {
        const text::CodePoint point = text::codePointAt(words, at);
        count += text::isBlank(point.value) ? 0 : 1;
        at += point.length;
    }
    return count;
}

} // namespace

Characters& Characters::operator+=(const Characters& other) {
    total += other.total;
    relevant += other.relevant;
    notRelevant += other.notRelevant;
    undecided += other.undecided;
    return *this;
}

double Characters::percentRelevant() const {
    return percent(relevant, total);
}
double Characters::percentNotRelevant() const {
    return percent(notRelevant, total);
}
double Characters::percentUndecided() const {
    return percent(undecided, total);
}

Characters countCharacters(const text::Text& text, const std::vector<MeaningUnit>& units,
                           const std::vector<Span>& parts) {
    const std::vector<Edge> edges = edgesOf(units);
    Characters count;
    std::size_t next = 0;
    int relevant = 0;
    int notRelevant = 0;
    for (const Span& part : parts) {
        text::Position at = part.begin;
        while (at < part.end) {
            for (; next < edges.size() && edges[next].at <= at; ++next) {
                relevant += edges[next].relevant;
                notRelevant += edges[next].notRelevant;
            }
            const text::Position end = next < edges.size() ? std::min(edges[next].at, part.end) : part.end;
            const std::int64_t characters = visibleCharacters(text, {at, end});
            count.total += characters;
            (relevant > 0 ? count.relevant : notRelevant > 0 ? count.notRelevant : count.undecided) += characters;
            at = end;
        }
    }
    return count;
}

std::vector<Span> participantsParts(const study::Source& source, const std::vector<study::Turn>& turns,
                                    const std::vector<study::Speaker>& speakers, Span whole) {
    std::vector<Span> parts;
    const auto add = [&](text::Position begin, text::Position end) {
        if (begin < end)
            parts.push_back({begin, end});
    };
    const auto bySource = [&](text::Position begin, text::Position end) {
        if (source.participant)
            add(begin, end);
    };
    const auto isParticipant = [&](std::int64_t ordinal) {
        return std::any_of(speakers.begin(), speakers.end(), [&](const study::Speaker& speaker) {
            return speaker.ordinal == ordinal && speaker.role == study::Role::participant;
        });
    };
    text::Position at = whole.begin;
    for (const study::Turn& turn : turns) {
        bySource(at, turn.span.begin);
        if (!turn.speaker)
            bySource(turn.span.begin, turn.span.end);
        else if (isParticipant(*turn.speaker))
            add(turn.span.begin, turn.span.end);
        at = turn.span.end;
    }
    bySource(at, whole.end);
    return parts;
}

SourceCoverage coverageOf(const storage::Reader& reader, const study::Source& source) {
    const text::Text text = reader.textOf(source);
    const std::vector<MeaningUnit> units = reader.where<&MeaningUnit::source>(source.id);
    const std::vector<Span> parts = participantsParts(source, reader.turnsOf(source),
                                                      reader.where<&study::Speaker::source>(source.id), text.whole());
    SourceCoverage coverage;
    coverage.source = source.id;
    coverage.text = countCharacters(text, units, {text.whole()});
    coverage.participants = countCharacters(text, units, parts);
    for (const MeaningUnit& unit : units)
        ++(unit.relevance == Relevance::relevant ? coverage.relevantUnits : coverage.notRelevantUnits);
    return coverage;
}

std::vector<SourceCoverage> coverage(const storage::Reader& reader) {
    std::vector<SourceCoverage> all;
    for (const study::Source& source : reader.all<study::Source>())
        all.push_back(coverageOf(reader, source));
    return all;
}

} // namespace emic::analysis
