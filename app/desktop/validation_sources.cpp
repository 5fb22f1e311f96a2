#include "app/desktop/validation_sources.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace emic::desktop {
namespace {

constexpr int side = 10;

QString signOf(const workbench::ValidationRow& row) {
    if (!row.mark)
        return QStringLiteral("○");
    switch (row.mark->mark) {
    case study::Validation::supports:
        return QStringLiteral("+");
    case study::Validation::nuances:
        return QStringLiteral("±");
    case study::Validation::contradicts:
        return QStringLiteral("−");
    case study::Validation::silent:
        return QStringLiteral("·");
    }
    return {};
}

/// Sign, name, the note as far as there is room, and at the right what is said of it.
class SourceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ViewColours colours = ViewColours::of(option.palette);
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool selected = option.state & QStyle::State_Selected;
            QColor tint = selected ? colours.highlight : colours.text;
            tint.setAlphaF(!selected ? 0.04F : option.state & QStyle::State_HasFocus ? 0.22F : 0.14F);
            painter->fillRect(option.rect, tint);
            if (selected)
                painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.highlight);
        }
        QRect room = option.rect.adjusted(side, 0, -side, 0);
        const QFontMetrics metrics(option.font);
        const bool isLeft = index.data(ValidationSourcesModel::leftRole).toBool();
        QFont bold = option.font;
        bold.setBold(true);
        const int signRoom = 2 * metrics.averageCharWidth() + 4;
        painter->setFont(bold);
        painter->setPen(isLeft ? colours.warning : colours.text);
        painter->drawText(QRect(room.left(), room.top(), signRoom, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(ValidationSourcesModel::signRole).toString());
        room.setLeft(room.left() + signRoom);
        painter->setFont(option.font);
        const QString state = index.data(ValidationSourcesModel::stateRole).toString();
        const int stateRoom = std::min(metrics.horizontalAdvance(state) + 2, room.width() / 2);
        painter->setPen(isLeft ? colours.warning : colours.quietText);
        painter->drawText(QRect(room.right() - stateRoom, room.top(), stateRoom, room.height()),
                          Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(state, Qt::ElideRight, stateRoom));
        room.setRight(room.right() - stateRoom - side);
        const QString name = metrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->setPen(colours.text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
        room.setLeft(room.left() + metrics.horizontalAdvance(name) + side);
        if (room.width() > 6 * metrics.averageCharWidth()) {
            painter->setPen(colours.quietText);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                              metrics.elidedText(index.data(ValidationSourcesModel::noteRole).toString(),
                                                 Qt::ElideRight, room.width()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {100, QFontMetrics(option.font).height() + 8};
    }
};

} // namespace

QString markInWords(study::Validation mark) {
    const auto phrase = [](const char* text) {
        return QCoreApplication::translate("emic::desktop::ValidationSources", text);
    };
    switch (mark) {
    case study::Validation::supports:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::ValidationSources", "Supports"));
    case study::Validation::nuances:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::ValidationSources", "Nuances"));
    case study::Validation::contradicts:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::ValidationSources", "Contradicts"));
    case study::Validation::silent:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::ValidationSources", "Silent"));
    }
    return {};
}

void ValidationSourcesModel::assign(std::vector<workbench::ValidationRow> rows) {
    using Row = workbench::ValidationRow;
    if (!std::ranges::equal(rows, m_rows, {}, &Row::source, &Row::source)) {
        beginResetModel();
        m_rows = std::move(rows);
        return endResetModel();
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row] != m_rows[row]) {
            m_rows[row] = std::move(rows[row]);
            const QModelIndex at = index(static_cast<int>(row));
            emit dataChanged(at, at);
        }
}

void ValidationSourcesModel::setUnits(std::optional<std::map<study::SourceId, std::int64_t>> units) {
    m_units = std::move(units);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int ValidationSourcesModel::rowOf(study::SourceId source) const {
    const auto found = std::ranges::find(m_rows, source, &workbench::ValidationRow::source);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ValidationSourcesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ValidationSourcesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const workbench::ValidationRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto note = [&] { return row.mark ? shown(row.mark->note).simplified() : QString(); };
    const auto state = [&] {
        QStringList parts;
        if (m_units) {
            const auto units = m_units->find(row.source);
            parts << tr("%n unit(s)", nullptr, units == m_units->end() ? 0 : static_cast<int>(units->second));
        }
        parts << (row.mark ? markInWords(row.mark->mark).toLower() : tr("to be looked at"));
        if (row.outdated)
            parts << tr("text changed since");
        return parts.join(QStringLiteral(", "));
    };
    switch (role) {
    case Qt::DisplayRole:
        return shown(row.name);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString words = QStringLiteral("%1, %2").arg(shown(row.name), state());
        return note().isEmpty()
                   ? words
                   : words + (role == Qt::ToolTipRole ? QLatin1String("\n") : QLatin1String(", ")) + note();
    }
    case stateRole:
        return state();
    case noteRole:
        return note();
    case signRole:
        return signOf(row);
    case leftRole:
        return row.isLeft();
    default:
        return {};
    }
}

ValidationSources::ValidationSources(QWidget* parent) : QListView(parent), m_model(new ValidationSourcesModel(this)) {
    setObjectName(QStringLiteral("validationSources"));
    setAccessibleName(tr("Sources to validate against"));
    setModel(m_model);
    setItemDelegate(new SourceDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
}

const workbench::ValidationRow* ValidationSources::current() const {
    const QModelIndex here = currentIndex();
    return here.isValid() ? &m_model->rows()[static_cast<std::size_t>(here.row())] : nullptr;
}

void ValidationSources::go(study::SourceId source) {
    if (const int row = m_model->rowOf(source); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void ValidationSources::assign(std::vector<workbench::ValidationRow> rows) {
    const std::optional<study::SourceId> before = current() ? std::optional(current()->source) : std::nullopt;
    m_assigning = true;
    m_model->assign(std::move(rows));
    if (before)
        go(*before);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    m_assigning = false;
    const std::optional<study::SourceId> now = current() ? std::optional(current()->source) : std::nullopt;
    if (now != before)
        emit sourceChanged();
}

void ValidationSources::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_assigning)
        emit sourceChanged();
}

} // namespace emic::desktop
