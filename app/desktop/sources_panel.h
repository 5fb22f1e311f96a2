// The panel of sources: a list to filter and open from. Owned by its dock; interface thread.
#pragma once

#include "app/desktop/source_list_model.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace emic::desktop {

class SourcesPanel : public QWidget {
    Q_OBJECT

public:
    SourcesPanel(std::shared_ptr<StudySession> session, const CoverageKeeper& coverage, QWidget* parent);

    void showCurrent(study::SourceId source);
    [[nodiscard]] QTreeView& list() { return *m_list; }

signals:
    void chosen(emic::study::SourceId source);
    void importWanted();

private:
    SourceListModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QComboBox* m_order;
    QTreeView* m_list;
};

} // namespace emic::desktop
