#include "app/desktop/theme_tree_model.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/transcript_view.h"
#include "core/editing/focus_areas.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <chrono>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <utility>

namespace emic::desktop {

struct ThemeTreeModel::Node {
    enum class Kind { root, focusArea, theme };
    Kind kind = Kind::root;
    study::Uuid id;
    QString name;
    QString definition;
    std::int64_t colour = 0;
    Node* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node* add(std::unique_ptr<Node> child) {
        child->parent = this;
        child->row = static_cast<int>(children.size());
        return children.emplace_back(std::move(child)).get();
    }
};

ThemeTreeModel::ThemeTreeModel(std::shared_ptr<StudySession> session, QObject* parent)
    : QAbstractItemModel(parent), m_session(std::move(session)), m_root(std::make_unique<Node>()) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(200));
    connect(&m_pause, &QTimer::timeout, this, &ThemeTreeModel::askCounts);
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        const bool tree = notification.touches(study::Entity::theme) || notification.touches(study::Entity::focusArea);
        if (tree)
            rebuild();
        if (tree || notification.touches(study::Entity::coding) || notification.touches(study::Entity::speaker) ||
            notification.touches(study::Entity::meaningUnit))
            m_pause.start();
    });
    rebuild();
    askCounts();
}

ThemeTreeModel::~ThemeTreeModel() = default;

void ThemeTreeModel::rebuild() {
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_nodes.clear();
    const storage::Reader& reader = m_session->read();
    for (const study::FocusArea& area : reader.all<study::FocusArea>()) {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::focusArea;
        node->id = area.id.uuid;
        node->name = shown(area.name);
        node->definition = shown(area.description);
        m_nodes[area.id.uuid] = m_root->add(std::move(node));
    }
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const auto& [theme, depth] : tree.inOrder()) {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::theme;
        node->id = theme->id.uuid;
        node->name = shown(theme->name);
        node->definition = shown(theme->definition);
        node->colour = theme->colour > 0 ? theme->colour : tree.find(tree.top(theme->id))->colour;
        const std::optional<study::Uuid> above = theme->parent      ? std::optional(theme->parent->uuid)
                                                 : theme->focusArea ? std::optional(theme->focusArea->uuid)
                                                                    : std::nullopt;
        const auto parent = above ? m_nodes.find(*above) : m_nodes.end();
        m_nodes[theme->id.uuid] = (parent == m_nodes.end() ? m_root.get() : parent->second)->add(std::move(node));
    }
    endResetModel();
}

void ThemeTreeModel::askCounts() {
    m_counting = true;
    m_session->worker().run(
        this,
        [](const storage::Reader& reader) {
            return workbench::countThemes(reader, study::ThemeTree(reader.all<study::Theme>()));
        },
        [this](std::unordered_map<study::ThemeId, workbench::ThemeCounts> counts) {
            m_counting = false;
            m_counts = std::move(counts);
            for (const auto& [id, node] : m_nodes)
                emit dataChanged(indexOfNode(node, units), indexOfNode(node, participants));
        });
}

ThemeTreeModel::Node* ThemeTreeModel::nodeAt(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex ThemeTreeModel::indexOfNode(const Node* node, int column) const {
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, const_cast<Node*>(node));
}

std::optional<study::ThemeId> ThemeTreeModel::themeAt(const QModelIndex& index) const {
    const Node* node = nodeAt(index);
    return node->kind == Node::Kind::theme ? std::optional(study::ThemeId{node->id}) : std::nullopt;
}

std::optional<study::FocusAreaId> ThemeTreeModel::focusAreaAt(const QModelIndex& index) const {
    const Node* node = nodeAt(index);
    return node->kind == Node::Kind::focusArea ? std::optional(study::FocusAreaId{node->id}) : std::nullopt;
}

QModelIndex ThemeTreeModel::indexOf(const study::Uuid& id) const {
    const auto node = m_nodes.find(id);
    return node == m_nodes.end() ? QModelIndex() : indexOfNode(node->second);
}

