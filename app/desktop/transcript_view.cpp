#include "app/desktop/transcript_view.h"

#include "app/desktop/transcript_access.h"
#include "app/desktop/transcript_painter.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <utility>

namespace emic::desktop {
namespace {

constexpr int betweenTurns = 14;
constexpr int betweenParagraphs = 5;
constexpr int bottomMargin = 24;
constexpr int idleEveryMs = 12;
constexpr int idleSliceMs = 4;

} // namespace

TranscriptView::TranscriptView(QWidget* parent)
    : QAbstractScrollArea(parent), m_text(std::make_shared<TranscriptText>(text::Text(), std::vector<study::Turn>(),
                                                                           std::vector<study::Speaker>())) {
    installTranscriptAccess();
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Transcript"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    m_colours = ViewColours::of(palette());
    relayout();
}

TranscriptView::~TranscriptView() = default;

QSize TranscriptView::sizeHint() const {
    return {760, 640};
}

void TranscriptView::setTranscript(std::shared_ptr<const TranscriptText> text) {
    m_text = std::move(text);
    m_marks = {};
    m_hits.clear();
    m_currentHit.reset();
    m_offer.reset();
    m_selectedUnit.reset();
    m_hoveredUnit.reset();
    m_edgeDrag.reset();
    m_cursor = m_anchorOfSelection = {};
    verticalScrollBar()->setValue(0);
    relayout();
    tellCursor();
    emit unitSelected();
}

void TranscriptView::setMarks(UnitMarks marks) {
    m_marks = std::move(marks);
    marksChanged();
}

void TranscriptView::marksChanged() {
    if (m_selectedUnit && !m_marks.find(*m_selectedUnit)) {
        m_selectedUnit.reset();
        emit unitSelected();
    }
    if (m_hoveredUnit && !m_marks.find(*m_hoveredUnit))
        m_hoveredUnit.reset();
    const ViewColumns columns =
        ViewColumns::of(viewport()->width(), viewport()->font(), m_marks.lanes(), m_style.measure);
    // The text gives way when there are more lanes; as long as it need not, lines stay as they are.
    if (columns.textWidth != m_columns.textWidth)
        relayout();
    m_columns = columns;
    m_mapIsOld = true;
    m_idle.start(idleEveryMs, this);
    viewport()->update();
}

void TranscriptView::setReadingStyle(const ReadingStyle& style) {
    if (style == m_style)
        return;
    m_style = style;
    QFont font = this->font();
    if (style.pointSize > 0)
        font.setPointSizeF(style.pointSize);
    viewport()->setFont(font);
    relayout();
}

void TranscriptView::setHits(std::vector<text::Span> hits, std::optional<std::size_t> current) {
    m_hits = std::move(hits);
    m_currentHit = current;
    m_mapIsOld = true;
    if (current)
        reveal(m_hits[*current]);
    viewport()->update();
}

void TranscriptView::setOffer(std::optional<text::Span> offer) {
    m_offer = offer;
    viewport()->update();
}

// ---- Heights and scrolling

int TranscriptView::gapAbove(std::size_t paragraph) const {
    const std::vector<Paragraph>& all = m_text->paragraphs();
    if (paragraph == 0)
        return betweenTurns;
    const Paragraph& before = all[paragraph - 1];
    const Paragraph& here = all[paragraph];
    if (before.span.end == here.span.begin)
        return 0; // pieces of one
    return here.opensTurn || here.turn != before.turn ? betweenTurns : betweenParagraphs;
}

void TranscriptView::relayout() {
    const ReadingPlace here = place();
    m_columns = ViewColumns::of(viewport()->width(), viewport()->font(), m_marks.lanes(), m_style.measure);
    m_layouts.reset(m_text, {viewport()->font(), static_cast<qreal>(m_columns.textWidth), m_style.lineFactor});
    std::vector<int> estimates(m_text->paragraphs().size());
    for (std::size_t i = 0; i < estimates.size(); ++i)
        estimates[i] = heightOf(i, m_layouts.estimatedHeight(i));
    m_heights.assign(std::move(estimates));
    m_nextToMeasure = 0;
    m_mapIsOld = true;
    updateScrollBar();
    putAtTop(here.top);
    m_idle.start(idleEveryMs, this);
    viewport()->update();
}

void TranscriptView::updateScrollBar() {
    QScrollBar* bar = verticalScrollBar();
    const int page = viewport()->height();
    const std::int64_t total = m_heights.total() + bottomMargin;
    bar->setPageStep(std::max(1, page - 2 * fontMetrics().height()));
    bar->setSingleStep(fontMetrics().height());
    bar->setRange(0, static_cast<int>(std::clamp<std::int64_t>(total - page, 0, 2'000'000'000)));
}

TranscriptView::Anchor TranscriptView::anchor() const {
    const int value = verticalScrollBar()->value();
    const std::size_t paragraph = m_heights.at(value);
    return {paragraph, static_cast<int>(value - m_heights.top(paragraph))};
}

void TranscriptView::scrollTo(const Anchor& anchor) {
    verticalScrollBar()->setValue(static_cast<int>(m_heights.top(anchor.paragraph) + anchor.offset));
}

void TranscriptView::settle() {
    if (m_settling)
        return;
    m_settling = true;
    // Heights that turn out otherwise move what is below; at the end of the text that can bring more into sight.
    for (int round = 0; round < 4; ++round) {
        const Anchor at = anchor();
        int y = -at.offset;
        bool changed = false;
        for (std::size_t i = at.paragraph; i < m_heights.size() && y < viewport()->height(); ++i) {
            if (!m_heights.known(i)) {
                const int height = heightOf(i, ParagraphLayouts::height(m_layouts.layout(i)));
                changed = changed || height != m_heights.height(i);
                m_heights.set(i, height);
            }
            y += m_heights.height(i);
        }
        if (!changed)
            break;
        m_mapIsOld = true;
        updateScrollBar();
        scrollTo(at);
    }
    m_settling = false;
}

void TranscriptView::scrollContentsBy(int /*dx*/, int /*dy*/) {
    if (!m_settling)
        settle();
    viewport()->update();
}

void TranscriptView::measureIdly() {
    QElapsedTimer clock;
    clock.start();
    const Anchor at = anchor();
    const std::int64_t before = m_heights.total();
    while (m_nextToMeasure < m_heights.size() && clock.elapsed() < idleSliceMs) {
        if (!m_heights.known(m_nextToMeasure))
            m_heights.set(m_nextToMeasure, heightOf(m_nextToMeasure, m_layouts.measuredHeight(m_nextToMeasure)));
        ++m_nextToMeasure;
    }
    if (m_heights.total() != before) {
        m_settling = true;
        updateScrollBar();
        scrollTo(at);
        m_settling = false;
        m_mapIsOld = true;
    }
    if (m_nextToMeasure >= m_heights.size()) {
        m_idle.stop();
        if (m_mapIsOld) {
            drawMap();
            viewport()->update();
        }
    }
}

void TranscriptView::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_idle.timerId()) {
        measureIdly();
    } else if (event->timerId() == m_blink.timerId()) {
        m_caretShown = !m_caretShown;
        viewport()->update(caretRect(m_cursor).toAlignedRect().adjusted(-2, -1, 2, 1));
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

/// The whole text as a column: each stripe and hit where it stands.
void TranscriptView::drawMap() {
    m_mapIsOld = false;
    const qreal ratio = devicePixelRatioF();
    const int height = viewport()->height();
    m_map = QPixmap(QSize(std::max(1, m_columns.mapWidth), std::max(1, height)) * ratio);
    m_map.setDevicePixelRatio(ratio);
    m_map.fill(m_colours.ground);
    if (m_columns.mapWidth == 0)
        return;
    QPainter painter(&m_map);
    painter.fillRect(QRect(0, 0, 1, height), m_colours.line);
    const double scale = height / static_cast<double>(std::max<std::int64_t>(1, m_heights.total()));
    // Marks come in order, so that the paragraph of one is found from that of the one before.
    const std::vector<Paragraph>& paragraphs = m_text->paragraphs();
    std::size_t at = 0;
    std::int64_t top = 0;
    const auto heightAt = [&](text::Position position) {
        while (at + 1 < paragraphs.size() && paragraphs[at + 1].span.begin <= position) {
            top += m_heights.height(at);
            ++at;
        }
        const auto length = static_cast<double>(std::max<std::int64_t>(1, paragraphs[at].span.length()));
        const double within = static_cast<double>(position.value - paragraphs[at].span.begin.value) / length;
        return scale * (static_cast<double>(top) + std::min(1.0, within) * m_heights.height(at));
    };
    const auto mark = [&](text::Span span, double left, double width, const QColor& colour) {
        const double y = heightAt(span.begin);
        const double share = static_cast<double>(span.length()) /
                             static_cast<double>(std::max<std::int64_t>(1, paragraphs[at].span.length()));
        painter.fillRect(QRectF(left, y, width, std::max(1.0, std::min(share, 1.0) * m_heights.height(at) * scale)),
                         colour);
    };
    const int lanes = std::clamp(m_marks.lanes(), 1, 4);
    const double lane = (m_columns.mapWidth - 3.0) / lanes;
    for (const Stripe& stripe : m_marks.stripes().items())
        mark(stripe.span, 2 + lane * (stripe.lane % lanes), lane, m_colours.theme(m_marks.look(stripe.theme).colour));
    at = 0;
    top = 0;
    for (const text::Span& hit : m_hits)
        mark(hit, 1, m_columns.mapWidth - 2, m_colours.currentHit);
}

// ---- Painting and geometry

void TranscriptView::paintEvent(QPaintEvent* event) {
    settle();
    if (m_map.deviceIndependentSize().toSize() != QSize(std::max(1, m_columns.mapWidth), viewport()->height()) ||
        (m_mapIsOld && m_marks.stripes().items().size() + m_hits.size() < 5000))
        drawMap();
    QPainter painter(viewport());
    TranscriptPainter(*this, painter).paint(event->rect());
}

void TranscriptView::resizeEvent(QResizeEvent* /*event*/) {
    relayout();
}

void TranscriptView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_colours = ViewColours::of(palette());
        m_mapIsOld = true;
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        ReadingStyle style = m_style;
        m_style.pointSize = -1;
        setReadingStyle(style);
        relayout();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace emic::desktop
