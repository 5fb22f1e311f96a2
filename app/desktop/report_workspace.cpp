#include "app/desktop/report_workspace.h"

#include "app/desktop/prompts.h"
#include "app/desktop/report_preview.h"
#include "app/desktop/strings.h"
#include "app/desktop/table_copy.h"
#include "core/storage/study_file.h"

#include <chrono>
#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QUrl>
#include <utility>

namespace emic::desktop {

/// A report with the text that shows it; made on a background thread, then the interface's.
struct ReportShown {
    reports::Document document;
    std::unique_ptr<QTextDocument> text;
};

namespace {

constexpr std::chrono::milliseconds afterChoosing{250};
constexpr std::chrono::milliseconds afterChanges{1500};

/// What a report wants told and asked, from a background job.
void connectProgress(reports::ReportOptions& options, workbench::Progress& progress) {
    options.progress = [&progress](std::size_t done, std::size_t total, std::string_view section) {
        progress.report(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), section);
        return !progress.cancelled();
    };
}

/// What a folder or a file takes on disk.
qint64 sizeOf(const QString& path) {
    const QFileInfo about(path);
    if (!about.isDir())
        return about.size();
    qint64 sum = 0;
    for (const QFileInfo& file : QDir(path).entryInfoList(QDir::Files))
        sum += file.size();
    return sum;
}

} // namespace

ReportWorkspace::ReportWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent), m_context(context) {
    setObjectName(QStringLiteral("reportWorkspace"));
    build();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ReportWorkspace::askPreview);
    const auto chosen = [this] {
        if (!m_filling)
            m_pause.start(afterChoosing);
    };
    connect(m_sections, &QListWidget::itemChanged, this, chosen);
    connect(m_verbatim, &QCheckBox::toggled, this, chosen);
    connect(m_test, &QComboBox::currentIndexChanged, this, chosen);
    connect(m_sections, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item && item->checkState() == Qt::Checked)
            m_preview->scrollToAnchor(item->data(Qt::UserRole).toString());
    });
    connect(m_write, &QPushButton::clicked, this, &ReportWorkspace::exportReport);
    connect(m_cancel, &QPushButton::clicked, this, &ReportWorkspace::cancelExport);
    connect(m_folder, &QPushButton::clicked, this, &ReportWorkspace::openFolder);
    connect(m_preview, &QTextBrowser::anchorClicked, this, &ReportWorkspace::follow);
    connect(m_context.session.get(), &StudySession::changed, this, [this] {
        if (isVisible())
            m_pause.start(afterChanges);
    });
}

ReportWorkspace::~ReportWorkspace() {
    // The jobs are children, and wait for their threads: all are to stop before one is waited for.
    for (BackgroundJob* job : findChildren<BackgroundJob*>(QString(), Qt::FindDirectChildrenOnly)) {
        job->disconnect(this);
        job->cancel();
    }
    // A view must not lose its text behind its back.
    m_preview->setDocument(nullptr);
}

void ReportWorkspace::arrive() {
    m_pause.start(std::chrono::milliseconds(0));
    m_sections->setFocus();
}

