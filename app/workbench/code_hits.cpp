#include "app/workbench/code_hits.h"

#include "app/workbench/wording.h"
#include "core/editing/codings.h"
#include "core/editing/units.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::workbench {

namespace {

/// A source's text and turns, read once for all its hits.
class Surroundings {
public:
    Surroundings(const storage::Reader& reader, const study::Source& source)
        : m_text(reader.textOf(source)), m_turns(reader.turnsOf(source)), m_language(source.language) {}

    [[nodiscard]] text::Span around(text::Span match, const indexer::Hit& hit, Around what) const {
        switch (what) {
        case Around::words:
            return match;
        case Around::sentence:
            return covering(text::sentences(m_text, paragraphAround(match), m_language), match);
        case Around::paragraph:
            return paragraphAround(match);
        case Around::turn:
            break;
        }
        if (const auto turn = study::turnAt(m_turns, match.begin); turn && m_turns[*turn].span.contains(match.begin))
            return text::trimmed(m_text, m_turns[*turn].span);
        return hit.span;
    }

private:
    [[nodiscard]] text::Span paragraphAround(text::Span match) const {
        const auto& utf8 = m_text.utf8();
        const auto begin = static_cast<std::size_t>(m_text.byteOffset(match.begin).value);
        const auto end = static_cast<std::size_t>(m_text.byteOffset(match.end).value);
        const auto before = begin == 0 ? std::string::npos : utf8.rfind('\n', begin - 1);
        const auto first = before == std::string::npos ? 0 : before + 1;
        const auto last = std::min(utf8.find('\n', end), utf8.size());
        const auto at = [&](std::size_t byte) {
            return m_text.position(text::ByteOffset{static_cast<std::int64_t>(byte)});
        };
        return text::trimmed(m_text, {at(first), at(last)});
    }

    /// From the first of the parts that share something with `match` to the last.
    static text::Span covering(const std::vector<text::Span>& parts, text::Span match) {
        auto whole = match;
        for (const text::Span& part : parts)
            if (part.overlaps(match))
                whole = {std::min(whole.begin, part.begin), std::max(whole.end, part.end)};
        return whole;
    }

    text::Text m_text;
    std::vector<study::Turn> m_turns;
    std::string m_language;
};

/// The units there are, by source and span; each source's are read once.
class MarkedUnits {
public:
    explicit MarkedUnits(const storage::Reader& reader) : m_reader(reader) {}

    const std::map<text::Span, study::MeaningUnit>& of(study::SourceId source) {
        const auto [place, isNew] = m_units.try_emplace(source);
        if (isNew)
            for (const study::MeaningUnit& unit : m_reader.where<&study::MeaningUnit::source>(source))
                place->second.emplace(unit.span(), unit);
        return place->second;
    }

private:
    const storage::Reader& m_reader;
    std::map<study::SourceId, std::map<text::Span, study::MeaningUnit>> m_units;
};

} // namespace

std::vector<UnitToCode> unitsToCode(const storage::Reader& reader, const std::vector<indexer::Hit>& hits, Around around,
                                    study::ThemeId theme, std::string_view analyst, const std::atomic<bool>* stop) {
    std::map<study::SourceId, Surroundings> texts;
    std::set<std::pair<study::SourceId, text::Span>> met;
    std::vector<UnitToCode> units;
    MarkedUnits marked(reader);
    std::optional<study::AnalystId> who;
    for (const study::Analyst& one : reader.where<&study::Analyst::name>(std::string(analyst)))
        who = one.id;
    const auto add = [&](study::SourceId source, text::Span span) {
        if (!met.emplace(source, span).second)
            return;
        UnitToCode& unit = units.emplace_back(UnitToCode{source, span});
        if (const auto known = marked.of(source).find(span); known != marked.of(source).end()) {
            unit.exists = true;
            unit.notRelevant = known->second.relevance == study::Relevance::notRelevant;
            for (const study::Coding& coding : reader.where<&study::Coding::unit>(known->second.id))
                unit.coded = unit.coded || (coding.theme == theme && who && coding.analyst == *who);
        }
    };
    for (const indexer::Hit& hit : hits) {
        if (stop != nullptr && *stop)
            throw Cancelled("Looking at the hits was stopped.");
        if (hit.unit || hit.matches.empty()) {
            add(hit.source, hit.span);
            continue;
        }
        auto known = texts.find(hit.source);
        constexpr std::size_t mostTexts = 16; // hits come source by source, or a few
        if (known == texts.end() && texts.size() >= mostTexts)
            texts.clear();
        if (known == texts.end() || texts.empty())
            known = texts.emplace(hit.source, Surroundings(reader, reader.get(hit.source))).first;
        for (const text::Span& match : hit.matches)
            add(hit.source, known->second.around(match, hit, around));
    }
    return units;
}

CodedHits codeHits(storage::Edit& edit, const std::vector<UnitToCode>& units, study::ThemeId theme,
                   std::string_view query) {
    edit.describe("Code " + counted(static_cast<std::int64_t>(units.size()), "unit", "units") + " as " +
                  study::ThemeTree(edit.all<study::Theme>()).path(theme) + ", found by " +
                  text::excerpt(text::collapseSpace(query), 80));
    CodedHits result;
    std::map<study::SourceId, std::vector<text::Span>> spans;
    for (const UnitToCode& unit : units)
        spans[unit.source].push_back(unit.span);
    std::vector<study::UnitId> marked;
    for (const auto& [source, list] : spans)
        for (const editing::MarkedUnit& unit : editing::createUnits(edit, source, list)) {
            result.marked += unit.isNew ? 1 : 0;
            marked.push_back(unit.id);
        }
    const auto count = editing::codeUnits(edit, marked, theme);
    result.coded = count.changed;
    result.already = count.unchanged;
    return result;
}

} // namespace emic::workbench
