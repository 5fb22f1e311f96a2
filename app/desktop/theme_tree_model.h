// Focus areas, themes and subthemes as a tree with colours and counts, for the themes panel. What is dragged is said as
// a signal: the panel asks, and the study answers through the session. Interface thread.
#pragma once

#include "app/desktop/study_session.h"
#include "app/workbench/theme_counts.h"

#include <memory>
#include <QAbstractItemModel>
#include <QTimer>
#include <unordered_map>
#include <vector>

namespace emic::desktop {

class ThemeTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { name, units, participants, columns };

    ThemeTreeModel(std::shared_ptr<StudySession> session, QObject* parent);
    ~ThemeTreeModel() override;

    [[nodiscard]] std::optional<study::ThemeId> themeAt(const QModelIndex& index) const;
    [[nodiscard]] std::optional<study::FocusAreaId> focusAreaAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const study::Uuid& id) const;
    /// True until the counts fit what was last changed.
    [[nodiscard]] bool counting() const { return m_counting || m_pause.isActive(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// A theme was dropped on another: under it, or into it?
    void droppedOn(emic::study::ThemeId theme, emic::study::ThemeId target);
    /// A theme was dropped between others, or on a focus area. `place` is among its new siblings of that focus area.
    void droppedBetween(emic::study::ThemeId theme, const QModelIndex& parent, int place);
    /// Words that are selected in a transcript were dropped on a theme.
    void selectionDropped(emic::study::ThemeId theme);

private:
    struct Node;
    void rebuild();
    void askCounts();
    [[nodiscard]] Node* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(const Node* node, int column = 0) const;

    std::shared_ptr<StudySession> m_session;
    std::unique_ptr<Node> m_root;
    std::unordered_map<study::Uuid, Node*> m_nodes;
    std::unordered_map<study::ThemeId, workbench::ThemeCounts> m_counts;
    QTimer m_pause;
    bool m_counting = false;
};

} // namespace emic::desktop