std::size_t ReportWorkspace::chosenSections() const {
    std::size_t count = 0;
    for (int row = 0; row < m_sections->count(); ++row)
        count += m_sections->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

reports::ReportOptions ReportWorkspace::options() const {
    reports::ReportOptions options;
    for (int row = 0; row < m_sections->count(); ++row)
        if (m_sections->item(row)->checkState() == Qt::Checked)
            options.sections.push_back(utf8(m_sections->item(row)->data(Qt::UserRole).toString()));
    options.scoreTest = static_cast<analysis::ScoreTest>(m_test->currentData().toInt());
    options.verbatim = m_verbatim->isChecked();
    options.date = utf8(QDate::currentDate().toString(Qt::ISODate));
    options.software = "Emic 0.1.0";
    return options;
}

void ReportWorkspace::chooseAll(bool chosen) {
    m_filling = true;
    for (int row = 0; row < m_sections->count(); ++row)
        m_sections->item(row)->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    m_filling = false;
    m_pause.start(afterChoosing);
}

void ReportWorkspace::askPreview() {
    if (m_previewJob)
        m_previewJob->cancel();
    m_previewJob = nullptr;
    m_write->setEnabled(chosenSections() > 0 && !m_export);
    if (chosenSections() == 0) {
        m_preview->clear();
        m_state->setText(tr("Choose at least one section on the left."));
        return;
    }
    m_state->setText(tr("Making the preview…"));
    auto made = std::make_shared<ReportShown>();
    auto* job = new BackgroundJob(
        [made, options = options(), path = m_context.session->path(), analyst = m_context.session->analystName(),
         font = font(), ratio = devicePixelRatioF(), home = thread()](workbench::Progress& progress) mutable {
            connectProgress(options, progress);
            const storage::Study study = storage::Study::open(path, analyst, storage::Access::readOnly);
            made->document = reports::report(study.read(), study.journal(), options);
            made->text = reportPreview(made->document, font, ratio, home, [&] { return progress.cancelled(); });
        },
        this);
    m_previewJob = job;
    connect(job, &BackgroundJob::progressed, this, [this, job](qlonglong done, qlonglong total, const QString& what) {
        if (m_previewJob == job)
            m_state->setText(tr("%1 of %2: %3").arg(QLocale().toString(done), QLocale().toString(total), what));
    });
    connect(job, &BackgroundJob::finished, this, [this, job, made] {
        job->deleteLater();
        if (m_previewJob != job || !made->text)
            return;
        m_previewJob = nullptr;
        showPreview(made);
    });
    connect(job, &BackgroundJob::failed, this, [this, job](const QString& sentence) {
        job->deleteLater();
        if (m_previewJob != job)
            return;
        m_previewJob = nullptr;
        m_state->setText(sentence);
    });
}

void ReportWorkspace::showPreview(const std::shared_ptr<ReportShown>& made) {
    const int scrolled = m_preview->verticalScrollBar()->value();
    const std::shared_ptr<ReportShown> before = std::exchange(m_shown, made);
    m_preview->setDocument(m_shown->text.get());
    m_state->clear();
    m_preview->verticalScrollBar()->setValue(scrolled);
}

void ReportWorkspace::follow(const QUrl& link) {
    if (!m_shown)
        return;
    const std::string key = utf8(link.path());
    const QString what = link.scheme();
    if (const auto* table = what == QLatin1String("copy-table") ? findTable(m_shown->document, key) : nullptr) {
        copyTable(*table);
        m_context.session->say(
            tr("The table “%1” is on the clipboard, with its formatting.").arg(shown(table->caption)));
    }
    if (const auto* figure = what == QLatin1String("copy-table") ? nullptr : findFigure(m_shown->document, key)) {
        if (what == QLatin1String("copy-svg"))
            copyFigureAsSvg(figure->drawing);
        else
            copyFigure(figure->drawing);
        m_context.session->say(tr("The figure “%1” is on the clipboard.").arg(shown(figure->caption)));
    }
}

void ReportWorkspace::exportReport() {
    const auto format = reports::reportFormat(utf8(m_format->currentData().toString()));
    if (m_export || chosenSections() == 0 || !format)
        return;
    const QString ending =
        *format == reports::ReportFormat::csv ? QString() : QLatin1Char('.') + m_format->currentData().toString();
    const QFileInfo study(shownPath(m_context.session->path()));
    const QString proposed =
        study.absolutePath() + QLatin1Char('/') + study.completeBaseName() + QStringLiteral("-report") + ending;
    QString target = m_context.prompts.placeForFile(
        this, tr("Where is the report to be kept?"), proposed,
        ending.isEmpty() ? tr("All files (*)") : QStringLiteral("%1 (*%2)").arg(m_format->currentText(), ending));
    if (target.isEmpty())
        return;
    if (!ending.isEmpty() && !target.endsWith(ending, Qt::CaseInsensitive))
        target += ending;
    showExport(true);
    const int sections = static_cast<int>(chosenSections());
    auto* job = new BackgroundJob(
        [options = options(), format = *format, target = pathOf(target), path = m_context.session->path(),
         analyst = m_context.session->analystName()](workbench::Progress& progress) mutable {
            connectProgress(options, progress);
            const storage::Study read = storage::Study::open(path, analyst, storage::Access::readOnly);
            reports::writeReport(target, format, read.read(), read.journal(), options);
        },
        this);
    m_export = job;
    connect(job, &BackgroundJob::progressed, this, [this](qlonglong done, qlonglong total, const QString& what) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
        account(what);
    });
    connect(job, &BackgroundJob::finished, this, [this, job, target, sections] {
        job->deleteLater();
        m_written = target;
        showExport(false);
        account(tr("Wrote %1 (%2, %n section(s)).", nullptr, sections)
                    .arg(QDir::toNativeSeparators(target), QLocale().formattedDataSize(sizeOf(target))));
        m_folder->show();
        m_folder->setFocus();
    });
    connect(job, &BackgroundJob::failed, this, [this, job](const QString& sentence) {
        job->deleteLater();
        showExport(false);
        account(sentence.isEmpty() ? tr("The export was stopped; nothing was written.") : sentence);
    });
}

void ReportWorkspace::showExport(bool running) {
    if (!running)
        m_export = nullptr;
    m_progress->setRange(0, 0);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_write->setEnabled(!running && chosenSections() > 0);
    m_folder->hide();
    account(running ? tr("Exporting…") : QString());
}

void ReportWorkspace::account(const QString& sentence) {
    m_account->setText(sentence);
    m_account->setVisible(!sentence.isEmpty());
}

QString ReportWorkspace::account() const {
    return m_account->text();
}

void ReportWorkspace::cancelExport() {
    if (m_export)
        m_export->cancel();
}

void ReportWorkspace::openFolder() {
    if (m_written.isEmpty())
        return m_context.session->say(tr("Nothing has been exported yet."));
    const QFileInfo written(m_written);
    m_context.prompts.showFolder(written.isDir() ? written.absoluteFilePath() : written.absolutePath());
}

void ReportWorkspace::addTo(ActionList& actions, const std::function<ReportWorkspace*()>& now) {
    using Key = QKeySequence;
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const QString& help,
                         auto act) {
        actions.add({id, text, keys, help, ActionList::Needs::study, ActionList::Where::inReport}, [now, act] {
            if (ReportWorkspace* workspace = now())
                act(*workspace);
        });
    };
    using W = ReportWorkspace;
    actions.openMenu(tr("&Report"));
    add("exportReport", tr("Export the report…"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
        tr("In the chosen format, to a file or folder of yours"), [](W& w) { w.exportReport(); });
    add("openExportFolder", tr("Open the folder of the last export"), {}, {}, [](W& w) { w.openFolder(); });
}

} // namespace emic::desktop
