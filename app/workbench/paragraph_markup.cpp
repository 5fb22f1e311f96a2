#include "app/workbench/paragraph_markup.h"

#include "app/workbench/locate.h"
#include "app/workbench/wording.h"
#include "core/study/findings.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::workbench {
namespace {

constexpr std::string_view opening = "{quote ";

} // namespace

editing::ParagraphText parseParagraph(const storage::Reader& reader, std::string_view typed) {
    editing::ParagraphText text;
    if (typed.find(study::quotePlace) != std::string_view::npos)
        throw InvalidInput("The paragraph has the character U+FFFC, which stands for quotes; take it out.");
    while (true) {
        const std::size_t open = typed.find(opening);
        text.text += typed.substr(0, open);
        if (open == std::string_view::npos)
            return text;
        const std::size_t close = typed.find('}', open);
        if (close == std::string_view::npos)
            throw InvalidInput("The quote that begins with " +
                               inQuotes(text::excerpt(std::string(typed.substr(open)), 30)) +
                               " is not closed; end it with a brace.");
        const std::string_view inside = typed.substr(open + opening.size(), close - open - opening.size());
        // SOURCE:BEGIN-END has a colon too; the words come behind a colon and a blank.
        const std::size_t colon = inside.find(": ");
        editing::QuotePiece& quote = text.quotes.emplace_back();
        quote.unit = unitAt(reader, text::trim(inside.substr(0, colon))).id;
        if (colon != std::string_view::npos)
            quote.words = text::trim(inside.substr(colon + 2));
        text.text += study::quotePlace;
        typed.remove_prefix(close + 1);
    }
}

std::string paragraphMarkup(const editing::ParagraphText& text) {
    std::string markup;
    std::size_t at = 0;
    for (const editing::QuotePiece& quote : text.quotes) {
        const std::size_t place = text.text.find(study::quotePlace, at);
        if (place == std::string::npos)
            break;
        markup += text.text.substr(at, place - at);
        markup += std::string(opening) + quote.unit.text() + (quote.words.empty() ? "" : ": " + quote.words) + "}";
        at = place + study::quotePlace.size();
    }
    return markup + text.text.substr(at);
}

} // namespace emic::workbench
