#include "app/desktop/agreement_table.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

QString number(const statistics::Figure& figure, int decimals, double times = 1) {
    return figure.known() ? QLocale().toString(times * figure.value(), 'f', decimals) : QStringLiteral("–");
}

QString reason(const statistics::Figure& figure) {
    return figure.known() ? QString() : shown(statistics::sentence(figure.why()));
}

} // namespace

AgreementTable::AgreementTable(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_table(new QTableView(this)), m_about(new QLabel(this)) {
    m_table->setObjectName(QStringLiteral("agreement"));
    m_table->setAccessibleName(tr("Agreement by theme"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    QPalette quiet = m_about->palette();
    quiet.setColor(QPalette::WindowText, ViewColours::of(palette()).quietText);
    m_about->setPalette(quiet);
    m_about->setMargin(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_about);
    clear();
}

void AgreementTable::clear() {
    m_model->clear();
    m_about->setText(tr("Choose two analysts who have coded the same sources."));
}

void AgreementTable::show(const analysis::Agreement& agreement) {
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Theme"), shown(agreement.first), shown(agreement.second), tr("Both"),
                                        tr("u alpha"), tr("(k)u alpha"), tr("Kappa"), tr("Agreed %"),
                                        tr("Where coded %")});
    const QStringList help{tr("A theme includes its subthemes"),
                           tr("Meaning units of this analyst"),
                           tr("Meaning units of this analyst"),
                           tr("The very same units"),
                           tr("Krippendorff's alpha for unitising, on characters"),
                           tr("Where both coded to anything: this theme, or another? It leaves uncoded text out"),
                           tr("Cohen's kappa, on units that either coded to anything"),
                           tr("Share of all characters on which both marked the theme or both did not"),
                           tr("Share of agreement where at least one of the two marked the theme")};
    for (int column = 0; column < help.size(); ++column)
        m_model->horizontalHeaderItem(column)->setToolTip(help[column]);
    double marked = 0;
    for (const analysis::AgreementRow& row : agreement.rows) {
        const auto cell = [](const QString& words, const QString& tip = {}) {
            auto* item = new QStandardItem(words);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(tip);
            return item;
        };
        auto* name = new QStandardItem(shown(row.theme));
        name->setToolTip(shown(row.theme));
        m_model->appendRow({name, cell(QLocale().toString(static_cast<qlonglong>(row.unitsFirst))),
                            cell(QLocale().toString(static_cast<qlonglong>(row.unitsSecond))),
                            cell(QLocale().toString(static_cast<qlonglong>(row.unitsBoth))),
                            cell(number(row.alpha.overall, 2), reason(row.alpha.overall)),
                            cell(number(row.whereBothCoded.alpha, 2), reason(row.whereBothCoded.alpha)),
                            cell(number(row.kappa.kappa, 2), reason(row.kappa.kappa)),
                            cell(number(row.characterAgreement, 1, 100)),
                            cell(number(row.alpha.withoutGaps, 1, 100), reason(row.alpha.withoutGaps))});
        marked = std::max(marked, row.alpha.marked);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_about->setText(tr("%n source(s) that both have coded. Text that nobody coded agrees with itself and lifts "
                        "“Agreed %”: no theme "
                        "covers more than %1 % of the text. “Where coded %” and (k)u alpha leave it out.",
                        nullptr, static_cast<int>(agreement.sources))
                         .arg(QLocale().toString(100 * marked, 'f', 0)));
}

} // namespace emic::desktop
