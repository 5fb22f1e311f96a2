// Draws one frame of the transcript view. Lives for the time of one paint event; reads the view and changes nothing but
// its layout cache.
#pragma once

#include "app/desktop/transcript_view.h"

#include <QPainter>
#include <unordered_map>

namespace emic::desktop {

class TranscriptPainter {
public:
    TranscriptPainter(TranscriptView& view, QPainter& painter) : m_view(view), m_painter(painter) {}

    void paint(const QRect& exposed);

private:
    void paragraph(std::size_t number, int top);
    void units(std::size_t number, const QTextLayout& layout, QPointF origin);
    void hits(std::size_t number, const QTextLayout& layout, QPointF origin);
    void offer(std::size_t number, const QTextLayout& layout, QPointF origin);
    void words(std::size_t number, const QTextLayout& layout, QPointF origin);
    void speaker(std::size_t number, int y, bool again);
    void stripes(std::size_t first, std::size_t last);
    void edge(const QTextLayout& layout, QPointF origin, int at, bool begins, const QColor& colour);
    void caret();
    [[nodiscard]] QColor colourOf(const UnitMark& mark) const;

    TranscriptView& m_view;
    QPainter& m_painter;
    std::unordered_map<std::size_t, int> m_tops; ///< of the paragraphs in sight
};

} // namespace emic::desktop
