#include "app/workbench/locate.h"

#include "app/workbench/wording.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/study/hex.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace emic::workbench {
namespace {

constexpr std::size_t fewestDigits = 4;

/// The digits of what may be the beginning of an id; nothing when it cannot be one.
std::optional<std::string> idDigits(std::string_view typed) {
    std::string digits;
    for (const char each : typed) {
        if (each == '-')
            continue;
        const std::optional<std::uint8_t> digit = study::hexDigit(each);
        if (!digit)
            return std::nullopt;
        digits += "0123456789abcdef"[*digit];
    }
    if (digits.size() < fewestDigits || digits.size() > 32)
        return std::nullopt;
    return digits;
}

template <class Row>
Row rowByIdPrefix(const storage::Reader& reader, std::string_view typed, const std::string& what) {
    if (const std::optional<study::Uuid> whole = study::Uuid::parse(typed))
        if (std::optional<Row> row = reader.find(study::Id<Row>{*whole}))
            return *row;
    const std::optional<std::string> digits = idDigits(typed);
    if (!digits)
        throw InvalidInput(inQuotes(typed) + " names no " + what +
                           "; give at least four digits of its id, as the list of " + what + "s shows it.");
    std::optional<Row> found;
    for (Row& row : reader.all<Row>()) {
        if (!study::hexText(row.id.uuid.bytes).starts_with(*digits))
            continue;
        if (found)
            throw InvalidInput("The ids of several " + what + "s begin with " + inQuotes(typed) +
                               "; give more digits.");
        found = std::move(row);
    }
    if (!found)
        throw NotFound("The study has no " + what + " whose id begins with " + inQuotes(typed) + ".");
    return *found;
}

/// BEGIN-END behind the last colon.
std::optional<text::Span> spanIn(std::string_view typed) {
    text::Span span;
    const char* const last = typed.data() + typed.size();
    const auto begin = std::from_chars(typed.data(), last, span.begin.value);
    if (begin.ec != std::errc() || begin.ptr == last || *begin.ptr != '-')
        return std::nullopt;
    const auto end = std::from_chars(begin.ptr + 1, last, span.end.value);
    if (end.ec != std::errc() || end.ptr != last)
        return std::nullopt;
    return span;
}

} // namespace

study::MeaningUnit unitAt(const storage::Reader& reader, std::string_view typed) {
    const std::size_t colon = typed.rfind(':');
    if (colon == std::string_view::npos)
        return rowByIdPrefix<study::MeaningUnit>(reader, typed, "unit");
    const std::optional<text::Span> span = spanIn(typed.substr(colon + 1));
    if (!span)
        throw InvalidInput(inQuotes(typed) +
                           " names no unit; give its id, or a source and two positions, as in 'Interview 1:120-340'.");
    const study::Source source = editing::sourceByName(reader, typed.substr(0, colon));
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source.id))
        if (unit.span() == *span)
            return unit;
    throw NotFound("In " + inQuotes(source.name) + " no unit goes from " + std::to_string(span->begin.value) + " to " +
                   std::to_string(span->end.value) + "; 'emic units' lists those there are.");
}

std::vector<study::UnitId> unitsAt(const storage::Reader& reader, const std::vector<std::string>& typed) {
    std::vector<study::UnitId> units;
    for (const std::string& each : typed) {
        const study::UnitId id = unitAt(reader, each).id;
        if (std::ranges::find(units, id) == units.end())
            units.push_back(id);
    }
    return units;
}

study::Memo memoAt(const storage::Reader& reader, std::string_view typed) {
    return rowByIdPrefix<study::Memo>(reader, typed, "memo");
}

study::PreliminaryTheme preliminaryAt(const storage::Reader& reader, std::string_view typed) {
    return rowByIdPrefix<study::PreliminaryTheme>(reader, typed, "preliminary theme");
}

study::CondensateSentence sentenceAt(const storage::Reader& reader, std::string_view typed) {
    return rowByIdPrefix<study::CondensateSentence>(reader, typed, "sentence");
}

study::CategoryParagraph paragraphAt(const storage::Reader& reader, std::string_view typed) {
    return rowByIdPrefix<study::CategoryParagraph>(reader, typed, "paragraph");
}

study::Decision decisionAt(const storage::Reader& reader, std::string_view typed) {
    return rowByIdPrefix<study::Decision>(reader, typed, "decision");
}

study::Negotiation negotiationAt(const storage::Reader& reader, std::string_view typed) {
    return rowByIdPrefix<study::Negotiation>(reader, typed, "negotiation");
}

study::UnitId linkedUnitAt(const storage::Reader& reader, study::SentenceId sentence, std::string_view typed) {
    const std::optional<std::string> digits = idDigits(typed);
    std::optional<study::UnitId> found;
    for (const study::SentenceUnit& link : reader.where<&study::SentenceUnit::sentence>(sentence)) {
        if (!digits || !study::hexText(link.unit.uuid.bytes).starts_with(*digits))
            continue;
        if (found)
            throw InvalidInput("The ids of several of its units begin with " + inQuotes(typed) + "; give more digits.");
        found = link.unit;
    }
    return found ? *found : unitAt(reader, typed).id;
}

study::ThemeId linkedThemeAt(const storage::Reader& reader, study::ParagraphId paragraph, std::string_view typed) {
    for (const study::ParagraphCondensate& link : reader.where<&study::ParagraphCondensate::paragraph>(paragraph))
        if (text::foldCase(link.called) == text::foldCase(typed) || link.theme.text() == typed)
            return link.theme;
    return editing::themeByPath(reader, typed).id;
}

analysis::ThreadStart threadAt(const storage::Reader& reader, std::string_view typed) {
    if (typed.find(':') != std::string_view::npos)
        return unitAt(reader, typed).id;
    std::optional<analysis::ThreadStart> found;
    const auto look = [&]<class Row>(const std::string& what) {
        try {
            const study::Id<Row> id = rowByIdPrefix<Row>(reader, typed, what).id;
            if (found)
                throw InvalidInput("Several things have ids that begin with " + inQuotes(typed) +
                                   "; give more digits.");
            found = id;
        } catch (const NotFound&) {
            return; // it may be something else
        }
    };
    look.operator()<study::MeaningUnit>("unit");
    look.operator()<study::CondensateSentence>("sentence");
    look.operator()<study::CategoryParagraph>("paragraph");
    look.operator()<study::Category>("category");
    if (!found)
        throw NotFound("The study has no unit, sentence, paragraph or category whose id begins with " +
                       inQuotes(typed) + ".");
    return *found;
}

SourceQuotes::SourceQuotes(const storage::Reader& reader, const study::Source& source)
    : m_name(source.name), m_text(reader.textOf(source)), m_finder(m_text) {}

text::Span SourceQuotes::find(const TypedQuote& quote) const {
    const exchange::QuotePlace place = m_finder.find({quote.words, quote.before, quote.after});
    if (!place.found)
        throw InvalidInput("Looking in " + inQuotes(m_name) + ": the quote " +
                           inQuotes(text::excerpt(quote.words, 60)) + " " + place.problem + ".");
    return place.span;
}

std::string shortId(const study::Uuid& id) {
    return study::hexText(std::span(id.bytes).first<4>());
}

} // namespace emic::workbench
