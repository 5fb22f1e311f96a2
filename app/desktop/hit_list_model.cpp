#include "app/desktop/hit_list_model.h"

#include "app/desktop/strings.h"
#include "core/study/theme_tree.h"

#include <QLocale>
#include <QRegularExpression>

namespace emic::desktop {

HitListModel::HitListModel(std::shared_ptr<StudySession> session, QObject* parent)
    : QAbstractListModel(parent), m_session(std::move(session)) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::theme) || notification.touches(study::Entity::participant))
            readThemes();
    });
    readThemes();
}

void HitListModel::readThemes() {
    m_themes.clear();
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    for (const auto& [theme, depth] : tree.inOrder())
        m_themes.emplace(
            theme->id,
            ThemeChip{shown(theme->name), theme->colour > 0 ? theme->colour : tree.find(tree.top(theme->id))->colour});
    m_participants.clear();
    for (const study::Participant& participant : m_session->read().all<study::Participant>())
        m_participants.emplace(participant.id, shown(participant.code));
}

void HitListModel::assign(const SharedAnswer& answer) {
    beginResetModel();
    m_hits = answer->answer.hits;
    m_lines = answer->lines;
    m_areLines = areLines(answer->question.order);
    m_total = answer->question.like || answer->question.beyond ? 0 : answer->answer.total;
    m_askedAt = 0;
    endResetModel();
}

void HitListModel::append(const SharedAnswer& more) {
    const std::vector<indexer::Hit>& hits = more->answer.hits;
    if (hits.empty() || m_areLines)
        return;
    const int before = rowCount();
    beginInsertRows({}, before, before + static_cast<int>(hits.size()) - 1);
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
    endInsertRows();
}

void HitListModel::clear() {
    if (m_hits.empty())
        return;
    beginResetModel();
    m_hits.clear();
    m_lines.clear();
    m_total = 0;
    endResetModel();
}

int HitListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_areLines ? m_lines.size() : m_hits.size());
}

const workbench::ConcordanceLine* HitListModel::lineOf(int row) const {
    return m_areLines ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

const indexer::Hit& HitListModel::hitOf(int row) const {
    return m_hits[m_areLines ? lineOf(row)->hit : static_cast<std::size_t>(row)];
}

text::Span HitListModel::placeOf(int row) const {
    if (const auto* line = lineOf(row))
        return line->match;
    const indexer::Hit& hit = hitOf(row);
    return hit.matches.empty() ? hit.span : hit.matches.front();
}

std::vector<ThemeChip> HitListModel::themesOf(int row) const {
    std::vector<ThemeChip> chips;
    for (const study::ThemeId& theme : hitOf(row).themes)
        if (const auto known = m_themes.find(theme); known != m_themes.end())
            chips.push_back(known->second);
    return chips;
}

QVariant HitListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const indexer::Hit& hit = hitOf(index.row());
    const auto who = [&] {
        const auto participant = hit.participant ? m_participants.find(*hit.participant) : m_participants.end();
        const QString code = participant == m_participants.end() ? QString() : participant->second;
        const QString label = shown(hit.speaker);
        return label.isEmpty() || label == code ? code : code.isEmpty() ? label : tr("%1 (%2)").arg(label, code);
    };
    const auto where = [&] {
        const QString source = shown(hit.sourceName);
        return hit.turn ? tr("%1, turn %2").arg(source, QLocale().toString(static_cast<qlonglong>(*hit.turn))) : source;
    };
    switch (role) {
    case Qt::DisplayRole:
        if (const auto* line = lineOf(index.row()))
            return QStringLiteral("%1 %2 %3").arg(shown(line->before), shown(line->found), shown(line->after));
        return shown(hit.snippet.text);
    case whoRole:
        return who();
    case whereRole:
        return where();
    case Qt::ToolTipRole: {
        QStringList themes;
        for (const ThemeChip& theme : themesOf(index.row()))
            themes << theme.name;
        return QStringList{where(), who(), themes.join(QStringLiteral(", "))}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2. %3").arg(who(), index.data().toString(), where());
    default:
        return {};
    }
}

bool HitListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_areLines && static_cast<std::int64_t>(m_hits.size()) < m_total &&
           m_askedAt < m_hits.size();
}

void HitListModel::fetchMore(const QModelIndex& /*parent*/) {
    m_askedAt = m_hits.size();
    emit moreWanted(m_hits.size());
}

} // namespace emic::desktop
