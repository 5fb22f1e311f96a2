#include "app/desktop/quote_list.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QAbstractListModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <utility>

namespace emic::desktop {

/// A row is the heading of a theme, or a quote.
class QuoteListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    struct Row {
        std::size_t quote = 0;
        bool heading = false;
    };

    void assign(std::vector<analysis::Quote> quotes) {
        beginResetModel();
        m_quotes = std::move(quotes);
        m_rows.clear();
        for (std::size_t place = 0; place < m_quotes.size(); ++place) {
            if (place == 0 || m_quotes[place].themeId != m_quotes[place - 1].themeId)
                m_rows.push_back({place, true});
            m_rows.push_back({place, false});
        }
        endResetModel();
    }
    [[nodiscard]] const std::vector<analysis::Quote>& quotes() const { return m_quotes; }
    [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const analysis::Quote& quoteAt(int row) const { return m_quotes[at(row).quote]; }
    [[nodiscard]] int rowOf(std::size_t quote) const {
        const auto found =
            std::ranges::find_if(m_rows, [&](const Row& row) { return !row.heading && row.quote == quote; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    [[nodiscard]] QString headingAt(int row) const {
        const analysis::Quote& quote = quoteAt(row);
        return quote.subtheme.empty() ? shown(quote.theme)
                                      : QStringLiteral("%1 / %2").arg(shown(quote.theme), shown(quote.subtheme));
    }
    [[nodiscard]] QString whereAt(int row) const {
        const analysis::Quote& quote = quoteAt(row);
        QString where = shown(quote.source);
        if (quote.turn)
            where += QuoteList::tr(", turn %1").arg(*quote.turn);
        return where;
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        return index.isValid() && at(index.row()).heading ? Qt::ItemIsEnabled
                                                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid())
            return {};
        if (at(index.row()).heading)
            return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(headingAt(index.row()))
                                                                             : QVariant();
        const analysis::Quote& quote = quoteAt(index.row());
        if (role == Qt::DisplayRole)
            return shown(quote.published).simplified();
        if (role == Qt::ToolTipRole)
            return quote.published == quote.verbatim
                       ? shown(quote.verbatim)
                       : QuoteList::tr("%1\n\nAs it was said: %2").arg(shown(quote.published), shown(quote.verbatim));
        if (role == Qt::AccessibleTextRole)
            return QStringLiteral("%1, %2: %3")
                .arg(shown(quote.participant), whereAt(index.row()), shown(quote.published).simplified());
        return {};
    }

private:
    std::vector<analysis::Quote> m_quotes;
    std::vector<Row> m_rows;
};

namespace {

constexpr int side = 10;
constexpr int above = 5;
constexpr int lines = 4;

class QuoteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int line = QFontMetrics(option.font).height();
        const bool heading = static_cast<const QuoteListModel*>(index.model())->at(index.row()).heading;
        return {100, heading ? line + 14 : 2 * above + 3 + (lines + 1) * line};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& model = *static_cast<const QuoteListModel*>(index.model());
        const ViewColours colours = ViewColours::of(option.palette);
        painter->save();
        if (model.at(index.row()).heading)
            paintHeading(*painter, option, model.headingAt(index.row()), colours);
        else
            paintQuote(*painter, option, index, model, colours);
        painter->restore();
    }

private:
    static void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& words,
                             const ViewColours& colours) {
        QFont bold = option.font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(colours.text);
        const QRect room = option.rect.adjusted(side, 8, -side, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(words, Qt::ElideMiddle, room.width()));
    }

    static void paintQuote(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                           const QuoteListModel& model, const ViewColours& colours) {
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || option.state & QStyle::State_MouseOver) {
            // A tint, as in the list of hits.
            QColor tint = selected ? colours.highlight : colours.text;
            tint.setAlphaF(selected ? 0.16F : 0.04F);
            painter.fillRect(option.rect, tint);
        }
        if (selected)
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.highlight);
        const analysis::Quote& quote = model.quoteAt(index.row());
        const QFontMetrics metrics(option.font);
        QRect room = option.rect.adjusted(side, above, -side, -above);
        const QRect head(room.left(), room.top(), room.width(), metrics.height());
        QString who = shown(quote.participant.empty() ? quote.speaker : quote.participant);
        if (quote.golden)
            who += QStringLiteral(" ★");
        const QString where = model.whereAt(index.row());
        painter.setPen(colours.quietText);
        const int whoRoom = std::min(metrics.horizontalAdvance(who) + 12, room.width() / 2);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(who, Qt::ElideRight, whoRoom));
        painter.drawText(head.adjusted(whoRoom, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(where, Qt::ElideMiddle, head.width() - whoRoom));
        room.setTop(head.bottom() + 3);
        paintWords(painter, room, shown(quote.published).simplified(), option.font, colours.text);
        painter.setPen(colours.line);
        painter.drawLine(option.rect.bottomLeft() + QPoint(side, 0), option.rect.bottomRight() - QPoint(side, 0));
    }

    static void paintWords(QPainter& painter, const QRect& room, const QString& words, const QFont& font,
                           const QColor& colour) {
        const QFontMetrics metrics(font);
        // What is below the last line need not be laid out.
        QTextLayout layout(words.left(lines * (room.width() / std::max(1, metrics.averageCharWidth()) + 20)), font);
        layout.beginLayout();
        for (int number = 0; number < lines; ++number) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(room.width());
            line.setPosition(QPointF(0, number * metrics.height()));
        }
        layout.endLayout();
        painter.setPen(colour);
        for (int number = 0; number < layout.lineCount(); ++number) {
            const QTextLine line = layout.lineAt(number);
            if (number + 1 == lines && line.textStart() + line.textLength() < words.size())
                painter.drawText(
                    QRectF(room.left(), room.top() + number * metrics.height(), room.width(), metrics.height()),
                    metrics.elidedText(words.mid(line.textStart()), Qt::ElideRight, room.width()));
            else
                line.draw(&painter, room.topLeft());
        }
    }
};

} // namespace

QuoteList::QuoteList(QWidget* parent) : QListView(parent), m_quotes(new QuoteListModel(this)) {
    setObjectName(QStringLiteral("quotes"));
    setAccessibleName(tr("Quotes"));
    setModel(m_quotes);
    setItemDelegate(new QuoteDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &QuoteList::choose);
}

void QuoteList::assign(std::vector<analysis::Quote> quotes) {
    const auto before = currentUnit();
    m_quotes->assign(std::move(quotes));
    const auto& now = m_quotes->quotes();
    const auto same =
        std::ranges::find(now, before, [](const analysis::Quote& each) { return std::optional(each.unit); });
    if (before && same != now.end())
        setCurrentIndex(indexOfQuote(static_cast<std::size_t>(same - now.begin())));
}

std::optional<study::UnitId> QuoteList::currentUnit() const {
    const QModelIndex index = currentIndex();
    if (!index.isValid() || m_quotes->at(index.row()).heading)
        return std::nullopt;
    return m_quotes->quoteAt(index.row()).unit;
}

std::size_t QuoteList::count() const {
    return m_quotes->quotes().size();
}

QModelIndex QuoteList::indexOfQuote(std::size_t quote) const {
    return m_quotes->index(m_quotes->rowOf(quote));
}

void QuoteList::choose(const QModelIndex& index) {
    if (!index.isValid() || m_quotes->at(index.row()).heading)
        return;
    const analysis::Quote& quote = m_quotes->quoteAt(index.row());
    emit quoteChosen(quote.sourceId, quote.unit);
}

void QuoteList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose(currentIndex());
    QListView::keyPressEvent(event);
}

} // namespace emic::desktop
