#include "core/editing/unit_rows.h"

#include "core/editing/rendition_check.h"
#include "core/editing/wording.h"
#include "core/study/findings.h"
#include "core/text/error.h"
#include "core/text/segments.h"

#include <map>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Coding;
using study::GoldenQuote;
using study::MeaningUnit;
using study::Rendition;
using study::UnitId;

text::Span properSpan(const text::Text& text, text::Span span, std::string_view sourceName) {
    const std::string where = "The stretch from " + std::to_string(span.begin.value) + " to " +
                              std::to_string(span.end.value) + " of " + quoted(sourceName);
    if (span.begin.value < 0 || span.end > text.end())
        throw InvalidInput(where + " does not lie in its text, which has " + std::to_string(text.end().value) +
                           " characters; choose one that does.");
    if (span.empty())
        throw InvalidInput(where + " is empty; choose some words.");
    const text::Span proper = text::trimmed(text, text::snapToGraphemes(text, span));
    if (proper.empty())
        throw InvalidInput(where + " has nothing but white space; choose some words.");
    return text::snapToGraphemes(text, proper);
}

void countUnit(const Reader& reader, UnitId unit, UnitRemoval& removal) {
    ++removal.units;
    removal.codings += reader.countWhere<&Coding::unit>(unit);
    removal.goldenQuotes += reader.countWhere<&GoldenQuote::unit>(unit);
    removal.renditions += reader.countWhere<&Rendition::unit>(unit);
    removal.memos += static_cast<std::int64_t>(reader.memosOn(study::MemoTarget::unit, unit.uuid).size());
}

void countLeaning(const Reader& reader, const std::vector<UnitId>& units, UnitRemoval& removal) {
    std::set<study::SentenceId> sentences;
    for (const UnitId& unit : std::set<UnitId>(units.begin(), units.end())) {
        for (const study::SentenceUnit& link : reader.where<&study::SentenceUnit::unit>(unit))
            sentences.insert(link.sentence);
        removal.quotes += reader.countWhere<&study::ParagraphQuote::unit>(unit);
    }
    removal.sentences += static_cast<std::int64_t>(sentences.size());
}

void eraseUnit(Edit& edit, const MeaningUnit& unit, UnitRemoval& removal) {
    ++removal.units;
    removal.goldenQuotes += edit.eraseWhere<&GoldenQuote::unit>(unit.id);
    removal.codings += edit.eraseWhere<&Coding::unit>(unit.id);
    removal.renditions += edit.eraseWhere<&Rendition::unit>(unit.id);
    edit.eraseWhere<&study::SecondLook::unit>(unit.id);
    for (const study::Memo& memo : edit.memosOn(study::MemoTarget::unit, unit.id.uuid)) {
        edit.erase(memo);
        ++removal.memos;
    }
    edit.erase(unit);
}

void handOver(Edit& edit, UnitId gone, UnitId kept) {
    std::map<std::pair<study::ThemeId, study::AnalystId>, Coding> codings;
    for (const Coding& coding : edit.where<&Coding::unit>(kept))
        codings.emplace(std::pair(coding.theme, coding.analyst), coding);
    for (Coding coding : edit.where<&Coding::unit>(gone)) {
        coding.unit = kept;
        const auto same = codings.find({coding.theme, coding.analyst});
        if (same == codings.end())
            edit.insert(coding);
        else if (coding.at < same->second.at)
            edit.update(coding);
    }
    std::set<study::ThemeId> golden;
    for (const GoldenQuote& quote : edit.where<&GoldenQuote::unit>(kept))
        golden.insert(quote.theme);
    for (GoldenQuote quote : edit.where<&GoldenQuote::unit>(gone)) {
        quote.unit = kept;
        if (!golden.contains(quote.theme))
            edit.insert(quote);
    }
    std::set<study::SentenceId> leaning;
    for (const study::SentenceUnit& link : edit.where<&study::SentenceUnit::unit>(kept))
        leaning.insert(link.sentence);
    for (study::SentenceUnit link : edit.where<&study::SentenceUnit::unit>(gone)) {
        edit.erase(link);
        link.unit = kept;
        if (!leaning.contains(link.sentence))
            edit.insert(link);
    }
    for (study::ParagraphQuote quote : edit.where<&study::ParagraphQuote::unit>(gone)) {
        quote.unit = kept;
        edit.update(quote);
    }
    for (study::Memo memo : edit.memosOn(study::MemoTarget::unit, gone.uuid)) {
        memo.targetId = kept.uuid;
        edit.update(memo);
    }
}

bool fits(const Rendition& rendition, std::string_view verbatim) {
    return rendition.published.empty() ? rendition.translation.empty()
                                       : checkRendition(verbatim, rendition.published).faithful;
}

void fitRendition(Edit& edit, UnitId unit, std::string_view verbatim, UnfitRendition unfit) {
    for (const Rendition& rendition : edit.where<&Rendition::unit>(unit)) {
        if (fits(rendition, verbatim))
            continue;
        if (unfit == UnfitRendition::refuse)
            throw InvalidInput(
                "What is published of this unit would no longer fit its words (" +
                text::excerpt(rendition.published.empty() ? rendition.translation : rendition.published, 60) +
                "); change or clear that first, or let it go.");
        edit.erase(rendition);
    }
}

std::string whatLeaned(std::int64_t sentences, std::int64_t quotes) {
    std::vector<std::string> parts;
    if (sentences > 0)
        parts.push_back(counted(sentences, "sentence of a condensate", "sentences of condensates"));
    if (quotes > 0)
        parts.push_back(counted(quotes, "quote in a category", "quotes in categories"));
    return parts.empty() ? "" : "; " + listed(parts) + " leaned on that";
}

std::string withWhat(const UnitRemoval& removal) {
    std::vector<std::string> parts;
    const auto add = [&](std::int64_t count, std::string_view one, std::string_view several) {
        if (count > 0)
            parts.push_back(counted(count, one, several));
    };
    add(removal.codings, "coding", "codings");
    add(removal.goldenQuotes, "golden quote", "golden quotes");
    add(removal.renditions, "published text", "published texts");
    add(removal.memos, "memo", "memos");
    return (parts.empty() ? "" : " with " + listed(parts)) + whatLeaned(removal.sentences, removal.quotes);
}

} // namespace emic::editing
