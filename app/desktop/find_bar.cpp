#include "app/desktop/find_bar.h"

#include "app/desktop/find_in_text.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>
#include <QToolButton>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::size_t mostHits = 50'000;

QToolButton* button(QWidget* parent, Qt::ArrowType arrow, const QString& name) {
    auto* made = new QToolButton(parent);
    made->setArrowType(arrow);
    made->setAutoRaise(true);
    made->setToolTip(name);
    made->setAccessibleName(name);
    return made;
}

} // namespace

FindBar::FindBar(TranscriptView& view, QWidget* parent)
    : QWidget(parent), m_view(view), m_words(new QLineEdit(this)), m_count(new QLabel(this)) {
    setObjectName(QStringLiteral("findBar"));
    m_words->setPlaceholderText(tr("Find in this transcript"));
    m_words->setAccessibleName(tr("Find in this transcript"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(360);
    auto* previous = button(this, Qt::UpArrow, tr("Previous hit (Shift+F3)"));
    auto* following = button(this, Qt::DownArrow, tr("Next hit (F3)"));
    auto* done = new QToolButton(this);
    done->setText(tr("Close"));
    done->setAutoRaise(true);
    done->setToolTip(tr("Close the search (Esc)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_words, 1);
    row->addWidget(previous);
    row->addWidget(following);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(done);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::look);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { next(true); });
    connect(previous, &QToolButton::clicked, this, [this] { next(false); });
    connect(following, &QToolButton::clicked, this, [this] { next(true); });
    connect(done, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar() {
    if (m_stop)
        *m_stop = true;
}

void FindBar::open() {
    QWidget::show();
    if (const text::Span selected = m_view.selection(); !selected.empty() && selected.length() < 200)
        m_words->setText(m_view.transcript().words(selected));
    m_words->setFocus();
    m_words->selectAll();
    look();
}

void FindBar::close() {
    hide();
    if (m_stop)
        *std::exchange(m_stop, nullptr) = true;
    m_hits.clear();
    m_current.reset();
    m_view.setHits({}, std::nullopt);
    m_view.setFocus();
}

void FindBar::look() {
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    QThreadPool::globalInstance()->start(
        [bar = QPointer<FindBar>(this), stop = m_stop, words = m_words->text(), text = m_view.sharedTranscript()] {
            std::vector<text::Span> hits = findWords(*text, words, mostHits, *stop);
            if (*stop || !bar)
                return;
            QMetaObject::invokeMethod(
                bar,
                [bar, stop, hits = std::move(hits)]() mutable {
                    if (bar && bar->m_stop == stop)
                        bar->show(std::move(hits));
                },
                Qt::QueuedConnection);
        });
}

void FindBar::show(std::vector<text::Span> hits) {
    m_stop.reset();
    m_hits = std::move(hits);
    m_current.reset();
    if (!m_hits.empty()) {
        const auto from = m_view.selection().begin;
        const auto after = std::ranges::lower_bound(m_hits, from, {}, &text::Span::begin);
        m_current = after == m_hits.end() ? 0 : static_cast<std::size_t>(after - m_hits.begin());
    }
    m_view.setHits(m_hits, m_current);
    tell();
}

void FindBar::next(bool forward) {
    if (m_hits.empty() || !m_current)
        return;
    m_current = (*m_current + (forward ? 1 : m_hits.size() - 1)) % m_hits.size();
    m_view.setHits(m_hits, m_current);
    m_view.setCursor(m_hits[*m_current].begin);
    tell();
}

void FindBar::tell() {
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (m_hits.empty())
        m_count->setText(tr("Not in this transcript"));
    else
        m_count->setText(tr("%1 of %2")
                             .arg(locale().toString(static_cast<qulonglong>(*m_current + 1)),
                                  m_hits.size() >= mostHits
                                      ? tr("more than %1").arg(locale().toString(static_cast<qulonglong>(mostHits)))
                                      : locale().toString(static_cast<qulonglong>(m_hits.size()))));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return close();
    QWidget::keyPressEvent(event);
}

} // namespace emic::desktop
