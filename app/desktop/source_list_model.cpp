#include "app/desktop/source_list_model.h"

#include "app/desktop/strings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSignalBlocker>
#include <utility>

namespace emic::desktop {
namespace {

constexpr int sourceRole = Qt::UserRole + 2;

std::string headingOf(const storage::Reader& reader, const study::Source& source, SourceOrder order) {
    if (order == SourceOrder::byKind)
        return std::to_string(static_cast<int>(source.kind));
    if (order == SourceOrder::byGroup)
        return source.group ? source.group->text() : std::string();
    if (!source.meeting || !reader.find(*source.meeting))
        return {};
    return source.meeting->text();
}

QString nameOfHeading(const storage::Reader& reader, const study::Source& source, SourceOrder order) {
    if (order == SourceOrder::byKind)
        return kindName(source.kind, 2);
    if (order == SourceOrder::byGroup) {
        const auto group = source.group ? reader.find(*source.group) : std::nullopt;
        return group ? shown(group->name) : SourceListModel::tr("No group");
    }
    const auto meeting = source.meeting ? reader.find(*source.meeting) : std::nullopt;
    if (!meeting)
        return SourceListModel::tr("No meeting");
    const auto group = reader.find(meeting->group);
    return group ? shown(group->name + ", " + meeting->name) : shown(meeting->name);
}

} // namespace

QString kindName(study::SourceKind kind, int count) {
    switch (kind) {
    case study::SourceKind::interview:
        return count == 1 ? SourceListModel::tr("Interview") : SourceListModel::tr("Interviews");
    case study::SourceKind::groupDiscussion:
        return count == 1 ? SourceListModel::tr("Group discussion") : SourceListModel::tr("Group discussions");
    case study::SourceKind::answer:
        return count == 1 ? SourceListModel::tr("Written answer") : SourceListModel::tr("Written answers");
    case study::SourceKind::observation:
        return count == 1 ? SourceListModel::tr("Observation") : SourceListModel::tr("Observations");
    case study::SourceKind::fieldNote:
        return count == 1 ? SourceListModel::tr("Field note") : SourceListModel::tr("Field notes");
    }
    return {};
}

SourceListModel::SourceListModel(std::shared_ptr<StudySession> session, const CoverageKeeper& coverage, QObject* parent)
    : QStandardItemModel(parent), m_session(std::move(session)), m_coverage(coverage) {
    refill();
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::source) || notification.touches(study::Entity::participantGroup) ||
            notification.touches(study::Entity::meeting))
            refill();
    });
    // Coverage comes for many sources at once, and a filter looks through all of them at every change that is told.
    connect(&coverage, &CoverageKeeper::updated, this, [this](study::SourceId source) {
        if (m_pending.empty())
            QMetaObject::invokeMethod(this, &SourceListModel::showPending, Qt::QueuedConnection);
        m_pending.push_back(source);
    });
}

void SourceListModel::setOrder(SourceOrder order) {
    if (std::exchange(m_order, order) != order)
        refill();
}

void SourceListModel::refill() {
    clear();
    m_items.clear();
    setHorizontalHeaderLabels({tr("Source"), tr("Decided")});
    const storage::Reader& reader = m_session->read();
    std::unordered_map<std::string, QStandardItem*> headings;
    for (const study::Source& source : reader.all<study::Source>()) {
        QStandardItem*& heading = headings[headingOf(reader, source, m_order)];
        if (!heading) {
            heading = new QStandardItem(nameOfHeading(reader, source, m_order));
            heading->setEditable(false);
            heading->setSelectable(false);
            auto* count = new QStandardItem;
            count->setEditable(false);
            count->setSelectable(false);
            appendRow({heading, count});
        }
        auto* name = new QStandardItem(shown(source.name));
        name->setEditable(false);
        name->setData(shown(source.id.text()), sourceRole);
        name->setToolTip(tr("%1\n%2, %3 words, %4 turns")
                             .arg(shown(source.name), kindName(source.kind, 1),
                                  QLocale().toString(static_cast<qlonglong>(source.words)),
                                  QLocale().toString(static_cast<qlonglong>(source.turnCount))));
        auto* decided = new QStandardItem;
        decided->setEditable(false);
        decided->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        decided->setData(-1, decidedRole);
        heading->appendRow({name, decided});
        m_items[source.id] = decided;
    }
    for (int row = 0; row < rowCount(); ++row) {
        item(row, 1)->setText(QLocale().toString(item(row)->rowCount()));
        item(row, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const auto& [source, place] : m_items)
        m_pending.push_back(source);
    showPending();
}

void SourceListModel::showPending() {
    if (m_pending.empty())
        return;
    {
        const QSignalBlocker quiet(this);
        for (const study::SourceId source : m_pending)
            showCoverage(source);
    }
    m_pending.clear();
    for (int row = 0; row < rowCount(); ++row)
        if (const QModelIndex heading = index(row, 0); rowCount(heading) > 0)
            emit dataChanged(index(0, 1, heading), index(rowCount(heading) - 1, 1, heading));
}

void SourceListModel::showCoverage(study::SourceId source) {
    const auto place = m_items.find(source);
    const analysis::SourceCoverage* coverage = m_coverage.of(source);
    if (place == m_items.end() || !coverage)
        return;
    const analysis::Characters& counted = coverage->participants.total > 0 ? coverage->participants : coverage->text;
    const int percent =
        counted.undecided == 0 ? 100 : std::min(99, static_cast<int>(100.0 - counted.percentUndecided()));
    place->second->setData(percent, decidedRole);
    place->second->setText(tr("%1 %").arg(percent));
    place->second->setToolTip(
        tr("%1 % of what participants said bears on the question, %2 % does not, %3 % is undecided")
            .arg(QLocale().toString(counted.percentRelevant(), 'f', 0),
                 QLocale().toString(counted.percentNotRelevant(), 'f', 0),
                 QLocale().toString(counted.percentUndecided(), 'f', 0)));
}

std::optional<study::SourceId> SourceListModel::sourceAt(const QModelIndex& index) const {
    const QModelIndex first = index.siblingAtColumn(0);
    const std::optional<study::Uuid> id = study::Uuid::parse(utf8(first.data(sourceRole).toString()));
    return id ? std::optional(study::SourceId{*id}) : std::nullopt;
}

QModelIndex SourceListModel::indexOf(study::SourceId source) const {
    const auto place = m_items.find(source);
    return place == m_items.end() ? QModelIndex() : indexFromItem(place->second).siblingAtColumn(0);
}

} // namespace emic::desktop
