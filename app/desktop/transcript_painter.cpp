#include "app/desktop/transcript_painter.h"

#include <algorithm>
#include <cmath>
#include <QFontMetrics>
#include <QScrollBar>

namespace emic::desktop {
namespace {

constexpr int turnGap = 4; // from the top of a turn's first paragraph to the line between turns

QString clock(std::int64_t ms) {
    const std::int64_t seconds = ms / 1000;
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest) : rest;
}

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

void TranscriptPainter::paint(const QRect& exposed) {
    const ViewColours& colours = m_view.m_colours;
    m_painter.fillRect(exposed, colours.ground);
    m_painter.setFont(m_view.viewport()->font());
    const std::size_t count = m_view.m_heights.size();
    const TranscriptView::Anchor anchor = m_view.anchor();
    int top = -anchor.offset;
    std::size_t last = anchor.paragraph;
    for (std::size_t i = anchor.paragraph; i < count && top < exposed.bottom() + 1; ++i) {
        const int height = m_view.m_heights.height(i);
        m_tops.emplace(i, top);
        if (top + height > exposed.top())
            paragraph(i, top);
        top += height;
        last = i;
    }
    // Who speaks stays in sight while a long turn scrolls by.
    const Paragraph& first = m_view.m_text->paragraphs()[anchor.paragraph];
    if (count > 0 && (!first.opensTurn || anchor.offset > m_view.gapAbove(anchor.paragraph)))
        speaker(anchor.paragraph, turnGap, true);
    stripes(anchor.paragraph, last);
    caret();
    const ViewColumns& columns = m_view.m_columns;
    if (columns.mapWidth > 0) {
        m_painter.drawPixmap(columns.mapLeft, 0, m_view.m_map);
        const auto total = static_cast<double>(std::max<std::int64_t>(1, m_view.m_heights.total()));
        const int height = m_view.viewport()->height();
        const double seen = m_view.verticalScrollBar()->value();
        const QRectF frame(columns.mapLeft + 0.5, std::floor(seen / total * height) + 0.5, columns.mapWidth - 1,
                           std::max(6.0, std::ceil(height / std::max<double>(total, height) * height) - 1));
        m_painter.setPen(colours.quietText);
        m_painter.setBrush(withAlpha(colours.text, 24));
        m_painter.drawRect(frame);
    }
}

void TranscriptPainter::paragraph(std::size_t number, int top) {
    const int y = top + m_view.gapAbove(number);
    const QTextLayout& layout = m_view.m_layouts.layout(number);
    const QPointF origin(m_view.m_columns.textLeft, y);
    units(number, layout, origin);
    hits(number, layout, origin);
    words(number, layout, origin);
    offer(number, layout, origin);
    if (m_view.m_text->paragraphs()[number].opensTurn)
        speaker(number, y, false);
}

QColor TranscriptPainter::colourOf(const UnitMark& mark) const {
    return mark.themes.empty() ? m_view.m_colours.theme(0)
                               : m_view.m_colours.theme(m_view.m_marks.look(mark.themes.front().theme).colour);
}

/// Marks lie under the words, one over another: where units overlap the ground is deeper, and each has its own edges.
void TranscriptPainter::units(std::size_t number, const QTextLayout& layout, QPointF origin) {
    const TranscriptText& text = *m_view.m_text;
    const Paragraph& paragraph = text.paragraphs()[number];
    m_painter.setPen(Qt::NoPen);
    m_view.m_marks.units().forEach(paragraph.span, [&](const UnitMark& mark) {
        text::Span span = mark.span;
        if (m_view.m_edgeDrag && m_view.m_edgeDrag->unit == mark.id)
            span = m_view.m_edgeDrag->span;
        const int begin = text.unitsFrom(paragraph, span.begin);
        const int end = text.unitsFrom(paragraph, span.end);
        const bool selected = m_view.m_selectedUnit == mark.id;
        const bool hovered = m_view.m_hoveredUnit == mark.id;
        const QColor colour = colourOf(mark);
        if (mark.relevant || selected || hovered) {
            const int depth = (selected              ? 70
                               : hovered             ? 50
                               : mark.themes.empty() ? 26
                                                     : 32) +
                              (m_view.m_colours.dark ? 14 : 0);
            for (const QRectF& rect : stretchRects(layout, begin, end)) {
                m_painter.fillRect(rect.translated(origin), withAlpha(colour, depth));
                if (selected || mark.secondLook)
                    m_painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2).translated(origin),
                                       colour);
            }
        }
        if (paragraph.span.begin <= span.begin)
            edge(layout, origin, begin, true, mark.relevant ? colour : m_view.m_colours.quietText);
        if (span.end <= paragraph.span.end)
            edge(layout, origin, end, false, mark.relevant ? colour : m_view.m_colours.quietText);
    });
}

