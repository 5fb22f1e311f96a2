// Where two analysts' codings of a source agree, differ, or only one coded, in the order of the text. Owned by the
// comparison's page; interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/compare.h"
#include "core/study/findings.h"
#endif

#include <optional>
#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <vector>

namespace emic::desktop {

/// A stretch with all that is shown of it.
struct Difference {
    analysis::ComparedStretch stretch;
    QString words;
    QString first; ///< themes of the first analyst, in words
    QString second;
    std::optional<study::NegotiationId> negotiation; ///< of this very stretch
    bool settled = false;
};

class DifferenceListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setNames(const QString& first, const QString& second);
    void assign(std::vector<Difference> rows);
    [[nodiscard]] const std::vector<Difference>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int whatRole = Qt::UserRole + 1;

private:
    std::vector<Difference> m_rows;
    QString m_first;
    QString m_second;
};

/// The words, and under them quietly what each made of them.
class TwoLines : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

[[nodiscard]] QString readingName(analysis::Reading reading);

} // namespace emic::desktop
