#include "core/analysis/thread.h"

#include "core/analysis/unit_context.h"
#include "core/editing/condensates.h"
#include "core/outcomes/numbers.h"
#include "core/outcomes/outcomes.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <array>
#include <map>
#include <optional>
#include <set>

namespace emic::analysis {

using storage::Reader;
using study::Category;
using study::CategoryId;
using study::CategoryParagraph;
using study::CondensateSentence;
using study::ParagraphCondensate;
using study::ParagraphId;
using study::ParagraphQuote;
using study::ParticipantId;
using study::SentenceId;
using study::SentenceUnit;
using study::ThemeId;
using study::UnitId;

namespace {

std::string clock(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    const auto two = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

/// Builds nodes; keeps texts, turns and outcomes while it does.
class Thread {
public:
    Thread(const Reader& reader, const std::vector<std::string>& scales)
        : m_reader(reader), m_staleness(reader), m_words(reader), m_tree(reader.all<study::Theme>()) {
        if (scales.empty())
            return;
        m_outcomes.emplace(reader);
        for (const std::string& scale : scales)
            m_scales.push_back(m_outcomes->scale(scale));
    }

    ThreadNode node(const Category& category) {
        return {ThreadKind::category, category.id.uuid, category.title, {}, {}};
    }
    ThreadNode node(const CategoryParagraph& paragraph) {
        return {ThreadKind::paragraph, paragraph.id.uuid, shownText(paragraph), m_staleness.of(paragraph), {}};
    }
    ThreadNode node(const CondensateSentence& sentence) {
        return {ThreadKind::sentence, sentence.id.uuid, sentence.text, m_staleness.of(sentence), {}};
    }
    ThreadNode condensate(ThemeId theme) {
        const bool isThere = m_tree.find(theme) != nullptr;
        return {ThreadKind::condensate, theme.uuid, isThere ? m_tree.path(theme) : "(deleted)", {}, {}};
    }
    ThreadNode node(const study::MeaningUnit& unit) {
        return {ThreadKind::unit, unit.id.uuid, std::string(m_words.of(unit)), {}, {}};
    }

    ThreadNode down(const Category& category) {
        ThreadNode top = node(category);
        for (const CategoryParagraph& paragraph : m_reader.where<&CategoryParagraph::category>(category.id))
            top.next.push_back(down(paragraph));
        return top;
    }
    ThreadNode down(const CategoryParagraph& paragraph) {
        ThreadNode top = node(paragraph);
        for (const ParagraphCondensate& link : m_reader.where<&ParagraphCondensate::paragraph>(paragraph.id)) {
            ThreadNode below = condensate(link.theme);
            for (const CondensateSentence& sentence : m_reader.where<&CondensateSentence::theme>(link.theme))
                below.next.push_back(down(sentence));
            top.next.push_back(std::move(below));
        }
        for (const ParagraphQuote& quote : m_reader.where<&ParagraphQuote::paragraph>(paragraph.id))
            if (const auto unit = m_reader.find(quote.unit))
                top.next.push_back(down(*unit));
        return top;
    }
    ThreadNode down(const CondensateSentence& sentence) {
        ThreadNode top = node(sentence);
        for (const SentenceUnit& link : m_reader.where<&SentenceUnit::sentence>(sentence.id))
            if (const auto unit = m_reader.find(link.unit))
                top.next.push_back(down(*unit));
        return top;
    }
    ThreadNode down(const study::MeaningUnit& unit) {
        ThreadNode top = node(unit);
        const SourceParts& parts = partsOf(unit.source);
        const UnitContext context = unitContexts(parts.source, {unit}, parts.turns, parts.speakers).front();
        ThreadNode turn{ThreadKind::turn, unit.source.uuid, turnWords(parts, context), {}, {}};
        for (const ParticipantId& participant : context.participants)
            turn.next.push_back(down(participant));
        top.next.push_back(std::move(turn));
        return top;
    }

    ThreadNode up(const Category& category) { return node(category); }
    ThreadNode up(const CategoryParagraph& paragraph) {
        ThreadNode top = node(paragraph);
        top.next.push_back(up(m_reader.get(paragraph.category)));
        return top;
    }
    ThreadNode up(const CondensateSentence& sentence) {
        ThreadNode top = node(sentence);
        ThreadNode above = condensate(sentence.theme);
        for (const ParagraphCondensate& link : m_reader.where<&ParagraphCondensate::theme>(sentence.theme))
            above.next.push_back(up(m_reader.get(link.paragraph)));
        top.next.push_back(std::move(above));
        return top;
    }
    ThreadNode up(const study::MeaningUnit& unit) {
        ThreadNode top = node(unit);
        for (const SentenceUnit& link : m_reader.where<&SentenceUnit::unit>(unit.id))
            top.next.push_back(up(m_reader.get(link.sentence)));
        std::set<ParagraphId> quoting;
        for (const ParagraphQuote& quote : m_reader.where<&ParagraphQuote::unit>(unit.id))
            if (quoting.insert(quote.paragraph).second)
                top.next.push_back(up(m_reader.get(quote.paragraph)));
        return top;
    }

private:
    struct SourceParts {
        study::Source source;
        std::vector<study::Turn> turns;
        std::vector<study::Speaker> speakers;
    };

    const SourceParts& partsOf(study::SourceId id) {
        auto found = m_sources.find(id);
        if (found == m_sources.end()) {
            const study::Source source = m_reader.get(id);
            found = m_sources
                        .emplace(id, SourceParts{source, m_reader.turnsOf(source),
                                                 m_reader.where<&study::Speaker::source>(id)})
                        .first;
        }
        return found->second;
    }

    static std::string turnWords(const SourceParts& parts, const UnitContext& context) {
        std::string words = parts.source.name;
        if (const auto number = context.turnNumber())
            words += ", turn " + std::to_string(*number);
        if (context.startMs)
            words += " (" + clock(*context.startMs) + ")";
        std::set<std::int64_t> speaking(context.speakers.begin(), context.speakers.end());
        std::string labels;
        for (const study::Speaker& speaker : parts.speakers)
            if (speaking.contains(speaker.ordinal))
                labels += ", " + speaker.label;
        return words + labels;
    }

    /// The paragraph with its quotes set in.
    std::string shownText(const CategoryParagraph& paragraph) {
        const auto quotes = m_reader.where<&ParagraphQuote::paragraph>(paragraph.id);
        std::string shown;
        std::size_t at = 0;
        for (const ParagraphQuote& quote : quotes) {
            const std::size_t place = paragraph.text.find(study::quotePlace, at);
            if (place == std::string::npos)
                break;
            shown += paragraph.text.substr(at, place - at) + "\u201C" + quoted(quote) + "\u201D";
            at = place + study::quotePlace.size();
        }
        return shown + paragraph.text.substr(at);
    }

    std::string quoted(const ParagraphQuote& quote) {
        if (!quote.words.empty())
            return quote.words;
        const auto unit = m_reader.find(quote.unit);
        return unit ? std::string(m_words.of(*unit)) : "(deleted)";
    }

    ThreadNode down(ParticipantId id) {
        ThreadNode top{ThreadKind::participant, id.uuid, m_reader.get(id).code, {}, {}};
        for (const outcomes::ScaleRef& scale : m_scales) {
            const auto [first, last] = m_outcomes->firstAndLastWave();
            const outcomes::Change change = m_outcomes->change(id, scale, first, last);
            const auto number = [](const outcomes::Value& value) {
                return value.value ? outcomes::numberText(*value.value) : value.why;
            };
            std::string words = scale.scale->name + ": " + number(change.before) + " \u2192 " + number(change.after);
            if (change.verdict)
                words += " (" + std::string(outcomes::name(*change.verdict)) + ")";
            top.next.push_back({ThreadKind::change, id.uuid, std::move(words), {}, {}});
        }
        return top;
    }

    const Reader& m_reader;
    Staleness m_staleness;
    UnitWords m_words;
    study::ThemeTree m_tree;
    std::optional<outcomes::Outcomes> m_outcomes;
    std::vector<outcomes::ScaleRef> m_scales;
    std::map<study::SourceId, SourceParts> m_sources;
};

} // namespace

std::string_view name(ThreadKind kind) {
    constexpr std::array<std::string_view, 8> names{"category", "paragraph", "condensate",  "sentence",
                                                    "unit",     "turn",      "participant", "change"};
    return names.at(static_cast<std::size_t>(kind));
}

ThreadNode threadDown(const Reader& reader, const ThreadStart& start, const std::vector<std::string>& scales) {
    Thread thread(reader, scales);
    return std::visit([&](const auto& id) { return thread.down(reader.get(id)); }, start);
}

ThreadNode threadUp(const Reader& reader, const ThreadStart& start) {
    Thread thread(reader, {});
    return std::visit([&](const auto& id) { return thread.up(reader.get(id)); }, start);
}

namespace {

void gapsOfUnits(const Reader& reader, const std::set<UnitId>& units, std::vector<ThreadGap>& gaps) {
    std::map<study::SourceId, std::vector<study::MeaningUnit>> bySource;
    for (const UnitId& id : units)
        if (const auto unit = reader.find(id))
            bySource[unit->source].push_back(*unit);
    for (const auto& [id, inSource] : bySource) {
        const study::Source source = reader.get(id);
        for (const UnitContext& context :
             unitContexts(source, inSource, reader.turnsOf(source), reader.where<&study::Speaker::source>(source.id)))
            if (!context.turnNumber())
                gaps.push_back({ThreadKind::unit, context.unit.uuid,
                                "A unit of " + source.name + " stands in no turn, so nobody said it."});
    }
}

} // namespace

std::vector<ThreadGap> threadGaps(const Reader& reader) {
    std::vector<ThreadGap> gaps;
    std::set<UnitId> units;
    const auto take = [&](ThreadKind kind, const study::Uuid& id, const UnitId& unit, std::string_view what) {
        if (reader.find(unit))
            units.insert(unit);
        else
            gaps.push_back({kind, id, std::string(what) + " leans on a unit that was deleted."});
    };
    for (const CondensateSentence& sentence : reader.all<CondensateSentence>()) {
        const std::string called = "The sentence \"" + text::excerpt(sentence.text, 60) + "\"";
        const auto links = reader.where<&SentenceUnit::sentence>(sentence.id);
        if (links.empty())
            gaps.push_back({ThreadKind::sentence, sentence.id.uuid, called + " leans on no unit."});
        for (const SentenceUnit& link : links)
            take(ThreadKind::sentence, sentence.id.uuid, link.unit, called);
    }
    for (const CategoryParagraph& paragraph : reader.all<CategoryParagraph>()) {
        const std::string called = "A paragraph of the category '" + reader.get(paragraph.category).title + "'";
        const auto links = reader.where<&ParagraphCondensate::paragraph>(paragraph.id);
        const auto quotes = reader.where<&ParagraphQuote::paragraph>(paragraph.id);
        if (links.empty() && quotes.empty())
            gaps.push_back(
                {ThreadKind::paragraph, paragraph.id.uuid, called + " leans on no condensate and quotes nobody."});
        for (const ParagraphCondensate& link : links)
            if (editing::condensateText(reader, link.theme).empty())
                gaps.push_back({ThreadKind::paragraph, paragraph.id.uuid,
                                called + " leans on the condensate of " + link.called + ", which is gone."});
        for (const ParagraphQuote& quote : quotes)
            take(ThreadKind::paragraph, paragraph.id.uuid, quote.unit, called);
    }
    gapsOfUnits(reader, units, gaps);
    return gaps;
}

} // namespace emic::analysis
