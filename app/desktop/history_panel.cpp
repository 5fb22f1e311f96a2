#include "app/desktop/history_panel.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QApplication>
#include <QDateTime>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::int64_t readAtOnce = 500;
constexpr int whoAndWhenRole = Qt::UserRole + 2;

/// The sentence, and under it quietly who and when; what was taken back is struck out.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        const QStyle* style = plain.widget ? plain.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const ViewColours colours = ViewColours::of(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const bool undone = index.data(HistoryModel::undoneRole).toBool();
        const QRect rect = option.rect.adjusted(8, 3, -8, -3);
        QFont font = option.font;
        font.setStrikeOut(undone);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(selected ? colours.highlightedText : undone ? colours.quietText : colours.text);
        painter->drawText(rect, Qt::AlignTop | Qt::AlignLeft,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->setFont(option.font);
        if (!selected)
            painter->setPen(colours.quietText);
        painter->drawText(rect, Qt::AlignBottom | Qt::AlignLeft,
                          metrics.elidedText(index.data(whoAndWhenRole).toString(), Qt::ElideRight, rect.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {100, 2 * QFontMetrics(option.font).height() + 8};
    }
};

} // namespace

HistoryModel::HistoryModel(std::shared_ptr<StudySession> session, QObject* parent)
    : QAbstractListModel(parent), m_session(std::move(session)), m_limit(readAtOnce) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        // Who is ready may read what others did.
        if (notification.entry.kind != study::EntryKind::edit || notification.touches(study::Entity::readiness) ||
            notification.touches(study::Entity::study))
            return refill();
        beginInsertRows({}, 0, 0);
        m_edits.insert(m_edits.begin(), notification.entry);
        endInsertRows();
    });
    refill();
}

void HistoryModel::refill() {
    beginResetModel();
    std::vector<study::JournalEntry> entries = m_session->study().journal(m_limit);
    m_more = static_cast<std::int64_t>(entries.size()) == m_limit;
    std::erase_if(entries, [](const study::JournalEntry& entry) { return entry.kind != study::EntryKind::edit; });
    std::ranges::reverse(entries);
    m_edits = std::move(entries);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_edits.size());
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more;
}

void HistoryModel::fetchMore(const QModelIndex& /*parent*/) {
    const auto before = static_cast<int>(m_edits.size());
    m_limit += readAtOnce;
    std::vector<study::JournalEntry> entries = m_session->study().journal(m_limit);
    m_more = static_cast<std::int64_t>(entries.size()) == m_limit;
    std::erase_if(entries, [](const study::JournalEntry& entry) { return entry.kind != study::EntryKind::edit; });
    std::ranges::reverse(entries);
    if (static_cast<int>(entries.size()) <= before)
        return;
    beginInsertRows({}, before, static_cast<int>(entries.size()) - 1);
    m_edits = std::move(entries);
    endInsertRows();
}

const study::JournalEntry* HistoryModel::entryAt(const QModelIndex& index) const {
    return index.isValid() ? &m_edits[static_cast<std::size_t>(index.row())] : nullptr;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const study::JournalEntry* entry = entryAt(index);
    if (!entry)
        return {};
    const QString whoAndWhen = QStringLiteral("%1, %2").arg(
        shown(entry->analyst), QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry->at), QLocale::ShortFormat));
    switch (role) {
    case Qt::DisplayRole:
        return shown(entry->sentence).simplified();
    case whoAndWhenRole:
        return entry->undone ? tr("%1 (taken back)").arg(whoAndWhen) : whoAndWhen;
    case undoneRole:
        return entry->undone;
    case Qt::ToolTipRole:
        return entry->reason.empty()
                   ? shown(entry->sentence)
                   : shown(entry->sentence) + QLatin1Char('\n') + tr("Why: %1").arg(shown(entry->reason));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2").arg(shown(entry->sentence), whoAndWhen);
    default:
        return {};
    }
}

HistoryPanel::HistoryPanel(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_prompts(prompts), m_model(new HistoryModel(m_session, this)),
      m_list(new QListView(this)), m_stop(new QPushButton(tr("Stop here"), this)) {
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setAccessibleName(tr("History"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setToolTip(tr("Double click goes back to that point"));
    m_stop->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_stop);
    connect(m_list, &QListView::activated, this, &HistoryPanel::ask);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_step.stop();
        m_stop->hide();
    });
    connect(&m_step, &QTimer::timeout, this, &HistoryPanel::step);
}

void HistoryPanel::ask(const QModelIndex& index) {
    const study::JournalEntry* chosen = m_model->entryAt(index);
    if (!chosen || m_step.isActive())
        return;
    const study::JournalEntry entry = *chosen;
    int later = 0;
    for (int row = 0; row < index.row(); ++row)
        later += m_model->entryAt(m_model->index(row))->undone ? 0 : 1;
    if (!entry.undone && later == 0)
        return m_session->say(tr("This is the latest change that stands: nothing is to be taken back."));
    const QString question = entry.undone ? tr("Bring back what was taken back, up to this point?")
                                          : tr("Take back the %n change(s) after this point?", nullptr, later);
    if (m_prompts.confirm(this, question,
                          tr("“%1”\n\nNothing is lost: you can go forward again until something else is changed.")
                              .arg(shown(entry.sentence)),
                          entry.undone ? tr("Bring back") : tr("Take back")))
        goTo(entry);
}

void HistoryPanel::goTo(const study::JournalEntry& entry) {
    m_target = entry.id;
    m_forward = entry.undone;
    m_step.start(0);
    m_stop->show();
}

void HistoryPanel::step() {
    const std::optional<study::JournalEntry> standing = m_session->study().nextUndo();
    if ((standing && standing->id == m_target) ||
        (m_forward ? m_session->redo() : m_session->undo()) != StudySession::Result::done) {
        m_step.stop();
        m_stop->hide();
    }
}

} // namespace emic::desktop
