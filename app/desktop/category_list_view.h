// The themes of step 4 as a list: titles of categories with what is left to do for each. Model and view in one, since
// nobody else shows it; owned by the synthesis workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN
#include "app/workbench/category_list.h"
#endif

#include <optional>
#include <QAbstractListModel>
#include <QListView>
#include <vector>

namespace emic::desktop {

class StaleKeeper;

class CategoryListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    static constexpr int stateRole = Qt::UserRole + 1;  ///< "3 paragraphs, 1 stale, 4 sources left"
    static constexpr int colourRole = Qt::UserRole + 2; ///< place in palette.h
    static constexpr int staleRole = Qt::UserRole + 3;  ///< how many paragraphs

    /// Rows that stay in their places are only changed.
    void assign(std::vector<workbench::CategoryRow> rows);
    [[nodiscard]] const std::vector<workbench::CategoryRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<workbench::CategoryRow> m_rows;
};

class CategoryListView : public QListView {
    Q_OBJECT

public:
    CategoryListView(std::shared_ptr<StudySession> session, StaleKeeper& stale, QWidget* parent);

    [[nodiscard]] std::optional<study::ThemeId> theme() const;
    void setTheme(study::ThemeId theme);
    /// The theme `by` rows from here; stays at the ends.
    void go(int by);
    [[nodiscard]] const CategoryListModel& rows() const { return *m_model; }
    void refresh();

signals:
    /// Another theme, or nothing when there is none.
    void themeChosen(std::optional<emic::study::ThemeId> theme);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    std::shared_ptr<StudySession> m_session;
    StaleKeeper& m_stale;
    CategoryListModel* m_model;
};

} // namespace emic::desktop
