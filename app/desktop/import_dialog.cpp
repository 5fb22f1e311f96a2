#include "app/desktop/import_dialog.h"

#include "app/desktop/source_list_model.h"
#include "app/desktop/strings.h"

#include <array>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
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

} // namespace emic::desktop
