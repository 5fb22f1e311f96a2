// The filters of a query as chips: what they are in words, and a way to take each out or turn it round. They are read
// from the query's words and change nothing but those. Owned by the search panel; interface thread.
#pragma once

#include "app/desktop/search_question.h"

#include <QWidget>
#include <vector>

namespace emic::desktop {

class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent);

    /// Shows the filters among these parts, and what hits are to be like.
    void showParts(const std::vector<workbench::QueryPart>& parts, const QString& like, const SharedNames& names);
    [[nodiscard]] QStringList shownWords() const;

signals:
    void removed(const emic::workbench::QueryPart& part);
    void reversed(const emic::workbench::QueryPart& part);
    void likeRemoved();

private:
    struct Shown {
        workbench::QueryPart part;
        QString words;
        std::int64_t colour = 0;
    };
    void rebuild();

    std::vector<Shown> m_shown;
    QString m_like;
};

} // namespace emic::desktop
