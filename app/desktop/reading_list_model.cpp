#include "app/desktop/reading_list_model.h"

#include "app/desktop/source_list_model.h"
#include "app/desktop/strings.h"

#include <algorithm>
#include <QFont>
#include <QLocale>
#include <utility>

namespace emic::desktop {
namespace {

/// "Karen Lindqvist" as "KL".
QString initials(const QString& name) {
    QString letters;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        letters += word.front().toUpper();
    return letters.size() > 1 ? letters : name;
}

} // namespace

ReadingListModel::ReadingListModel(std::shared_ptr<StudySession> session, QObject* parent)
    : QAbstractTableModel(parent), m_session(std::move(session)) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::reading) || notification.touches(study::Entity::source) ||
            notification.touches(study::Entity::impression) || notification.touches(study::Entity::analyst))
            refill();
    });
    refill();
}

void ReadingListModel::refill() {
    std::vector<analysis::SourceReading> rows = analysis::readings(m_session->read(), m_session->me());
    // Where the sources stay the same, whoever looks at one keeps their place.
    const bool same =
        std::ranges::equal(rows, m_rows, {}, &analysis::SourceReading::source, &analysis::SourceReading::source);
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int ReadingListModel::rowOf(study::SourceId wanted) const {
    const auto found = std::ranges::find(m_rows, wanted, &analysis::SourceReading::source);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ReadingListModel::nextUnread(int row) const {
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (std::max(row, -1) + step) % count;
        if (!m_rows[static_cast<std::size_t>(next)].mine)
            return next;
    }
    return -1;
}

int ReadingListModel::readCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, &analysis::SourceReading::mine));
}

int ReadingListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReadingListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant ReadingListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const analysis::SourceReading& row = m_rows[static_cast<std::size_t>(index.row())];
    QStringList who;
    QStringList letters;
    if (row.mine)
        who << tr("you");
    letters = who;
    for (const std::string& other : row.others) {
        who << shown(other);
        letters << initials(shown(other));
    }
    const QString readers = who.join(QStringLiteral(", "));
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == source)
            return row.hasImpression ? tr("%1 ✎", "a source, with a note").arg(shown(row.name)) : shown(row.name);
        return letters.join(QStringLiteral(", "));
    case Qt::FontRole: {
        // As in a mailbox: what is still to be read stands out.
        QFont font;
        font.setBold(!row.mine && index.column() == source);
        return font;
    }
    case Qt::ToolTipRole:
        return tr("%1: %2, %3 words")
            .arg(shown(row.name), kindName(row.kind, 1), QLocale().toString(static_cast<qlonglong>(row.words)));
    case Qt::AccessibleTextRole:
        return who.isEmpty() ? tr("%1, read by nobody").arg(shown(row.name))
                             : tr("%1, read by %2").arg(shown(row.name), readers);
    default:
        return {};
    }
}

QVariant ReadingListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == source ? tr("Source") : tr("Read by");
}

} // namespace emic::desktop
