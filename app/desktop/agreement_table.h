// Agreement of two analysts theme by theme, with what uncoded text does to the figures. Owned by the comparison's page;
// interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/agreement.h"
#endif

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace emic::desktop {

class AgreementTable : public QWidget {
    Q_OBJECT

public:
    explicit AgreementTable(QWidget* parent);

    void show(const analysis::Agreement& agreement);
    void clear();
    [[nodiscard]] const QStandardItemModel& model() const { return *m_model; }

private:
    QStandardItemModel* m_model;
    QTableView* m_table;
    QLabel* m_about;
};

} // namespace emic::desktop
