#include "app/desktop/page_table_view.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/strings.h"

#include <algorithm>
#include <map>
#include <QAbstractTableModel>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <utility>

namespace emic::desktop {
namespace {

constexpr int mostRows = 32; ///< shown at once; more are scrolled
constexpr int airBeside = 5;
constexpr int widest = 44; ///< characters of a column

/// "ᵃ": the marks of footnotes as small letters.
QString raised(const std::string& marks) {
    static const QString letters = QStringLiteral("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ");
    QString text;
    for (const char mark : marks)
        if (const int place = mark - 'a'; place >= 0 && place < letters.size())
            text += letters[place];
        else
            text += QLatin1Char(mark);
    return text;
}

class PageTableModel : public QAbstractTableModel {
public:
    PageTableModel(const reports::PageTable& page, QObject* parent) : QAbstractTableModel(parent) {
        const std::vector<std::size_t> shownColumns = reports::columnsOnPaper(page.table);
        for (const std::size_t column : shownColumns) {
            m_headings << shown(page.table.columns[column].heading);
            m_numeric << reports::isNumeric(page.table.columns[column]);
        }
        m_rows = static_cast<int>(page.table.rows.size());
        for (std::size_t row = 0; row < page.table.rows.size(); ++row) {
            const QString marks = raised(reports::marksOf(page, row));
            for (std::size_t place = 0; place < shownColumns.size(); ++place) {
                QString words = shown(reports::onPaper(page, row, shownColumns[place]));
                if (place + 1 == std::min(page.names, shownColumns.size()))
                    words += marks;
                m_cells << words;
            }
        }
    }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole)
            return m_cells[index.row() * m_headings.size() + index.column()];
        if (role == Qt::ToolTipRole)
            return m_help.contains(index.row()) ? QVariant(m_help.at(index.row()))
                                                : m_cells[index.row() * m_headings.size() + index.column()];
        if (role == Qt::TextAlignmentRole)
            return QVariant((m_numeric[index.column()] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return m_headings[section];
        if (role == Qt::TextAlignmentRole)
            return QVariant((m_numeric[section] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }
    void setHelp(int row, const QString& help) { m_help[row] = help; }

private:
    QStringList m_headings;
    QList<bool> m_numeric;
    QStringList m_cells;
    std::map<int, QString> m_help;
    int m_rows = 0;
};

/// With air between a number and the words in the next column.
class AiryCells : public AiryRows {
public:
    using AiryRows::AiryRows;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem inner = option;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        inner.rect.adjust(airBeside, 0, -airBeside, 0);
        AiryRows::paint(painter, inner, index);
    }
};

} // namespace

PageTableView::PageTableView(reports::PageTable table, QWidget* parent) : QTableView(parent), m_page(std::move(table)) {
    setModel(new PageTableModel(m_page, this));
    setObjectName(shown(m_page.key));
    setAccessibleName(shown(m_page.caption));
    setItemDelegate(new AiryCells(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layColumns();
}

void PageTableView::setRowHelp(int row, const QString& help) {
    static_cast<PageTableModel*>(model())->setHelp(row, help);
}

void PageTableView::layColumns() {
    horizontalHeader()->setResizeContentsPrecision(100);
    resizeColumnsToContents();
    const int most = widest * fontMetrics().averageCharWidth();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + 2 * airBeside + 4, most));
}

QSize PageTableView::sizeHint() const {
    const int rows = std::clamp(model()->rowCount(), 1, mostRows);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {horizontalHeader()->length() + 4,
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + bar + 4};
}

QSize PageTableView::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void PageTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    updateGeometry();
}

void PageTableView::keyPressEvent(QKeyEvent* event) {
    // On every platform, and also where the style activates by a single click.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace emic::desktop
