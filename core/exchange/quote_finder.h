// Where a manifest's quotes stand in a source's text. Any run of white space counts as one space, on both sides;
// everything else must be exactly alike. Pure; any thread.
#pragma once

#include "core/text/text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emic::exchange {

struct WantedQuote {
    std::string_view quote;
    std::string_view before; ///< must stand directly before it, white space aside; empty: anything
    std::string_view after;
};

/// Where a quote stands, or why that is not known.
struct QuotePlace {
    bool found = false;
    text::Span span;     ///< of whole graphemes, without white space at the ends
    std::string problem; ///< a clause and a hint for the person who wrote the quote; empty when found
};

class QuoteFinder {
public:
    /// `text` must outlive the finder.
    explicit QuoteFinder(const text::Text& text);

    [[nodiscard]] QuotePlace find(const WantedQuote& wanted) const;

private:
    [[nodiscard]] std::vector<std::size_t> places(const std::string& quote) const;
    [[nodiscard]] std::string whyNotFound(const std::string& quote) const;
    [[nodiscard]] text::Span spanAt(std::size_t place, std::size_t length) const;

    const text::Text* m_text;
    std::string m_spaced;               ///< the text with every run of white space as one space
    std::vector<std::size_t> m_breaks;  ///< bytes in m_spaced from which on ...
    std::vector<std::size_t> m_removed; ///< ... this many bytes more have been taken out
};

} // namespace emic::exchange
