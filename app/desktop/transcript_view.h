// The transcript on the screen: who speaks beside what is said, meaning units as quiet marks under the words, codings
// as stripes in lanes beside them, and a map of the whole at the edge.
//
//   transcript_text    the immutable text, cut into paragraphs
//   unit_marks         units and stripes, found by place (span_index)
//   paragraph_layouts  lines of the paragraphs that are looked at; paragraph_heights how tall all of them are
//   transcript_painter draws one frame; view_columns says where things stand, view_colours in which colours
//   transcript_access  what a screen reader reads
//
// Heights are estimated until a paragraph is looked at, and measured in idle moments; the line at the top stays where
// it is when they change. The view shows and asks; it changes nothing in the study. Interface thread.
#pragma once

#include "app/desktop/paragraph_heights.h"
#include "app/desktop/paragraph_layouts.h"
#include "app/desktop/transcript_text.h"
#include "app/desktop/unit_marks.h"
#include "app/desktop/view_colours.h"
#include "app/desktop/view_columns.h"

#include <memory>
#include <optional>
#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPixmap>
#include <QPointF>
#include <vector>

namespace emic::desktop {

/// Where a person was in a text.
struct ReadingPlace {
    text::Position top; ///< of the line at the top
    text::Position cursor;
};

struct ReadingStyle {
    qreal pointSize = 0;    ///< 0: the platform's
    qreal lineFactor = 1.3; ///< 1 to 2.5
    int measure = 72;       ///< characters a line, at most
    bool operator==(const ReadingStyle&) const = default;
};

class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TranscriptView(QWidget* parent = nullptr);
    ~TranscriptView() override;

    /// Shows a text from its beginning, without marks.
    void setTranscript(std::shared_ptr<const TranscriptText> text);
    [[nodiscard]] const TranscriptText& transcript() const { return *m_text; }
    [[nodiscard]] std::shared_ptr<const TranscriptText> sharedTranscript() const { return m_text; }

    void setMarks(UnitMarks marks);
    [[nodiscard]] const UnitMarks& marks() const { return m_marks; }
    /// Changes marks in place and draws them anew.
    template <class Change>
    void changeMarks(const Change& change) {
        change(m_marks);
        marksChanged();
    }

    void setReadingStyle(const ReadingStyle& style);
    [[nodiscard]] const ReadingStyle& readingStyle() const { return m_style; }

    enum class Move { moves, extends };
    [[nodiscard]] text::Position cursor() const { return m_cursor; }
    void setCursor(text::Position at, Move move = Move::moves);
    [[nodiscard]] text::Span selection() const;
    void select(text::Span span);

    [[nodiscard]] std::optional<study::UnitId> selectedUnit() const { return m_selectedUnit; }
    /// Selects a unit and moves to it, or none.
    void selectUnit(std::optional<study::UnitId> unit);

    [[nodiscard]] ReadingPlace place() const;
    void restore(const ReadingPlace& place);
    /// Scrolls so that a stretch can be seen, its beginning in the upper third when it was out of sight.
    void reveal(text::Span span);

    /// Words that were searched for, in order, and which of them was jumped to.
    void setHits(std::vector<text::Span> hits, std::optional<std::size_t> current);

    /// A stretch that is proposed to be dealt with next, drawn with a dotted line.
    void setOffer(std::optional<text::Span> offer);
    [[nodiscard]] std::optional<text::Span> offer() const { return m_offer; }

    /// The position under a point of the viewport.
    [[nodiscard]] text::Position positionAt(QPointF point);
    /// Where a position stands in the viewport: a caret of one pixel.
    [[nodiscard]] QRectF caretRect(text::Position at);

    /// Type of what is dropped: a theme's id, written out.
    static constexpr const char* themeMime = "application/x-emic-theme";
    /// Of what is dragged from here: the words that are selected.
    static constexpr const char* selectionMime = "application/x-emic-selection";

signals:
    void cursorMoved();
    void selectionChanged();
    void unitSelected();
    /// By a double click or by Return: the person wants to code it.
    void unitActivated(emic::study::UnitId unit);
    /// Return, while words are selected.
    void selectionActivated();
    void edgesDragged(emic::study::UnitId unit, emic::text::Span span);
    /// A theme was dropped on the selection or, without one there, at a place.
    void themeDropped(emic::study::ThemeId theme, emic::text::Position at);
    void contextMenuWanted(emic::text::Position at, QPoint global);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    QSize sizeHint() const override;

private:
    friend class TranscriptPainter;

    enum class Edge { begin, end };
    struct EdgeDrag {
        study::UnitId unit;
        Edge edge = Edge::begin;
        text::Span span;
    };
    struct Anchor {
        std::size_t paragraph = 0;
        int offset = 0; ///< pixels of the paragraph above the viewport's edge
    };

    void relayout();
    void marksChanged();
    void updateScrollBar();
    /// Lays out what can be seen; heights above change nothing on the screen.
    void settle();
    [[nodiscard]] Anchor anchor() const;
    void scrollTo(const Anchor& anchor);
    /// Scrolls so that the line of a position is the first.
    void putAtTop(text::Position wanted);
    [[nodiscard]] int gapAbove(std::size_t paragraph) const;
    [[nodiscard]] int heightOf(std::size_t paragraph, int lines) const { return gapAbove(paragraph) + lines; }
    void measureIdly();
    void drawMap();

    void moveBy(QTextLayout::CursorMode mode, bool forward, Move move);
    void moveToLine(int lines, Move move);
    void moveToLineEdge(bool end, Move move);
    [[nodiscard]] std::optional<EdgeDrag> edgeAt(QPointF point);
    void hover(QPointF point);
    void showThemesOf(const UnitMark& mark, QPoint global);
    void copySelection() const;
    void startDragging();
    void tellCursor();

    std::shared_ptr<const TranscriptText> m_text;
    UnitMarks m_marks;
    ReadingStyle m_style;
    ViewColumns m_columns;
    ViewColours m_colours;
    ParagraphHeights m_heights;
    ParagraphLayouts m_layouts;
    QPixmap m_map;
    bool m_mapIsOld = true;

    text::Position m_cursor;
    text::Position m_anchorOfSelection;
    std::optional<qreal> m_wantedX; ///< column that moving up and down keeps to
    std::optional<study::UnitId> m_selectedUnit;
    std::optional<study::UnitId> m_hoveredUnit;
    std::optional<EdgeDrag> m_edgeDrag;
    std::vector<text::Span> m_hits;
    std::optional<std::size_t> m_currentHit;
    std::optional<text::Span> m_offer;

    std::optional<QPointF> m_pressed;
    bool m_selecting = false;
    bool m_maybeDrag = false;
    bool m_settling = false;
    bool m_caretShown = true;
    std::size_t m_nextToMeasure = 0;
    QBasicTimer m_idle;
    QBasicTimer m_blink;
};

} // namespace emic::desktop
