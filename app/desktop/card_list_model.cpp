#include "app/desktop/card_list_model.h"

#include "app/desktop/card_filter.h"
#include "app/desktop/card_store.h"
#include "app/desktop/strings.h"

#include <algorithm>
#include <QLocale>
#include <set>
#include <utility>

namespace emic::desktop {

DraggedCards::DraggedCards(study::ThemeId from, std::vector<study::UnitId> units)
    : m_from(from), m_units(std::move(units)) {
    // Says what it is, and carries nothing that another program could paste.
    setData(QStringLiteral("application/x-emic-cards"), {});
}

CardListModel::CardListModel(CardStore& store, QObject* parent) : QAbstractListModel(parent), m_store(store) {}

void CardListModel::assign(const SharedDesk& desk, study::ThemeId theme, const CardFilter& filter) {
    const auto& columns = desk->desk.columns;
    const auto place = static_cast<std::size_t>(
        std::ranges::find(columns, theme, [](const workbench::DeskColumn& each) { return each.theme.id; }) -
        columns.begin());
    const std::vector<workbench::DeskCard>& cards = columns.at(place).cards;
    const bool needsWords = filter.asksForPeople();
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (filter.passes(cards[i], needsWords ? m_store.find(cards[i].unit) : nullptr))
            rows.push_back(i);
    // A card that changed its length changes its height too.
    const auto sameCard = [&](std::size_t before, std::size_t now) {
        const study::MeaningUnit& was = column().cards[before].unit;
        return was.id == cards[now].unit.id && was.span() == cards[now].unit.span();
    };
    const bool same = m_desk && theme == m_theme && std::ranges::equal(m_rows, rows, sameCard);
    if (!same)
        beginResetModel();
    m_desk = desk;
    m_theme = theme;
    m_column = place;
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void CardListModel::light(const LitUnits& lit) {
    m_lit = lit;
}

const workbench::DeskColumn& CardListModel::column() const {
    return m_desk->desk.columns[m_column];
}

const workbench::DeskCard& CardListModel::card(int row) const {
    return column().cards[m_rows[static_cast<std::size_t>(row)]];
}

const workbench::CardWords* CardListModel::words(int row) const {
    return m_store.find(card(row).unit);
}

bool CardListModel::isLit(int row) const {
    return m_lit && m_lit->contains(card(row).unit.id);
}

int CardListModel::rowOf(study::UnitId unit) const {
    for (int row = 0; row < rowCount(); ++row)
        if (card(row).unit.id == unit)
            return row;
    return -1;
}

int CardListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_desk ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const workbench::CardWords* known = words(index.row());
    if (!known)
        return role == Qt::AccessibleTextRole ? tr("Being read") : QString();
    const QString said = shown(known->words).simplified();
    if (role == Qt::DisplayRole)
        return said;
    const workbench::DeskCard& here = card(index.row());
    const QString who = QStringLiteral("%1 %2").arg(shown(known->who), shown(known->tag)).trimmed();
    const QString where =
        known->turn
            ? tr("%1, turn %2").arg(shown(known->source), QLocale().toString(static_cast<qlonglong>(*known->turn)))
            : shown(known->source);
    const QString absorbed =
        here.sentences.empty() ? tr("Not yet absorbed") : tr("In %1").arg(m_desk->sentencesInWords(here, m_theme));
    QStringList parts{who, said, where, absorbed};
    if (here.golden)
        parts << tr("Golden quote");
    if (const QString analysts = m_desk->analystsInWords(here); !analysts.isEmpty())
        parts << tr("Coded by %1").arg(analysts);
    if (role == Qt::AccessibleTextRole)
        return parts.join(QStringLiteral(". "));
    for (QString& part : parts)
        part = part.toHtmlEscaped();
    return QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("</p><p>")));
}

Qt::ItemFlags CardListModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemIsDropEnabled;
}

QStringList CardListModel::mimeTypes() const {
    return {QStringLiteral("application/x-emic-cards")};
}

QMimeData* CardListModel::mimeData(const QModelIndexList& indexes) const {
    std::set<int> rows;
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    std::vector<study::UnitId> units;
    for (const int row : rows)
        units.push_back(card(row).unit.id);
    return new DraggedCards(m_theme, std::move(units));
}

} // namespace emic::desktop
