#include "app/desktop/card_delegate.h"

#include "app/desktop/card_list_model.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/card_words.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace emic::desktop {
namespace {

constexpr int between = 4; ///< cards
constexpr int side = 10;
constexpr int above = 7;
constexpr int gap = 3;
constexpr int mostLines = 9;

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::CardDelegate", text);
}

/// How wide a letter of running text is on the average; the font's own average is of all letters alike.
double letterWidth(const QFont& font) {
    static QHash<QString, double> known;
    double& width = known[font.key()];
    if (width <= 0) {
        const QString sample = QStringLiteral("and then I said that it was the only thing which I could do at home, ");
        width = QFontMetricsF(font).horizontalAdvance(sample) / static_cast<double>(sample.size());
    }
    return width;
}

int linesOf(std::int64_t letters, double letterWidth, int room) {
    // A line loses half a word at its end on the average.
    const double perLine = std::max(8.0, static_cast<double>(room) / letterWidth - 3);
    return std::clamp(static_cast<int>(std::ceil(static_cast<double>(letters) / perLine)), 1, mostLines);
}

void paintWords(QPainter& painter, const QRect& room, const QString& words, const QFont& font) {
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const QFontMetrics metrics(font);
    const int lines = std::max(1, room.height() / metrics.height());
    for (int line = 0; line < lines; ++line) {
        QTextLine here = layout.createLine();
        if (!here.isValid())
            break;
        here.setLineWidth(room.width());
        const QPoint at(room.left(), room.top() + line * metrics.height());
        if (line + 1 < lines || here.textStart() + here.textLength() >= words.size())
            here.draw(&painter, at);
        else
            painter.drawText(QRect(at, QSize(room.width(), metrics.height())), Qt::AlignLeft | Qt::AlignTop,
                             metrics.elidedText(words.mid(here.textStart()), Qt::ElideRight, room.width()));
    }
    layout.endLayout();
}

void paintHead(QPainter& painter, const QRect& head, const workbench::CardWords& words, bool golden, const QFont& font,
               const ViewColours& colours) {
    QRect room = head;
    if (golden) {
        const QRect star(room.right() - head.height(), room.top(), head.height(), head.height());
        painter.setPen(colours.text);
        painter.setFont(font);
        painter.drawText(star, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("★"));
        room.setRight(star.left() - 4);
    }
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics boldly(bold);
    const QFontMetrics metrics(font);
    const QString who = shown(words.who);
    const int whoRoom = std::min(boldly.horizontalAdvance(who) + 2, room.width() * 2 / 5);
    painter.setFont(bold);
    painter.setPen(colours.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, boldly.elidedText(who, Qt::ElideRight, whoRoom));
    painter.setFont(font);
    painter.setPen(colours.quietText);
    room.setLeft(room.left() + whoRoom + (who.isEmpty() ? 0 : 6));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(shown(words.tag), Qt::ElideRight, room.width()));
}

/// Absorbed or not, and where the unit stands.
void paintFoot(QPainter& painter, const QRect& foot, const CardListModel& model, int row, const QFont& font,
               const ViewColours& colours) {
    const workbench::DeskCard& card = model.card(row);
    const QFontMetrics metrics(font);
    const bool absorbed = !card.sentences.empty();
    const int size = metrics.height() / 2;
    const QRectF ring(foot.left() + 0.5, foot.center().y() - size / 2.0 + 0.5, size, size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(absorbed ? colours.quietText : colours.text, 1.4));
    painter.setBrush(absorbed ? QBrush(colours.quietText) : Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setBrush(Qt::NoBrush);
    QString state = absorbed ? phrase(QT_TRANSLATE_NOOP("emic::desktop::CardDelegate", "in %1"))
                                   .arg(model.desk()->sentencesInWords(card, model.theme()))
                             : phrase(QT_TRANSLATE_NOOP("emic::desktop::CardDelegate", "not yet absorbed"));
    if (const QString analysts = model.desk()->initials(card); !analysts.isEmpty())
        state += QStringLiteral(" · ") + analysts;
    QRect room = foot.adjusted(size + 6, 0, 0, 0);
    painter.setFont(font);
    painter.setPen(absorbed ? colours.quietText : colours.text);
    const int stateRoom = std::min(metrics.horizontalAdvance(state) + 2, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(state, Qt::ElideRight, stateRoom));
    room.setLeft(room.left() + stateRoom + 8);
    const workbench::CardWords* words = model.words(row);
    if (!words || room.width() < metrics.averageCharWidth() * 12)
        return;
    const QString where = words->turn
                              ? QStringLiteral("%1 · %2").arg(shown(words->source),
                                                              QLocale().toString(static_cast<qlonglong>(*words->turn)))
                              : shown(words->source);
    painter.setPen(colours.quietText);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(where, Qt::ElideMiddle, room.width()));
}

QFont smaller(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

} // namespace

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = static_cast<const CardListModel*>(index.model());
    const ViewColours colours = ViewColours::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool lit = model->isLit(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card =
        QRectF(option.rect).adjusted(between + 0.5, between / 2.0 + 0.5, -between - 0.5, -between / 2.0 - 0.5);
    QColor ground = colours.ground;
    if (selected) {
        const double share = option.state & QStyle::State_Active ? 0.18 : 0.10;
        const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
        ground = QColor(mix(ground.red(), colours.highlight.red()), mix(ground.green(), colours.highlight.green()),
                        mix(ground.blue(), colours.highlight.blue()));
    }
    painter->setBrush(ground);
    const bool current = option.state & QStyle::State_HasFocus;
    painter->setPen(QPen(selected || current ? colours.highlight : colours.line, current ? 2 : 1));
    painter->drawRoundedRect(card, 4, 4);
    if (lit) { // the sentence that is looked at leans on it
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.theme(2));
        painter->drawRoundedRect(QRectF(card.left() + 1, card.top() + 1, 5, card.height() - 2), 2, 2);
    }
    const QRect room = card.toRect().adjusted(side, above, -side, -above);
    const int line = QFontMetrics(option.font).height();
    const QFont small = smaller(option.font);
    const int smallLine = QFontMetrics(small).height();
    const QRect foot(room.left(), room.bottom() - smallLine + 1, room.width(), smallLine);
    if (const workbench::CardWords* words = model->words(index.row())) {
        paintHead(*painter, QRect(room.left(), room.top(), room.width(), line), *words, model->card(index.row()).golden,
                  option.font, colours);
        painter->setPen(colours.text);
        painter->setFont(option.font);
        const int top = room.top() + line + gap;
        paintWords(*painter, QRect(room.left(), top, room.width(), foot.top() - gap - top + 1),
                   shown(words->words).simplified(), option.font);
    }
    paintFoot(*painter, foot, *model, index.row(), small, colours);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = static_cast<const CardListModel*>(index.model());
    const study::MeaningUnit& unit = model->card(index.row()).unit;
    const int line = option.fontMetrics.height();
    const int room = m_width - 2 * (between + side) - 1;
    const int lines = linesOf(unit.end.value - unit.begin.value, letterWidth(option.font), room);
    // The foot is written smaller, and no line of it is taller than one of the words.
    return {m_width, between + 1 + 2 * above + 2 * gap + line + lines * line + line};
}

} // namespace emic::desktop
