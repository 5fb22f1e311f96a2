// A table of the report on the screen: the columns that pages show, the marks of its footnotes, as high as its rows
// where they are few. Owned by its page; interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/reports/document.h"
#endif

#include <QTableView>

namespace emic::desktop {

class PageTableView : public QTableView {
    Q_OBJECT

public:
    PageTableView(reports::PageTable table, QWidget* parent);

    [[nodiscard]] const reports::PageTable& page() const { return m_page; }
    /// Rows that lead somewhere have a sign of it, and what it is in words.
    void setRowHelp(int row, const QString& help);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layColumns();

    reports::PageTable m_page;
};

} // namespace emic::desktop
