// Where in the transcript view a position stands, and the other way round.
#include "app/desktop/transcript_view.h"

#include <algorithm>
#include <QScrollBar>
#include <utility>

namespace emic::desktop {

text::Position TranscriptView::positionAt(QPointF point) {
    const double y = std::max(0.0, point.y() + verticalScrollBar()->value());
    const std::size_t paragraph = m_heights.at(static_cast<std::int64_t>(y));
    const QTextLayout& layout = m_layouts.layout(paragraph);
    const double within = y - static_cast<double>(m_heights.top(paragraph)) - gapAbove(paragraph);
    QTextLine line = layout.lineAt(0);
    // The room between two lines belongs half to each.
    for (int i = 1; i < layout.lineCount(); ++i) {
        const QTextLine next = layout.lineAt(i);
        if ((line.y() + line.height() + next.y()) / 2 > within)
            break;
        line = next;
    }
    const int units = line.isValid() ? line.xToCursor(point.x() - m_columns.textLeft) : 0;
    return m_text->positionIn(m_text->paragraphs()[paragraph], units);
}

QRectF TranscriptView::caretRect(text::Position at) {
    const std::size_t paragraph = m_text->paragraphAt(at);
    const QTextLayout& layout = m_layouts.layout(paragraph);
    const int units = m_text->unitsFrom(m_text->paragraphs()[paragraph], at);
    const QTextLine line = layout.lineForTextPosition(units);
    const auto top = static_cast<qreal>(m_heights.top(paragraph) + gapAbove(paragraph) - verticalScrollBar()->value());
    if (!line.isValid())
        return {static_cast<qreal>(m_columns.textLeft), top, 1, static_cast<qreal>(fontMetrics().height())};
    return {m_columns.textLeft + line.cursorToX(units), top + line.y(), 1, line.height()};
}

void TranscriptView::reveal(text::Span span) {
    settle();
    const auto edges = [&] {
        const text::Position last{std::max(span.begin.value, span.end.value - 1)};
        return std::pair(caretRect(span.begin).top(), caretRect(last).bottom());
    };
    const int height = viewport()->height();
    const int margin = 2 * fontMetrics().height();
    // Heights on the way are guesses at first, so what was reached is looked at once more.
    for (int round = 0; round < 3; ++round) {
        const auto [top, bottom] = edges();
        const bool tall = bottom - top > height - 2 * margin;
        if (top >= margin && (bottom <= height - margin || (tall && top <= height / 3.0)))
            return;
        // A step keeps what is on the screen; a leap gives what was looked for a place in the upper third.
        const bool near = top > -height && bottom < 2 * height && !tall;
        const double by = !near || tall ? top - height / 4.0 : top < margin ? top - margin : bottom - height + margin;
        const int before = verticalScrollBar()->value();
        verticalScrollBar()->setValue(before + static_cast<int>(by));
        settle();
        if (verticalScrollBar()->value() == before)
            return;
    }
}

ReadingPlace TranscriptView::place() const {
    if (m_heights.size() == 0)
        return {};
    const Anchor at = anchor();
    const Paragraph& paragraph = m_text->paragraphs()[at.paragraph];
    // As far into the paragraph as its upper part is out of sight.
    const double share =
        std::clamp(static_cast<double>(at.offset) / std::max(1, m_heights.height(at.paragraph)), 0.0, 1.0);
    return {
        {paragraph.span.begin.value + static_cast<std::int64_t>(share * static_cast<double>(paragraph.span.length()))},
        m_cursor};
}

void TranscriptView::restore(const ReadingPlace& place) {
    m_cursor = m_anchorOfSelection = std::clamp(place.cursor, text::Position{0}, m_text->text().end());
    putAtTop(place.top);
}

void TranscriptView::putAtTop(text::Position wanted) {
    const text::Position top = std::clamp(wanted, text::Position{0}, m_text->text().end());
    const std::size_t number = m_text->paragraphAt(top);
    const Paragraph& paragraph = m_text->paragraphs()[number];
    int offset = 0;
    if (top > paragraph.span.begin) {
        const QTextLayout& layout = m_layouts.layout(number);
        m_heights.set(number, heightOf(number, ParagraphLayouts::height(layout)));
        const QTextLine line = layout.lineForTextPosition(m_text->unitsFrom(paragraph, top));
        offset = gapAbove(number) + static_cast<int>(line.isValid() ? line.y() : 0);
    }
    updateScrollBar();
    scrollTo({number, offset});
    viewport()->update();
}

} // namespace emic::desktop
