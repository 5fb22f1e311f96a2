#include "app/desktop/hit_delegate.h"

#include "app/desktop/hit_list_model.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/text/text.h"

#include <algorithm>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace emic::desktop {
namespace {

constexpr int snippetLines = 3;
constexpr int side = 10;
constexpr int above = 6;
constexpr int gap = 3;

const HitListModel* hitsOf(const QModelIndex& index) {
    return qobject_cast<const HitListModel*>(index.model());
}

/// What stands out, in a layout's own units.
QList<QTextLayout::FormatRange> marked(const indexer::Snippet& snippet, const ViewColours& colours) {
    QList<QTextLayout::FormatRange> ranges;
    const text::Text words(snippet.text);
    QTextCharFormat format;
    format.setBackground(colours.hit);
    format.setForeground(colours.text);
    format.setFontWeight(QFont::DemiBold);
    for (const text::Span& match : snippet.matches) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(words.utf16(match.begin).value);
        range.length = static_cast<int>(words.utf16(match.end).value) - range.start;
        range.format = format;
        ranges.append(range);
    }
    return ranges;
}

/// Three lines of the snippet, those with the first match among them.
void paintSnippet(QPainter& painter, const QRect& room, const indexer::Snippet& snippet, const QFont& font,
                  const ViewColours& colours, const QColor& pen) {
    QString words = shown(snippet.text);
    // A line of the list is one of the layout's, whatever line feeds the text has.
    words.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const QList<QTextLayout::FormatRange> ranges = marked(snippet, colours);
    layout.setFormats(ranges);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(room.width());
    layout.endLayout();
    const int first = ranges.isEmpty() ? 0 : layout.lineForTextPosition(ranges.front().start).lineNumber();
    const int from = std::clamp(first - 1, 0, std::max(0, layout.lineCount() - snippetLines));
    const int height = QFontMetrics(font).height();
    for (int number = 0; number < snippetLines && from + number < layout.lineCount(); ++number)
        layout.lineAt(from + number).setPosition(QPointF(0, number * height));
    painter.setPen(pen);
    painter.save();
    painter.setClipRect(room);
    // Lines that were not given a place are drawn nowhere.
    for (int number = 0; number < layout.lineCount(); ++number)
        if (number < from || number >= from + snippetLines)
            layout.lineAt(number).setPosition(QPointF(0, number < from ? -10'000 : 10'000));
    layout.draw(&painter, room.topLeft(), {}, room);
    painter.restore();
}

void paintThemes(QPainter& painter, QRect room, const std::vector<ThemeChip>& themes, const QFont& font,
                 const ViewColours& colours, const QColor& pen) {
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t place = 0; place < themes.size(); ++place) {
        const ThemeChip& theme = themes[place];
        const int wanted = metrics.horizontalAdvance(theme.name) + 15;
        if (room.width() < 50)
            break;
        const int width = std::min(wanted, room.width());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.theme(theme.colour));
        painter.drawEllipse(QRectF(room.left(), room.center().y() - 4, 9, 9));
        painter.setPen(pen);
        painter.drawText(QRect(room.left() + 13, room.top(), width - 13, room.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(theme.name, Qt::ElideRight, width - 13));
        room.setLeft(room.left() + width + 10);
    }
}

void paintPassage(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  const ViewColours& colours) {
    const HitListModel& model = *hitsOf(index);
    const QFontMetrics metrics(option.font);
    QRect room = option.rect.adjusted(side, above, -side, -above);
    const QRect head(room.left(), room.top(), room.width(), metrics.height());
    const QString where = index.data(HitListModel::whereRole).toString();
    const QString who = index.data(HitListModel::whoRole).toString();
    QFont bold = option.font;
    bold.setBold(true);
    const int whoRoom = std::min(QFontMetrics(bold).horizontalAdvance(who) + 2, room.width() * 3 / 5);
    painter.setFont(bold);
    painter.setPen(colours.text);
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(who, Qt::ElideRight, whoRoom));
    painter.setFont(option.font);
    painter.setPen(colours.quietText);
    const QRect rest = head.adjusted(who.isEmpty() ? 0 : whoRoom + 10, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter | (who.isEmpty() ? Qt::AlignLeft : Qt::AlignRight),
                     metrics.elidedText(where, Qt::ElideMiddle, rest.width()));
    room.setTop(head.bottom() + gap);
    const QRect words(room.left(), room.top(), room.width(), snippetLines * metrics.height());
    paintSnippet(painter, words, model.hitOf(index.row()).snippet, option.font, colours, colours.text);
    if (const std::vector<ThemeChip> themes = model.themesOf(index.row()); !themes.empty())
        paintThemes(painter, QRect(room.left(), words.bottom() + gap, room.width(), metrics.height()), themes,
                    option.font, colours, colours.quietText);
}

void paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
               const ViewColours& colours) {
    const HitListModel& model = *hitsOf(index);
    const workbench::ConcordanceLine& line = *model.lineOf(index.row());
    const QFontMetrics metrics(option.font);
    QFont bold = option.font;
    bold.setBold(true);
    QRect room = option.rect.adjusted(side, 0, -side, 0);
    // Where there is room, who says it.
    constexpr int roomy = 90;
    if (room.width() > roomy * metrics.averageCharWidth()) {
        const QRect who(room.right() - room.width() / 6, room.top(), room.width() / 6, room.height());
        painter.setPen(colours.quietText);
        painter.drawText(who, Qt::AlignVCenter | Qt::AlignRight,
                         metrics.elidedText(index.data(HitListModel::whoRole).toString(), Qt::ElideRight, who.width()));
        room.setRight(who.left() - side);
    }
    const QString found = shown(line.found);
    const int foundWidth = std::min(QFontMetrics(bold).horizontalAdvance(found) + 2, room.width() / 2);
    const int middle = room.left() + static_cast<int>(room.width() * 0.42);
    const int space = metrics.horizontalAdvance(QLatin1Char(' ')) + 1;
    const QString after = shown(line.after);
    // A comma stands close to its word.
    const int gapAfter = !after.isEmpty() && after.front().isPunct() ? 1 : space;
    const QRect left(room.left(), room.top(), middle - space - room.left(), room.height());
    const QRect centre(middle, room.top(), foundWidth, room.height());
    const QRect right(middle + foundWidth + gapAfter, room.top(), room.right() - middle - foundWidth - gapAfter,
                      room.height());
    painter.setFont(option.font);
    painter.setPen(colours.quietText);
    painter.drawText(left, Qt::AlignVCenter | Qt::AlignRight,
                     metrics.elidedText(shown(line.before), Qt::ElideLeft, left.width()));
    painter.drawText(right, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(after, Qt::ElideRight, right.width()));
    painter.fillRect(
        QRect(centre.left() - 1, room.center().y() - metrics.height() / 2, foundWidth + 2, metrics.height()),
        colours.hit);
    painter.setFont(bold);
    painter.setPen(colours.text);
    painter.drawText(centre, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(found, Qt::ElideRight, foundWidth));
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ViewColours colours = ViewColours::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected) {
        // A tint, so that marked words and theme colours stay what they are.
        QColor tint = colours.highlight;
        tint.setAlphaF(option.state & QStyle::State_Active ? 0.16F : 0.10F);
        painter->fillRect(option.rect, tint);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.highlight);
    } else if (option.state & QStyle::State_MouseOver) {
        QColor tint = colours.text;
        tint.setAlphaF(0.04F);
        painter->fillRect(option.rect, tint);
    }
    if (hitsOf(index)->lines()) {
        paintLine(*painter, option, index, colours);
    } else {
        paintPassage(*painter, option, index, colours);
        painter->setPen(colours.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = QFontMetrics(option.font).height();
    const HitListModel* model = hitsOf(index);
    if (model->lines())
        return {100, line + 6};
    const int themes = model->themesOf(index.row()).empty() ? 0 : line + gap;
    return {100, 2 * above + line + gap + snippetLines * line + themes};
}

} // namespace emic::desktop
