#include "core/editing/golden_quote_rules.h"

#include "core/editing/ordering.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Coding;
using study::GoldenQuote;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

bool carries(const std::vector<Coding>& codings, const ThemeTree& tree, ThemeId theme) {
    return std::any_of(codings.begin(), codings.end(),
                       [&](const Coding& coding) { return tree.isWithin(coding.theme, theme); });
}

} // namespace

bool isCodedWithin(const Reader& reader, const ThemeTree& tree, UnitId unit, ThemeId theme) {
    return carries(reader.where<&Coding::unit>(unit), tree, theme);
}

std::int64_t dropStrayGoldenQuotes(Edit& edit, const ThemeTree& tree, UnitId unit) {
    const std::vector<GoldenQuote> quotes = edit.where<&GoldenQuote::unit>(unit);
    if (quotes.empty())
        return 0;
    const std::vector<Coding> codings = edit.where<&Coding::unit>(unit);
    std::int64_t dropped = 0;
    for (const GoldenQuote& quote : quotes) {
        if (carries(codings, tree, quote.theme))
            continue;
        edit.erase(quote);
        ++dropped;
    }
    return dropped;
}

std::vector<GoldenQuote> goldenQuotesLeftBehind(const Reader& reader, const ThemeTree& tree, ThemeId theme,
                                                const std::set<ThemeId>& leaving, std::optional<ThemeId> staysWithin) {
    std::vector<GoldenQuote> left;
    const study::Theme* above = tree.find(theme);
    while (above != nullptr && above->parent) {
        above = tree.find(*above->parent);
        if (above == nullptr || (staysWithin && tree.isWithin(*staysWithin, above->id)))
            break;
        for (const GoldenQuote& quote : reader.where<&GoldenQuote::theme>(above->id)) {
            const std::vector<Coding> codings = reader.where<&Coding::unit>(quote.unit);
            const bool stays = std::any_of(codings.begin(), codings.end(), [&](const Coding& coding) {
                return !leaving.contains(coding.theme) && tree.isWithin(coding.theme, above->id);
            });
            if (!stays)
                left.push_back(quote);
        }
    }
    return left;
}

bool moveGoldenQuoteRow(Edit& edit, UnitId unit, ThemeId from, ThemeId to) {
    std::optional<GoldenQuote> before;
    bool already = false;
    for (const GoldenQuote& quote : edit.where<&GoldenQuote::unit>(unit)) {
        if (quote.theme == from)
            before = quote;
        already = already || quote.theme == to;
    }
    if (!before)
        return false;
    edit.erase(*before);
    if (already)
        return false;
    edit.insert(GoldenQuote{unit, to, endOrdinal(edit.where<&GoldenQuote::theme>(to))});
    return true;
}

} // namespace emic::editing