/// A small bracket where a unit begins or ends.
void TranscriptPainter::edge(const QTextLayout& layout, QPointF origin, int at, bool begins, const QColor& colour) {
    const QTextLine line = layout.lineForTextPosition(begins ? at : std::max(0, at - 1));
    if (!line.isValid())
        return;
    const qreal x = std::round(origin.x() + line.cursorToX(at)) + (begins ? -1 : 1); // beside the letter, not on it
    const qreal top = origin.y() + line.y();
    const bool leftToRight = layout.textOption().textDirection() != Qt::RightToLeft && !layout.text().isRightToLeft();
    const qreal foot = (begins == leftToRight) ? 0 : -4;
    m_painter.fillRect(QRectF(x - 1, top, 1.5, line.height()), colour);
    m_painter.fillRect(QRectF(x - 1 + foot, top, 5, 1.5), colour);
    m_painter.fillRect(QRectF(x - 1 + foot, top + line.height() - 1.5, 5, 1.5), colour);
}

void TranscriptPainter::hits(std::size_t number, const QTextLayout& layout, QPointF origin) {
    const std::vector<text::Span>& all = m_view.m_hits;
    const Paragraph& paragraph = m_view.m_text->paragraphs()[number];
    auto hit =
        std::ranges::partition_point(all, [&](const text::Span& each) { return each.end <= paragraph.span.begin; });
    for (; hit != all.end() && hit->begin < paragraph.span.end; ++hit) {
        const bool current = m_view.m_currentHit == static_cast<std::size_t>(hit - all.begin());
        for (const QRectF& rect : stretchRects(layout, m_view.m_text->unitsFrom(paragraph, hit->begin),
                                               m_view.m_text->unitsFrom(paragraph, hit->end)))
            m_painter.fillRect(rect.translated(origin), current ? m_view.m_colours.currentHit : m_view.m_colours.hit);
    }
}

/// What is proposed next: a dotted line under it, quieter than any unit.
void TranscriptPainter::offer(std::size_t number, const QTextLayout& layout, QPointF origin) {
    const Paragraph& paragraph = m_view.m_text->paragraphs()[number];
    if (!m_view.m_offer || !m_view.m_offer->overlaps(paragraph.span))
        return;
    QPen pen(m_view.m_colours.quietText, 1.5);
    pen.setDashPattern({1, 2});
    m_painter.setPen(pen);
    for (const QRectF& rect : stretchRects(layout, m_view.m_text->unitsFrom(paragraph, m_view.m_offer->begin),
                                           m_view.m_text->unitsFrom(paragraph, m_view.m_offer->end)))
        m_painter.drawLine(rect.translated(origin).bottomLeft(), rect.translated(origin).bottomRight());
}

void TranscriptPainter::words(std::size_t number, const QTextLayout& layout, QPointF origin) {
    const TranscriptText& text = *m_view.m_text;
    const Paragraph& paragraph = text.paragraphs()[number];
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&](text::Span span, const QColor& foreground, const QBrush& background) {
        QTextLayout::FormatRange range;
        range.start = text.unitsFrom(paragraph, span.begin);
        range.length = text.unitsFrom(paragraph, span.end) - range.start;
        range.format.setForeground(foreground);
        range.format.setBackground(background);
        if (range.length > 0)
            ranges.push_back(range);
    };
    m_view.m_marks.units().forEach(paragraph.span, [&](const UnitMark& mark) {
        if (!mark.relevant)
            add(mark.span, m_view.m_colours.quietText, Qt::NoBrush);
    });
    const text::Span selection = m_view.selection();
    if (selection.overlaps(paragraph.span))
        add(selection, m_view.m_colours.highlightedText, m_view.m_colours.highlight);
    m_painter.setPen(m_view.m_colours.text);
    layout.draw(&m_painter, origin, ranges);
}

