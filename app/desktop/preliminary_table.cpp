#include "app/desktop/preliminary_table.h"

#include "app/desktop/strings.h"

#include <algorithm>
#include <QMimeData>
#include <utility>

namespace emic::desktop {
namespace {

constexpr const char* rowsMime = "application/x-emic-preliminary-rows";

QString likenessName(analysis::Likeness likeness) {
    switch (likeness) {
    case analysis::Likeness::same:
        return PreliminaryTable::tr("Same");
    case analysis::Likeness::similar:
        return PreliminaryTable::tr("Similar");
    case analysis::Likeness::onlyOne:
        return PreliminaryTable::tr("Only one");
    }
    return {};
}

} // namespace

PreliminaryTable::PreliminaryTable(std::shared_ptr<StudySession> session, QObject* parent)
    : QAbstractTableModel(parent), m_session(std::move(session)) {
    refill();
}

void PreliminaryTable::refill() {
    beginResetModel();
    m_board.fill(m_session->read(), m_session->me());
    endResetModel();
}

void PreliminaryTable::putTogether(const std::vector<std::size_t>& rows) {
    beginResetModel();
    m_board.putTogether(rows);
    endResetModel();
}

void PreliminaryTable::takeApart(std::size_t row) {
    beginResetModel();
    m_board.takeApart(row);
    endResetModel();
}

int PreliminaryTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_board.rows().size());
}

int PreliminaryTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_board.analysts().size()) + 2;
}

QVariant PreliminaryTable::data(const QModelIndex& index, int role) const {
    if (index.isValid() && role == Qt::TextAlignmentRole)
        return {Qt::AlignTop | Qt::AlignLeft};
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const analysis::PreliminaryRow& themes = m_board.rows()[row];
    if (index.column() == 0)
        return likenessName(themes.likeness);
    if (index.column() == columnCount() - 1) {
        QStringList paths;
        for (const std::string& path : m_board.themesOf(row))
            paths << shown(path);
        return paths.join(QLatin1Char('\n'));
    }
    const study::AnalystId analyst = m_board.analysts()[static_cast<std::size_t>(index.column() - 1)].id;
    QStringList lines;
    for (const study::PreliminaryTheme& theme : themes.themes)
        if (theme.analyst == analyst) {
            lines << shown(theme.name);
            if (!theme.note.empty())
                lines << tr("  %1", "a note, under the theme it is on").arg(shown(theme.note).simplified());
        }
    return lines.join(QLatin1Char('\n'));
}

QVariant PreliminaryTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Likeness");
    if (section == columnCount() - 1)
        return tr("Theme to start with");
    return shown(m_board.analysts()[static_cast<std::size_t>(section - 1)].name);
}

Qt::ItemFlags PreliminaryTable::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList PreliminaryTable::mimeTypes() const {
    return {QLatin1String(rowsMime)};
}

QMimeData* PreliminaryTable::mimeData(const QModelIndexList& indexes) const {
    QStringList rows;
    for (const QModelIndex& index : indexes)
        rows << QString::number(index.row());
    rows.removeDuplicates();
    auto* data = new QMimeData;
    data->setData(QLatin1String(rowsMime), rows.join(QLatin1Char(' ')).toUtf8());
    return data;
}

bool PreliminaryTable::dropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int /*row*/, int /*column*/,
                                    const QModelIndex& parent) {
    if (!parent.isValid() || !data->hasFormat(QLatin1String(rowsMime)))
        return false;
    std::vector<std::size_t> rows{static_cast<std::size_t>(parent.row())};
    for (const QByteArray& each : data->data(QLatin1String(rowsMime)).split(' '))
        if (const int row = each.toInt(); row >= 0 && row < rowCount())
            rows.push_back(static_cast<std::size_t>(row));
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    putTogether(rows);
    return false; // nothing is to be taken out where it came from
}

} // namespace emic::desktop
