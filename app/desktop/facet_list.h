// Counts beside the hits: how many of them speak of which theme, by whom, in which group; a click narrows the search.
// Owned by the search panel; interface thread.
#pragma once

#include "app/desktop/search_question.h"

#include <QTreeWidget>

namespace emic::desktop {

class FacetList : public QTreeWidget {
    Q_OBJECT

public:
    explicit FacetList(QWidget* parent);

    void showFacets(const indexer::Facets& facets, std::int64_t total, const SharedNames& names);
    void clearFacets();

signals:
    /// field:value, as a query has it.
    void filterWanted(const QString& filter);

private:
    struct Kind {
        QString title;
        std::string field;
        std::vector<indexer::Facet> counts;
    };
    void rebuild();
    void add(const Kind& kind);
    void choose(QTreeWidgetItem* item);

    std::int64_t m_total = 0;
    QStringList m_closed; ///< titles that the person closed
    QStringList m_whole;  ///< titles of which all are shown
    std::vector<Kind> m_shown;
    SharedNames m_names;
};

} // namespace emic::desktop
