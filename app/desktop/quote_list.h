// Quotes as rows below their themes, whatever their number: who says it and where, and the first lines of the words as
// they are published; what was said stands in the tip. One click, or Return, wants the place. Owned by its pane or
// page; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/quotes.h"
#endif

#include <optional>
#include <QListView>
#include <vector>

namespace emic::desktop {

class QuoteListModel;

class QuoteList : public QListView {
    Q_OBJECT

public:
    explicit QuoteList(QWidget* parent);

    /// The quote that is worked on stays so where it is among them.
    void assign(std::vector<analysis::Quote> quotes);
    [[nodiscard]] std::optional<study::UnitId> currentUnit() const;
    [[nodiscard]] std::size_t count() const;
    /// The row of a quote; headings of themes are rows too.
    [[nodiscard]] QModelIndex indexOfQuote(std::size_t quote) const;

signals:
    void quoteChosen(emic::study::SourceId source, emic::study::UnitId unit);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);

    QuoteListModel* m_quotes;
};

} // namespace emic::desktop
