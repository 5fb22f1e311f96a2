#include "app/desktop/paragraph_layouts.h"

#include <algorithm>
#include <cmath>
#include <QFontMetricsF>
#include <QTextOption>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::size_t mostKept = 512;

/// True when some of the text runs from right to left.
bool runsBothWays(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE ||
               direction == QChar::DirRLO || direction == QChar::DirRLI;
    });
}

void addRect(std::vector<QRectF>& rects, const QTextLine& line, qreal from, qreal to) {
    const QRectF rect(std::min(from, to), line.y(), std::abs(to - from), line.height());
    if (!rects.empty() && rects.back().y() == rect.y() && std::abs(rects.back().right() - rect.left()) < 0.5)
        rects.back().setRight(rect.right());
    else
        rects.push_back(rect);
}

} // namespace

void ParagraphLayouts::reset(std::shared_ptr<const TranscriptText> text, const TextStyle& style) {
    m_text = std::move(text);
    m_style = style;
    m_kept.clear();
    m_places.clear();
    const QFontMetricsF metrics(style.font);
    m_lineHeight = static_cast<int>(std::ceil(metrics.height() * style.lineFactor));
    m_charactersPerLine = std::max<qreal>(1, style.width / metrics.averageCharWidth());
}

std::unique_ptr<QTextLayout> ParagraphLayouts::layOut(std::size_t paragraph) const {
    auto layout = std::make_unique<QTextLayout>(m_text->words(m_text->paragraphs()[paragraph].span), m_style.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_style.width);
        // Taller scripts get what they need; all others stand evenly.
        const qreal height = std::max<qreal>(m_lineHeight, std::ceil(line.height()));
        line.setPosition({0, y + std::floor((height - line.height()) / 2)});
        y += height;
    }
    layout->endLayout();
    return layout;
}

int ParagraphLayouts::height(const QTextLayout& layout) {
    if (layout.lineCount() == 0)
        return 1;
    const QTextLine first = layout.lineAt(0);
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return static_cast<int>(std::ceil(last.y() + last.height() + first.y()));
}

const QTextLayout& ParagraphLayouts::layout(std::size_t paragraph) {
    const auto known = m_places.find(paragraph);
    if (known != m_places.end()) {
        m_kept.splice(m_kept.begin(), m_kept, known->second);
        return *m_kept.front().layout;
    }
    m_kept.push_front({paragraph, layOut(paragraph)});
    m_places[paragraph] = m_kept.begin();
    if (m_kept.size() > mostKept) {
        m_places.erase(m_kept.back().paragraph);
        m_kept.pop_back();
    }
    return *m_kept.front().layout;
}

int ParagraphLayouts::measuredHeight(std::size_t paragraph) {
    const auto known = m_places.find(paragraph);
    return height(known != m_places.end() ? *known->second->layout : *layOut(paragraph));
}

int ParagraphLayouts::estimatedHeight(std::size_t paragraph) const {
    const auto length = static_cast<qreal>(m_text->paragraphs()[paragraph].span.length());
    return m_lineHeight * std::max(1, static_cast<int>(std::ceil(length / m_charactersPerLine)));
}

std::vector<QRectF> stretchRects(const QTextLayout& layout, int begin, int end) {
    std::vector<QRectF> rects;
    const bool bothWays = runsBothWays(layout.text());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(begin, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        if (!bothWays) {
            addRect(rects, line, line.cursorToX(from), line.cursorToX(to));
            continue;
        }
        for (int at = from; at < to;) {
            int next = at;
            const qreal left = line.cursorToX(at, QTextLine::Leading);
            const qreal right = line.cursorToX(&next, QTextLine::Trailing);
            addRect(rects, line, left, right);
            at = std::max(at + 1, layout.nextCursorPosition(at));
        }
    }
    return rects;
}

} // namespace emic::desktop