QModelIndex ThemeTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* above = nodeAt(parent);
    if (row < 0 || column < 0 || column >= columns || row >= static_cast<int>(above->children.size()))
        return {};
    return createIndex(row, column, above->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ThemeTreeModel::parent(const QModelIndex& index) const {
    return index.isValid() ? indexOfNode(nodeAt(index)->parent) : QModelIndex();
}

int ThemeTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int ThemeTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return columns;
}

QVariant ThemeTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node* node = nodeAt(index);
    if (index.column() == name) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return node->name;
        case Qt::ToolTipRole:
            return node->definition.isEmpty() ? node->name : node->name + QLatin1String("\n\n") + node->definition;
        case Qt::DecorationRole:
            return node->kind == Node::Kind::theme
                       ? QVariant(colourDot(ViewColours::of(QGuiApplication::palette()).theme(node->colour)))
                       : QVariant();
        case Qt::FontRole: {
            QFont font;
            font.setBold(node->kind == Node::Kind::focusArea);
            return node->kind == Node::Kind::focusArea ? QVariant(font) : QVariant();
        }
        default:
            return {};
        }
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const auto counts = m_counts.find(study::ThemeId{node->id});
    if (node->kind != Node::Kind::theme || counts == m_counts.end())
        return {};
    const workbench::CodedCounts& branch = counts->second.branch;
    if (role == Qt::DisplayRole)
        return QLocale().toString(static_cast<qlonglong>(index.column() == units ? branch.units : branch.participants));
    if (role == Qt::ToolTipRole)
        return tr("%1 unit(s) by %2 participant(s), subthemes included; %3 coded to the theme itself")
            .arg(branch.units)
            .arg(branch.participants)
            .arg(counts->second.own.units);
    return {};
}

bool ThemeTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const std::string wanted = utf8(value.toString());
    const Node* node = nodeAt(index);
    const study::Uuid id = node->id;
    const bool theme = node->kind == Node::Kind::theme;
    // Queued: the change builds the tree anew, and the editor that asks for it must have gone by then.
    QMetaObject::invokeMethod(
        this,
        [this, id, theme, wanted] {
            m_session->perform([&](storage::Edit& edit) {
                if (theme)
                    editing::renameTheme(edit, {id}, wanted);
                else
                    editing::renameFocusArea(edit, {id}, wanted);
            });
        },
        Qt::QueuedConnection);
    return true;
}

QVariant ThemeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return section == units          ? tr("Meaning units coded to the theme or its subthemes")
               : section == participants ? tr("Participants who speak in those units")
                                         : QString();
    if (role != Qt::DisplayRole)
        return {};
    return section == name ? tr("Theme") : section == units ? tr("Units") : tr("People");
}

Qt::ItemFlags ThemeTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (index.column() == name)
        flags |= Qt::ItemIsEditable;
    if (nodeAt(index)->kind == Node::Kind::theme)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList ThemeTreeModel::mimeTypes() const {
    return {QLatin1String(TranscriptView::themeMime), QLatin1String(TranscriptView::selectionMime)};
}

QMimeData* ThemeTreeModel::mimeData(const QModelIndexList& indexes) const {
    const auto theme = indexes.isEmpty() ? std::nullopt : themeAt(indexes.constFirst());
    if (!theme)
        return nullptr;
    auto* data = new QMimeData; // the drag takes it
    data->setData(QLatin1String(TranscriptView::themeMime), QByteArray::fromStdString(theme->text()));
    return data;
}

bool ThemeTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int row, int /*column*/,
                                  const QModelIndex& parent) {
    const std::optional<study::ThemeId> target = themeAt(parent);
    if (data->hasFormat(QLatin1String(TranscriptView::selectionMime))) {
        if (target && row < 0)
            emit selectionDropped(*target);
        return false;
    }
    const std::optional<study::Uuid> theme =
        study::Uuid::parse(data->data(QLatin1String(TranscriptView::themeMime)).toStdString());
    if (!theme)
        return false;
    if (row < 0 && target) {
        if (target->uuid != *theme)
            emit droppedOn({*theme}, *target);
    } else {
        emit droppedBetween({*theme}, parent.siblingAtColumn(0), row < 0 ? rowCount(parent) : row);
    }
    // What moved is told by the session; the view has nothing to remove.
    return false;
}

} // namespace emic::desktop