void TranscriptPainter::speaker(std::size_t number, int y, bool again) {
    const TranscriptText& text = *m_view.m_text;
    const Paragraph& paragraph = text.paragraphs()[number];
    const study::Turn* turn = text.turnOf(paragraph);
    if (!turn)
        return;
    const ViewColumns& columns = m_view.m_columns;
    const ViewColours& colours = m_view.m_colours;
    QFont font = m_view.viewport()->font();
    const QFontMetrics plain(font);
    const int lineHeight = plain.height();
    if (again)
        m_painter.fillRect(QRect(0, 0, columns.textLeft - 4, 2 * lineHeight + turnGap + 2), colours.ground);
    const study::Speaker* who = text.speakerOf(paragraph);
    if (who) {
        const bool studied = who->role == study::Role::participant || who->role == study::Role::unknown;
        const QRectF dot(columns.speakerLeft, y + lineHeight / 2.0 - 4, 8, 8);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(colours.theme(who->ordinal + 1), 1.5));
        m_painter.setBrush(studied ? QBrush(colours.theme(who->ordinal + 1)) : QBrush(Qt::NoBrush));
        m_painter.drawEllipse(dot);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        font.setBold(studied);
        m_painter.setFont(font);
        m_painter.setPen(again ? colours.quietText : colours.text);
        const int left = columns.speakerLeft + 14;
        const int width = columns.speakerWidth - 14;
        m_painter.drawText(QRect(left, y, width, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetrics(font).elidedText(QString::fromStdString(who->label), Qt::ElideRight, width));
        font.setBold(false);
        m_painter.setFont(font);
    }
    if (turn->startMs && !again) {
        m_painter.setPen(colours.quietText);
        // Beside a label when nothing is below it to stand on.
        const bool below = m_view.m_heights.height(number) - m_view.gapAbove(number) >= 2 * lineHeight || !who;
        const QRect box(columns.speakerLeft + 14, y + (below && who ? lineHeight : 0), columns.speakerWidth - 14,
                        lineHeight);
        const QString time = clock(*turn->startMs);
        const int label = who ? QFontMetrics(font).horizontalAdvance(QString::fromStdString(who->label)) : 0;
        if (below || label + QFontMetrics(font).horizontalAdvance(time) + 24 < columns.speakerWidth)
            m_painter.drawText(box, (below ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, time);
    }
}

void TranscriptPainter::stripes(std::size_t first, std::size_t last) {
    const ViewColumns& columns = m_view.m_columns;
    if (columns.lanesShown == 0)
        return;
    const TranscriptText& text = *m_view.m_text;
    const text::Span seen{text.paragraphs()[first].span.begin, text.paragraphs()[last].span.end};
    const int bottom = m_view.viewport()->height();
    std::vector<const Stripe*> found;
    m_view.m_marks.stripes().forEach(seen, [&](const Stripe& stripe) { found.push_back(&stripe); });
    std::ranges::reverse(found);
    std::vector<int> namedTo(static_cast<std::size_t>(columns.lanesShown), 0);
    const QFontMetrics metrics(m_painter.font());
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const Stripe* stripe : found) {
        int top = 0;
        if (stripe->span.begin >= seen.begin) {
            const std::size_t paragraph = text.paragraphAt(stripe->span.begin);
            const QTextLayout& layout = m_view.m_layouts.layout(paragraph);
            const QTextLine line =
                layout.lineForTextPosition(text.unitsFrom(text.paragraphs()[paragraph], stripe->span.begin));
            top = m_tops[paragraph] + m_view.gapAbove(paragraph) + static_cast<int>(line.isValid() ? line.y() : 0);
        }
        int end = bottom;
        if (stripe->span.end <= seen.end) {
            const text::Position before{stripe->span.end.value - 1};
            const std::size_t paragraph = text.paragraphAt(before);
            const QTextLayout& layout = m_view.m_layouts.layout(paragraph);
            const QTextLine line = layout.lineForTextPosition(text.unitsFrom(text.paragraphs()[paragraph], before));
            end = m_tops[paragraph] + m_view.gapAbove(paragraph) +
                  static_cast<int>(line.isValid() ? line.y() + line.height() : 0);
        }
        if (end <= 0 || top >= bottom)
            continue;
        const ThemeLook& look = m_view.m_marks.look(stripe->theme);
        const bool lit = m_view.m_hoveredUnit == stripe->unit || m_view.m_selectedUnit == stripe->unit;
        const QColor colour = m_view.m_colours.theme(look.colour);
        const int left = columns.lane(stripe->lane);
        const QRectF bar(left + (lit ? 0 : 1), top + 1, lit ? 7 : 5, std::max(3, end - top - 2));
        m_painter.setPen(Qt::NoPen);
        if (stripe->mine) {
            m_painter.setBrush(colour);
            m_painter.drawRoundedRect(bar, 2, 2);
        } else {
            m_painter.setPen(QPen(colour, 1.5));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
        }
        const auto lane = static_cast<std::size_t>(std::min(stripe->lane, columns.lanesShown - 1));
        const int nameTop = std::max(top, 0);
        if (columns.namesFit() && stripe->lane < columns.lanesShown && nameTop >= namedTo[lane] &&
            nameTop + metrics.height() <= std::max(end, top + metrics.height())) {
            m_painter.setPen(lit ? m_view.m_colours.text : m_view.m_colours.quietText);
            const int width = columns.lanePitch - 16;
            m_painter.drawText(QRect(left + 11, nameTop, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                               metrics.elidedText(look.name, Qt::ElideRight, width));
            namedTo[lane] = nameTop + metrics.height();
        }
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TranscriptPainter::caret() {
    if (!m_view.hasFocus() || !m_view.m_caretShown)
        return;
    const std::size_t paragraph = m_view.m_text->paragraphAt(m_view.m_cursor);
    if (m_tops.contains(paragraph))
        m_painter.fillRect(m_view.caretRect(m_view.m_cursor).adjusted(-0.5, 0, 0.5, 0), m_view.m_colours.text);
}

} // namespace emic::desktop
