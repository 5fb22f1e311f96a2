#include "app/desktop/sentence_row.h"

#include "app/desktop/card_list_model.h"
#include "app/desktop/quiet_text.h"
#include "app/desktop/sentence_editor.h"
#include "app/desktop/strings.h"
#include "core/text/strings.h"

#include <algorithm>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

QString excerpt(const std::string& words) {
    return shown(text::excerpt(text::collapseSpace(words), 80));
}

/// Two texts from where they begin to differ, a few words before it.
std::pair<QString, QString> differing(const std::string& before, const std::string& now) {
    const std::string first = text::collapseSpace(before);
    const std::string second = text::collapseSpace(now);
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(first, second).in1 - first.begin());
    constexpr std::size_t lead = 40;
    const std::size_t space = same > lead ? first.rfind(' ', same - lead) : std::string::npos;
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    const QString ahead = begin > 0 ? QStringLiteral("… ") : QString();
    return {ahead + excerpt(first.substr(begin)), ahead + excerpt(second.substr(begin))};
}

QString toldOf(const analysis::StaleReason& reason) {
    switch (reason.cause) {
    case analysis::StaleCause::unitGone:
        return SentenceRow::tr("The unit “%1” was removed.").arg(excerpt(reason.before));
    case analysis::StaleCause::unitChanged: {
        const auto [before, now] = differing(reason.before, reason.now);
        return SentenceRow::tr("A unit reads “%1” now; it read “%2”.").arg(now, before);
    }
    case analysis::StaleCause::unitNotCoded:
        return SentenceRow::tr("The unit “%1” is no longer coded here.").arg(excerpt(reason.before));
    default: // of paragraphs only
        return shown(analysis::inWords(reason));
    }
}

} // namespace

SentenceRow::SentenceRow(QWidget* parent)
    : QWidget(parent), m_number(new QLabel(this)), m_editor(new SentenceEditor(this)), m_links(new QLabel(this)),
      m_strip(new QWidget(this)), m_note(new QLabel(m_strip)),
      m_confirm(new QPushButton(tr("It still holds"), m_strip)) {
    setAcceptDrops(true);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_number->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("000")));
    m_links->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_editor->viewport()->setAutoFillBackground(false);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_confirm->setAutoDefault(false);
    m_confirm->setToolTip(tr("The sentence has been looked at and holds (Ctrl+Return in it)"));
    auto* strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(m_number->width() + 8, 0, 0, 0);
    strip->addWidget(m_note, 1);
    strip->addWidget(m_confirm, 0, Qt::AlignTop);
    m_strip->hide();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_number, 0, Qt::AlignTop);
    line->addWidget(m_editor, 1);
    line->addWidget(m_links, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 5, 8, 5);
    rows->setSpacing(3);
    rows->addLayout(line);
    rows->addWidget(m_strip);
    m_number->setContentsMargins(0, 3, 0, 0);
    m_links->setContentsMargins(0, 3, 0, 0);
    connect(m_confirm, &QPushButton::clicked, this, &SentenceRow::confirmWanted);
}

std::string SentenceRow::words() const {
    return text::collapseSpace(text::trim(utf8(m_editor->toPlainText())));
}

bool SentenceRow::isUnsaved() const {
    return words() != m_kept;
}

void SentenceRow::settle(const std::string& words) {
    m_kept = words;
    m_contested = false;
    m_editor->forgetSteps();
    showNote();
}

void SentenceRow::follow(const workbench::DeskSentence& sentence) {
    m_id = sentence.sentence.id;
    m_units = sentence.units;
    const std::string& now = sentence.sentence.text;
    if (now != m_kept || m_contested) {
        const std::string written = words();
        if (written == now) {
            m_contested = false;
        } else if (written == m_kept) {
            m_editor->showKept(shown(now));
            m_editor->forgetSteps();
            m_contested = false;
        } else {
            m_contested = now != m_kept || m_contested;
        }
        m_kept = now;
    }
    const auto units = static_cast<int>(m_units.size());
    m_links->setText(units == 0 ? tr("no unit") : tr("%n unit(s)", nullptr, units));
    showNote();
}

