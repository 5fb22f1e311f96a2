// Quotes in a document that is written: runs of words with a mark on them that says which quote they are. Words of a
// quote are shown and never the document's own; to the study a run is study::quotePlace. Free functions on a document;
// interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/editing/categories.h"
#endif

#include <optional>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextCursor>
#include <vector>

namespace emic::desktop {

struct QuoteRun {
    int begin = 0; ///< in the document
    int end = 0;
    int key = 0; ///< place among the quotes of the document
};

/// The mark on a run. Two quotes never have the same key, so that they can stand beside each other.
inline constexpr int quoteKeyProperty = QTextFormat::UserProperty + 1;

[[nodiscard]] std::vector<QuoteRun> quoteRuns(const QTextBlock& block);
/// The run that a place lies within, its edges not counted.
[[nodiscard]] std::optional<QuoteRun> quoteRunAround(const QTextDocument& document, int at);
/// The run that ends (begins) at a place.
[[nodiscard]] std::optional<QuoteRun> quoteRunBefore(const QTextDocument& document, int at);
[[nodiscard]] std::optional<QuoteRun> quoteRunBehind(const QTextDocument& document, int at);

/// A selection that cuts no run: one that is touched belongs to it as a whole.
[[nodiscard]] QTextCursor withWholeRuns(QTextCursor cursor);

/// The words of [begin, end) as the study keeps them, a paragraph each. `quotes` by key.
[[nodiscard]] std::vector<editing::ParagraphText> paragraphTexts(const QTextDocument& document, int begin, int end,
                                                                 const std::vector<editing::QuotePiece>& quotes);

} // namespace emic::desktop
