// The participants as a table that can be written in: code, group, then an attribute a column. A change is one journal
// entry. Owned by its panel; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <vector>

namespace emic::desktop {

class ParticipantTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { codeColumn, groupColumn, firstAttribute };
    /// What a cell may hold, for whoever offers it: groups, categories, yes and no.
    static constexpr int choicesRole = Qt::UserRole + 1;

    ParticipantTableModel(std::shared_ptr<StudySession> session, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// A group that is not there yet is added; so is a category.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexOf(study::ParticipantId participant) const;
    [[nodiscard]] study::ParticipantId participantAt(int row) const;
    /// Nothing for code and group.
    [[nodiscard]] std::optional<study::Attribute> attributeAt(int column) const;

private:
    void refill();
    [[nodiscard]] QStringList choicesFor(int column) const;

    struct Row {
        study::ParticipantId id;
        QStringList cells;
    };
    std::shared_ptr<StudySession> m_session;
    std::vector<study::Attribute> m_attributes;
    std::vector<Row> m_rows;
};

/// Offers what a cell may hold while it is written in; other words can be typed all the same.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace emic::desktop
