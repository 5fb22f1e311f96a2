// Lines of paragraphs, laid out when they are looked at and kept for a while (the least recently used go first).
// Owned by the transcript view; interface thread.
#pragma once

#include "app/desktop/transcript_text.h"

#include <cstddef>
#include <list>
#include <memory>
#include <QFont>
#include <QRectF>
#include <QTextLayout>
#include <unordered_map>
#include <vector>

namespace emic::desktop {

struct TextStyle {
    QFont font;
    qreal width = 0;        ///< of a line, in pixels
    qreal lineFactor = 1.3; ///< height of a line over the font's own
    bool operator==(const TextStyle&) const = default;
};

class ParagraphLayouts {
public:
    /// Forgets every layout.
    void reset(std::shared_ptr<const TranscriptText> text, const TextStyle& style);

    /// Lines from (0, 0). Valid until the next call that lays out.
    [[nodiscard]] const QTextLayout& layout(std::size_t paragraph);
    /// The height of a paragraph's lines, without keeping the layout.
    [[nodiscard]] int measuredHeight(std::size_t paragraph);
    [[nodiscard]] static int height(const QTextLayout& layout);
    /// A guess from the number of characters.
    [[nodiscard]] int estimatedHeight(std::size_t paragraph) const;

private:
    struct Kept {
        std::size_t paragraph = 0;
        std::unique_ptr<QTextLayout> layout;
    };
    [[nodiscard]] std::unique_ptr<QTextLayout> layOut(std::size_t paragraph) const;

    std::shared_ptr<const TranscriptText> m_text;
    TextStyle m_style;
    int m_lineHeight = 1;
    qreal m_charactersPerLine = 1;
    std::list<Kept> m_kept; ///< the most recently used first
    std::unordered_map<std::size_t, std::list<Kept>::iterator> m_places;
};

/// Rectangles that cover the characters [begin, end) of a layout, line by line, in its coordinates. Where writing runs
/// both ways a line may give several.
[[nodiscard]] std::vector<QRectF> stretchRects(const QTextLayout& layout, int begin, int end);

} // namespace emic::desktop
