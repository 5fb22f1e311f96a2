// The later pages of the import: what was read, who speaks, and what came of it.
#include "app/desktop/import_dialog.h"
#include "app/desktop/strings.h"
#include "core/transcripts/report.h"

#include <algorithm>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace emic::desktop {

using workbench::Fate;

QWidget* ImportDialog::makeReportPage() {
    auto* whole = new QWidget(this);
    m_report = new QTableWidget(0, 5, whole);
    m_report->setAccessibleName(tr("Files"));
    m_report->setHorizontalHeaderLabels({tr("File"), tr("Becomes"), tr("Speakers"), tr("Words"), tr("Remarks")});
    m_report->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_report->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_report->setSelectionMode(QAbstractItemView::SingleSelection);
    m_report->setTabKeyNavigation(false);
    m_report->verticalHeader()->hide();
    m_report->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_remarks = new QPlainTextEdit(whole);
    m_remarks->setAccessibleName(tr("What deserves a second look"));
    m_remarks->setReadOnly(true);
    m_remarks->setTabChangesFocus(true);
    m_remarks->setMaximumHeight(160);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_report, 1);
    column->addWidget(m_remarks);
    connect(m_report, &QTableWidget::currentCellChanged, this, [this](int row) { showRemarks(row); });
    return whole;
}

void ImportDialog::fillReport() {
    const std::vector<workbench::ImportedFile>& all = m_run->outcome().files;
    m_report->setRowCount(static_cast<int>(all.size()));
    int doubtful = -1;
    for (int row = 0; row < m_report->rowCount(); ++row) {
        const workbench::ImportedFile& file = all[static_cast<std::size_t>(row)];
        QStringList labels;
        for (const workbench::ImportedSpeaker& speaker : file.speakers)
            labels << shown(speaker.label);
        const auto remarks = static_cast<int>(transcripts::remarks(file.report).size());
        const bool imported = file.fate == Fate::imported;
        const QStringList cells{shown(file.path.filename().native()),
                                file.fate == Fate::unreadable  ? tr("Cannot be read")
                                : file.fate == Fate::sameBytes ? tr("Is there already: %1").arg(shown(file.source))
                                                               : shown(file.source),
                                labels.join(QStringLiteral(", ")),
                                imported ? QLocale().toString(static_cast<qlonglong>(file.report.words)) : QString(),
                                imported && remarks > 0 ? QLocale().toString(remarks) : QString()};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            if (column >= 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_report->setItem(row, column, item);
        }
        if (doubtful < 0 && (remarks > 0 || file.fate == Fate::unreadable))
            doubtful = row;
    }
    m_report->resizeColumnToContents(0);
    m_report->resizeColumnToContents(1);
    m_report->setCurrentCell(std::max(0, doubtful), 0);
    showRemarks(m_report->currentRow());
}

void ImportDialog::showRemarks(int row) {
    const std::vector<workbench::ImportedFile>& all = m_run->outcome().files;
    if (row < 0 || row >= static_cast<int>(all.size()))
        return m_remarks->clear();
    const workbench::ImportedFile& file = all[static_cast<std::size_t>(row)];
    QStringList lines;
    if (!file.problem.empty())
        lines << shown(file.problem);
    if (!file.report.evidence.empty())
        lines << shown(file.report.evidence);
    for (const std::string& remark : transcripts::remarks(file.report))
        lines << QStringLiteral("• ") + shown(remark);
    m_remarks->setPlainText(lines.isEmpty() ? tr("Nothing deserves a second look.") : lines.join(QLatin1Char('\n')));
}

// ---- Speakers

QWidget* ImportDialog::makeSpeakersPage() {
    auto* whole = new QWidget(this);
    auto* about =
        new QLabel(tr("Say who each label is: a participant's code (a new one is added), or a role. What stays "
                      "empty can be said later."),
                   whole);
    about->setWordWrap(true);
    m_labels = new QTableWidget(0, 4, whole);
    m_labels->setObjectName(QStringLiteral("labels"));
    m_labels->setAccessibleName(tr("Labels and who they are"));
    m_labels->setHorizontalHeaderLabels({tr("Label"), tr("Turns"), tr("Files"), tr("Is")});
    m_labels->verticalHeader()->hide();
    m_labels->setTabKeyNavigation(false);
    m_labels->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(about);
    column->addWidget(m_labels, 1);
    return whole;
}

void ImportDialog::fillSpeakers() {
    m_choices = m_run->labels();
    QStringList people{QString(), ImportRun::interviewer(), ImportRun::moderator()};
    for (const study::Participant& participant : m_session->read().all<study::Participant>())
        people << shown(participant.code);
    m_labels->setRowCount(0);
    m_labels->setRowCount(static_cast<int>(m_choices.size()));
    for (int row = 0; row < m_labels->rowCount(); ++row) {
        const LabelChoice& choice = m_choices[static_cast<std::size_t>(row)];
        const QStringList cells{choice.label, QLocale().toString(choice.turns), QLocale().toString(choice.sources),
                                choice.who};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            if (column == 1 || column == 2)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_labels->setItem(row, column, item);
        }
        if (choice.known)
            continue;
        auto* who = new QComboBox(m_labels);
        who->setEditable(true);
        who->setInsertPolicy(QComboBox::NoInsert);
        who->addItems(people);
        who->setCurrentText(QString());
        who->setAccessibleName(tr("Who %1 is").arg(choice.label));
        m_labels->setCellWidget(row, 3, who);
    }
    m_labels->resizeColumnToContents(0);
}

void ImportDialog::bringIn() {
    for (int row = 0; row < m_labels->rowCount(); ++row)
        if (const auto* who = qobject_cast<const QComboBox*>(m_labels->cellWidget(row, 3)))
            m_choices[static_cast<std::size_t>(row)].who = who->currentText();
    m_progress->setRange(0, 0);
    turnTo(Page::working);
    m_run->import(m_choices);
}

// ---- Done

QWidget* ImportDialog::makeDonePage() {
    m_account = new QLabel(this);
    m_account->setWordWrap(true);
    m_account->setTextFormat(Qt::PlainText);
    m_account->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return m_account;
}

void ImportDialog::fillDone() {
    const workbench::ImportOutcome& outcome = m_run->outcome();
    QStringList lines{tr("%n source(s) imported.", nullptr, static_cast<int>(outcome.count(Fate::imported)))};
    if (const auto same = outcome.count(Fate::sameBytes); same > 0)
        lines << tr("%n file(s) passed over: the study has them already.", nullptr, static_cast<int>(same));
    for (const workbench::ImportedFile& file : outcome.files)
        if (file.fate == Fate::unreadable)
            lines << tr("%1 was not read: %2").arg(shown(file.path.filename().native()), shown(file.problem));
    if (!outcome.passedOver.empty())
        lines << tr("%n other file(s) in the folders were not looked at.", nullptr,
                    static_cast<int>(outcome.passedOver.size()));
    lines << tr("Undo takes the import back.");
    m_account->setText(lines.join(QStringLiteral("\n\n")));
}

} // namespace emic::desktop