bool SentenceRow::lose() {
    const bool written = isUnsaved() && !words().empty();
    m_id.reset();
    m_units.clear();
    m_kept.clear();
    m_contested = false;
    m_links->clear();
    setStale({});
    return written;
}

void SentenceRow::describe(int number, const QString& condensate) {
    m_number->setText(m_id ? QLocale().toString(number) : QStringLiteral("+"));
    m_editor->setLabel(condensate);
    m_editor->setAccessibleName(m_id ? tr("Sentence %1. %2").arg(number).arg(condensate)
                                     : tr("New sentence. %1").arg(condensate));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietOnWindow(palette()));
    m_number->setPalette(quiet);
    m_links->setPalette(quiet);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    clear.setColor(QPalette::PlaceholderText, quietOnWindow(palette()));
    m_editor->setPalette(clear);
}

void SentenceRow::setStale(const std::vector<analysis::StaleReason>& reasons) {
    QStringList words;
    for (const analysis::StaleReason& reason : reasons)
        words << toldOf(reason);
    m_reasons = words.join(QLatin1Char('\n'));
    m_stale = !reasons.empty();
    showNote();
}

void SentenceRow::showNote() {
    QStringList notes;
    if (m_contested)
        notes
            << tr("Meanwhile this sentence was changed to “%1”. What you write takes its place when you leave it; the "
                  "history keeps both.")
                   .arg(shown(m_kept));
    if (m_stale)
        notes << m_reasons;
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_confirm->setVisible(m_stale);
    m_strip->setVisible(!notes.isEmpty());
    m_editor->setAccessibleDescription(QStringLiteral("%1 %2").arg(m_links->text(), m_note->text()).trimmed());
    update();
}

void SentenceRow::setLit(bool lit) {
    if (std::exchange(m_lit, lit) != lit)
        update();
}

void SentenceRow::setCurrent(bool current) {
    if (std::exchange(m_current, current) != current)
        update();
}

void SentenceRow::setWritable(bool writable) {
    m_editor->setReadOnly(!writable);
    m_confirm->setEnabled(writable);
}

void SentenceRow::setHint(const QString& hint) {
    m_editor->setPlaceholderText(hint);
}

void SentenceRow::paintEvent(QPaintEvent* /*event*/) {
    const ViewColours colours = ViewColours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool focus = m_editor->hasFocus();
    if (m_current || focus) {
        painter.setBrush(colours.ground);
        painter.setPen(QPen(focus || m_dragOver ? colours.highlight : colours.line, focus ? 1.6 : 1));
        painter.drawRoundedRect(room, 4, 4);
    }
    if (m_dragOver) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.highlight, 2));
        painter.drawRoundedRect(room, 4, 4);
    }
    painter.setPen(Qt::NoPen);
    if (m_lit) { // the unit that is looked at is in it
        painter.setBrush(colours.theme(2));
        painter.drawRoundedRect(QRectF(2, 3, 5, height() - 6), 2, 2);
    }
    if (m_stale || m_contested) {
        painter.setBrush(colours.theme(2));
        painter.drawRoundedRect(QRectF(m_number->x() + m_number->width() + 2, m_strip->y(), 3, m_strip->height()), 1,
                                1);
    }
}

void SentenceRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    emit hovered(true);
}

void SentenceRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    emit hovered(false);
}

void SentenceRow::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    m_editor->setFocus(Qt::MouseFocusReason);
}

void SentenceRow::dragEnterEvent(QDragEnterEvent* event) {
    m_dragOver = qobject_cast<const DraggedCards*>(event->mimeData());
    if (m_dragOver)
        event->acceptProposedAction();
    update();
}

void SentenceRow::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_dragOver = false;
    update();
}

void SentenceRow::dropEvent(QDropEvent* event) {
    m_dragOver = false;
    update();
    const auto* cards = qobject_cast<const DraggedCards*>(event->mimeData());
    if (!cards)
        return;
    event->acceptProposedAction();
    emit cardsDropped(*cards);
}

} // namespace emic::desktop
