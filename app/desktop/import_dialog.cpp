#include "app/desktop/import_dialog.h"

#include "app/desktop/source_list_model.h"
#include "app/desktop/strings.h"
#include "core/transcripts/report.h"

#include <algorithm>
#include <array>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

using workbench::Fate;

ImportDialog::ImportDialog(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_session(std::move(session)), m_prompts(prompts), m_run(new ImportRun(m_session, this)),
      m_pages(new QStackedWidget(this)), m_title(new QLabel(this)), m_problem(new QLabel(this)),
      m_back(new QPushButton(tr("Back"), this)), m_forward(new QPushButton(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import transcripts"));
    setAcceptDrops(true);
    resize(820, 600);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_forward->setDefault(true);
    m_forward->setObjectName(QStringLiteral("forward"));
    for (QWidget* page : {makeFilesPage(), makeWorkingPage(), makeReportPage(), makeSpeakersPage(), makeDonePage()})
        m_pages->addWidget(page);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_problem);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    connect(m_forward, &QPushButton::clicked, this, &ImportDialog::forward);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (page() == Page::working)
            m_run->cancel();
        else
            reject();
    });
    connect(m_run, &ImportRun::progressed, this, [this](qlonglong done, qlonglong total, const QString& what) {
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
        m_progressText->setText(what);
    });
    connect(m_run, &ImportRun::planned, this, [this] {
        fillReport();
        turnTo(Page::report);
    });
    connect(m_run, &ImportRun::imported, this, [this] {
        fillDone();
        turnTo(Page::done);
    });
    connect(m_run, &ImportRun::failed, this, &ImportDialog::fail);
    turnTo(Page::files);
}

ImportDialog::Page ImportDialog::page() const {
    return static_cast<Page>(m_pages->currentIndex());
}

void ImportDialog::turnTo(Page page) {
    m_pages->setCurrentIndex(static_cast<int>(page));
    const std::array<QString, 5> titles{tr("Which files?"), tr("Reading…"), tr("How the files were read"),
                                        tr("Who speaks?"), tr("Done")};
    m_title->setText(titles[static_cast<std::size_t>(page)]);
    m_forward->setText(page == Page::files      ? tr("Read the files")
                       : page == Page::speakers ? tr("Import")
                       : page == Page::done     ? tr("Close")
                                                : tr("Next"));
    m_forward->setVisible(page != Page::working);
    m_forward->setEnabled(page != Page::files || m_paths->count() > 0);
    m_back->setVisible(page == Page::report || page == Page::speakers);
    m_cancel->setVisible(page != Page::done);
    m_cancel->setText(page == Page::working ? tr("Stop") : tr("Cancel"));
    if (page != Page::files)
        m_problem->hide();
    if (m_forward->isVisible())
        m_forward->setFocus();
}

void ImportDialog::forward() {
    switch (page()) {
    case Page::files:
        return read();
    case Page::report:
        if (m_run->outcome().count(Fate::imported) == 0)
            return reject();
        fillSpeakers();
        return m_choices.empty() ? bringIn() : turnTo(Page::speakers);
    case Page::speakers:
        return bringIn();
    default:
        accept();
    }
}

void ImportDialog::back() {
    turnTo(page() == Page::speakers ? Page::report : Page::files);
}

void ImportDialog::fail(const QString& why) {
    turnTo(Page::files);
    m_problem->setText(why.isEmpty() ? tr("Stopped. The study is as it was.") : why);
    m_problem->show();
}

// ---- Files

QWidget* ImportDialog::makeFilesPage() {
    auto* whole = new QWidget(this);
    auto* about =
        new QLabel(tr("Text, Markdown, Word, subtitles and more. Drop files and folders here, or choose them."), whole);
    about->setWordWrap(true);
    m_paths = new QListWidget(whole);
    m_paths->setAccessibleName(tr("Files and folders to import"));
    m_paths->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_paths->setTextElideMode(Qt::ElideMiddle);
    m_paths->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* addFiles = new QPushButton(tr("Add files…"), whole);
    auto* addFolder = new QPushButton(tr("Add a folder…"), whole);
    auto* remove = new QPushButton(tr("Remove from the list"), whole);
    for (QPushButton* button : {addFiles, addFolder, remove})
        button->setAutoDefault(false);
    m_kind = new QComboBox(whole);
    for (int kind = 0; kind <= static_cast<int>(study::SourceKind::fieldNote); ++kind)
        m_kind->addItem(kindName(static_cast<study::SourceKind>(kind), 2));
    m_kind->setAccessibleName(tr("They are"));
    m_group = new QComboBox(whole);
    m_group->addItem(tr("no group"));
    m_group->setAccessibleName(tr("Group"));
    for (const study::ParticipantGroup& group : m_session->read().all<study::ParticipantGroup>())
        m_group->addItem(shown(group.name), shown(group.id.text()));
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {addFiles, addFolder, remove})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(new QLabel(tr("They are"), whole));
    row->addWidget(m_kind);
    row->addWidget(new QLabel(tr("of"), whole));
    row->addWidget(m_group);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(about);
    column->addWidget(m_paths, 1);
    column->addLayout(row);
    connect(addFiles, &QPushButton::clicked, this, [this] { addPaths(m_prompts.filesToImport(this)); });
    connect(addFolder, &QPushButton::clicked, this, [this] {
        if (const QString folder = m_prompts.folderToImport(this); !folder.isEmpty())
            addPaths({folder});
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        qDeleteAll(m_paths->selectedItems());
        m_forward->setEnabled(m_paths->count() > 0);
    });
    return whole;
}

void ImportDialog::addPaths(const QStringList& paths) {
    for (const QString& path : paths)
        if (m_paths->findItems(path, Qt::MatchExactly).isEmpty())
            m_paths->addItem(path);
    m_forward->setEnabled(m_paths->count() > 0);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (page() == Page::files && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    addPaths(paths);
}

void ImportDialog::read() {
    workbench::ImportJob job;
    for (int i = 0; i < m_paths->count(); ++i)
        job.named.push_back(pathOf(m_paths->item(i)->text()));
    job.read.kind = static_cast<study::SourceKind>(m_kind->currentIndex());
    if (const auto group = study::Uuid::parse(utf8(m_group->currentData().toString())))
        job.group = study::GroupId{*group};
    m_progress->setRange(0, 0);
    turnTo(Page::working);
    m_run->plan(std::move(job));
}

// ---- Working

QWidget* ImportDialog::makeWorkingPage() {
    auto* whole = new QWidget(this);
    m_progress = new QProgressBar(whole);
    m_progress->setAccessibleName(tr("Progress"));
    m_progressText = new QLabel(whole);
    m_progressText->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(whole);
    column->addStretch(1);
    column->addWidget(m_progress);
    column->addWidget(m_progressText);
    column->addStretch(2);
    return whole;
}

// ---- Report

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
