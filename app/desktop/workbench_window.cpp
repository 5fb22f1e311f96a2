#include "app/desktop/workbench_window.h"

#include "app/desktop/background_job.h"
#include "app/desktop/coding_actions.h"
#include "app/desktop/coverage_keeper.h"
#include "app/desktop/docks_aside.h"
#include "app/desktop/guide_panel.h"
#include "app/desktop/history_panel.h"
#include "app/desktop/inspector_panel.h"
#include "app/desktop/message_bar.h"
#include "app/desktop/opening_page.h"
#include "app/desktop/outcomes_keeper.h"
#include "app/desktop/participants_panel.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/preferences.h"
#include "app/desktop/sample_study.h"
#include "app/desktop/search_workspace.h"
#include "app/desktop/sources_panel.h"
#include "app/desktop/speakers_dialog.h"
#include "app/desktop/step_bar.h"
#include "app/desktop/strings.h"
#include "app/desktop/team_actions.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/themes_panel.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/window_search.h"
#include "app/desktop/window_workspaces.h"

#include <algorithm>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

WorkbenchWindow::WorkbenchWindow(Prompts& prompts, QWidget* parent)
    : QMainWindow(parent), m_prompts(prompts), m_actions(new ActionList(this)), m_messages(new MessageBar(this)),
      m_middle(new QStackedWidget(this)), m_opening(new OpeningPage(this)), m_steps(new StepBar(this)),
      m_decided(new QLabel(this)), m_analyst(new QLabel(this)), m_docksAside(new DocksAside(*this)) {
    resize(1280, 860);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_middle, 1);
    column->addWidget(m_messages);
    m_middle->addWidget(m_opening);
    setCentralWidget(middle);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    addToolBar(m_steps);
    statusBar()->addPermanentWidget(m_decided);
    statusBar()->addPermanentWidget(m_analyst);

    addFileActions();
    addEditActions();
    CodingActions::addTo(*m_actions, [this] { return m_coding; });
    addRenditionAction();
    addThemeActions();
    ParticipantsPanel::addTo(*m_actions, [this] { return m_participants; });
    m_actions->add({"bindSpeakers",
                    tr("&Who speaks in this transcript…"),
                    {QKeySequence(Qt::CTRL | Qt::Key_P)},
                    tr("Say which participant or role each label is"),
                    ActionList::Needs::transcript},
                   [this] { (new SpeakersDialog(m_session, page()->source(), this))->open(); });
    TeamActions::addTo(*m_actions, [this] { return m_team; });
    addStepActions();
    addViewActions();
    addHelpActions();
    m_actions->addMenuTo(*menuBar());

    connect(m_opening, &OpeningPage::studyChosen, this, &WorkbenchWindow::openStudy);
    connect(m_opening, &OpeningPage::openWanted, this, [this] {
        if (const QString path = m_prompts.studyToOpen(this); !path.isEmpty())
            openStudy(path);
    });
    connect(m_opening, &OpeningPage::newWanted, this, &WorkbenchWindow::newStudy);
    connect(m_opening, &OpeningPage::sampleWanted, this, &WorkbenchWindow::openSample);
    m_steps->hide();
    refreshActions();
    refreshTitle();
}

WorkbenchWindow::~WorkbenchWindow() {
    closeStudy();
}

TranscriptPage* WorkbenchWindow::page() const {
    return m_area ? m_area->page() : nullptr;
}

void WorkbenchWindow::refuse(const QString& why) {
    m_messages->tell(why, MessageBar::Kind::refusal);
}

bool WorkbenchWindow::openStudy(const QString& path) {
    try {
        showStudy(StudySession::open(pathOf(path), utf8(preferences::analystName())));
        preferences::rememberStudy(QFileInfo(path).absoluteFilePath());
        return true;
    } catch (const std::exception& problem) {
        refuse(shown(problem.what()));
        m_opening->refresh();
        return false;
    }
}

void WorkbenchWindow::newStudy() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_prompts.placeForStudy(this, QDir(folder).filePath(tr("Study.emic")));
    if (path.isEmpty())
        return;
    const std::optional<QString> title = m_prompts.words(this, tr("New study"), tr("What is the study called?"),
                                                         QFileInfo(path).completeBaseName(), false);
    if (!title)
        return;
    try {
        storage::NewStudy info;
        info.title = utf8(title->trimmed());
        info.languages = utf8(QLocale().bcp47Name());
        showStudy(StudySession::create(pathOf(path), info, utf8(preferences::analystName())));
        preferences::rememberStudy(QFileInfo(path).absoluteFilePath());
        m_session->say(tr("The study is empty: import transcripts with %1.")
                           .arg(m_actions->find("import")->shortcut().toString(QKeySequence::NativeText)));
    } catch (const std::exception& problem) {
        refuse(shown(problem.what()));
    }
}

void WorkbenchWindow::openSample() {
    m_opening->setBusy(tr("The sample study is being built…"));
    auto* job = new BackgroundJob([](workbench::Progress& progress) { makeSampleStudy(progress); }, this);
    connect(job, &BackgroundJob::finished, this, [this, job] {
        m_opening->setBusy({});
        openStudy(shown(sampleStudy().native()));
        job->deleteLater();
    });
    connect(job, &BackgroundJob::failed, this, [this, job](const QString& sentence) {
        m_opening->setBusy({});
        refuse(sentence);
        job->deleteLater();
    });
}

void WorkbenchWindow::showStudy(std::shared_ptr<StudySession> session) {
    closeStudy();
    m_session = std::move(session);
    m_messages->hide();
    m_ofStudy = new QObject(this);
    connect(m_session.get(), &StudySession::refused, m_ofStudy, [this](const QString& why) { refuse(why); });
    connect(m_session.get(), &StudySession::said, m_ofStudy,
            [this](const QString& sentence) { m_messages->tell(sentence, MessageBar::Kind::word); });
    connect(m_session.get(), &StudySession::changed, m_ofStudy, [this](const study::Notification& notification) {
        m_messages->hide();
        statusBar()->showMessage(shown(notification.entry.sentence).simplified(), 8000);
        refreshActions();
        if (notification.touches(study::Entity::study))
            refreshTitle();
    });
    buildPanels();
    m_steps->show();
    restoreWork();
    m_guide->restart(); // what was opened again is nobody's doing
    refreshActions();
    refreshTitle();
    if (!m_session->writable())
        m_session->say(tr("This study can be read but not changed: the file or its disk is write-protected."));
}

void WorkbenchWindow::buildPanels() {
    m_desk = new CodingDesk(m_session, m_ofStudy);
    m_coding = new CodingActions(
        m_session, *m_desk, m_prompts, [this] { return page(); }, m_ofStudy);
    m_coverage = new CoverageKeeper(m_session, m_ofStudy);
    m_people = new PeopleSelection(m_ofStudy);
    m_area = new TranscriptArea(m_session, *m_people, this);
    m_search = new WindowSearch(m_session, m_prompts, *m_people, *m_area, *m_steps, *this, m_ofStudy);
    m_middle->addWidget(&m_search->workspace());
    m_middle->setCurrentWidget(&m_search->workspace());
    m_actions->bindTo(*m_area, ActionList::Where::inTranscript);
    m_outcomes = new OutcomesKeeper(m_session, m_ofStudy);
    m_sources = new SourcesPanel(m_session, *m_coverage, this);
    m_participants = new ParticipantsPanel(m_session, m_prompts, *m_people, this);
    m_themes = new ThemesPanel(m_session, m_prompts, this);
    m_inspector = new InspectorPanel(m_session, *m_desk, *m_outcomes, this);
    m_history = new HistoryPanel(m_session, m_prompts, this);
    QDockWidget* sources = dock("sourcesDock", tr("Sources"), m_sources, Qt::LeftDockWidgetArea);
    tabifyDockWidget(sources, dock("participantsDock", tr("Participants"), m_participants, Qt::LeftDockWidgetArea));
    QDockWidget* search = dock("searchDock", tr("Search"), &m_search->panel(), Qt::LeftDockWidgetArea);
    m_search->setDock(*search);
    tabifyDockWidget(sources, search);
    sources->raise();
    QDockWidget* themes = dock("themesDock", tr("Themes"), m_themes, Qt::RightDockWidgetArea);
    QDockWidget* inspector = dock("inspectorDock", tr("Selected unit"), m_inspector, Qt::RightDockWidgetArea);
    tabifyDockWidget(inspector, dock("historyDock", tr("History"), m_history, Qt::RightDockWidgetArea));
    inspector->raise();
    m_guide = new GuidePanel(m_session, *m_actions, *m_area, m_search->panel(), this);
    dock("guideDock", tr("First half hour"), m_guide, Qt::LeftDockWidgetArea)->hide();
    resizeDocks({sources, themes}, {250, 320}, Qt::Horizontal);
    resizeDocks({themes, inspector}, {520, 280}, Qt::Vertical);

    connect(m_sources, &SourcesPanel::chosen, m_area, [this](study::SourceId source) {
        if (TranscriptPage* page = m_area->open(source))
            page->view().setFocus();
    });
    connect(m_area, &TranscriptArea::pageOpened, m_ofStudy, [this](TranscriptPage* page) {
        m_coding->listenTo(*page);
        connect(&page->view(), &TranscriptView::unitSelected, m_ofStudy, [this] { followPage(); });
    });
    connect(m_area, &TranscriptArea::currentChanged, m_ofStudy, [this] { followPage(); });
    connect(m_themes, &ThemesPanel::pageWanted, m_area, &TranscriptArea::openTheme);
    connect(m_themes, &ThemesPanel::codeWanted, m_coding, &CodingActions::codeAs);
    connect(m_inspector, &InspectorPanel::themeChosen, m_area, &TranscriptArea::openTheme);
    m_team = new TeamActions(m_session, m_prompts, *m_area, *m_actions, m_ofStudy);
    connect(m_area, &TranscriptArea::renditionWanted, m_ofStudy, [this](study::UnitId unit) { editRendition(unit); });
    connect(m_inspector, &InspectorPanel::renditionWanted, m_ofStudy,
            [this](study::UnitId unit) { editRendition(unit); });
    buildWorkspaces();
    connect(m_coverage, &CoverageKeeper::updated, m_ofStudy, [this](study::SourceId source) {
        if (page() && page()->source() == source)
            showDecided();
    });
}

QDockWidget* WorkbenchWindow::dock(const char* id, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
    auto* made = new QDockWidget(title, this);
    made->setObjectName(QLatin1String(id));
    made->setWidget(panel);
    addDockWidget(area, made);
    m_docks.push_back(made);
    return made;
}

void WorkbenchWindow::restoreWork() {
    const preferences::WindowState state = preferences::windowState(m_session->id());
    if (!state.geometry.isEmpty() && !isMaximized())
        restoreGeometry(state.geometry);
    if (!state.docks.isEmpty())
        QMainWindow::restoreState(state.docks);
    else if (m_session->path() == sampleStudy())
        showGuide();
    for (const study::SourceId source : state.openSources)
        if (m_session->read().find(source))
            m_area->open(source);
    TranscriptPage* here =
        state.current && m_session->read().find(*state.current) ? m_area->open(*state.current) : page();
    // The first time the first source is there to begin with.
    if (!here)
        if (const std::vector<study::Source> sources = m_session->read().all<study::Source>(); !sources.empty())
            here = m_area->open(sources.front().id);
    if (here)
        here->view().setFocus();
    followPage();
}

void WorkbenchWindow::rememberWork() {
    preferences::WindowState state{saveGeometry(), saveState(), {}, {}};
    for (TranscriptPage* each : m_area->pages()) {
        each->rememberPlace();
        if (std::ranges::find(state.openSources, each->source()) == state.openSources.end())
            state.openSources.push_back(each->source());
    }
    if (page())
        state.current = page()->source();
    preferences::setWindowState(m_session->id(), state);
}

void WorkbenchWindow::closeStudy() {
    if (!m_session)
        return;
    m_workspaces->disconnect(this); // actions need not follow any more
    m_workspaces->go(StepBar::Step::meaningUnits);
    rememberWork();
    // Whatever listens goes before what it listens to.
    delete std::exchange(m_workspaces, nullptr);
    SearchWorkspace* const workspace = &m_search->workspace();
    delete std::exchange(m_search, nullptr);
    delete std::exchange(m_area, nullptr);
    delete workspace;
    for (QDockWidget* each : m_docks)
        delete each;
    m_docks.clear();
    m_sources = nullptr;
    m_participants = nullptr;
    m_themes = nullptr;
    m_inspector = nullptr;
    m_history = nullptr;
    m_guide = nullptr;
    delete std::exchange(m_ofStudy, nullptr);
    m_desk = nullptr;
    m_coding = nullptr;
    m_coverage = nullptr;
    m_outcomes = nullptr;
    m_people = nullptr;
    m_team = nullptr;
    m_session.reset();
    m_middle->setCurrentWidget(m_opening);
    m_opening->refresh();
    m_steps->hide();
    m_messages->hide();
    m_decided->clear();
    m_analyst->clear();
    refreshActions();
    refreshTitle();
}

void WorkbenchWindow::closeEvent(QCloseEvent* event) {
    closeStudy();
    event->accept();
}

bool WorkbenchWindow::event(QEvent* event) {
    // Somebody may have changed the study with another program meanwhile.
    if (event->type() == QEvent::WindowActivate && m_session)
        m_session->catchUp();
    return QMainWindow::event(event);
}

void WorkbenchWindow::followPage() {
    TranscriptPage* here = page();
    if (here) {
        m_sources->showCurrent(here->source());
        m_inspector->showUnit(here->view().selectedUnit(), here->view().sharedTranscript());
    } else {
        m_inspector->showUnit(std::nullopt, nullptr);
    }
    showDecided();
    refreshActions();
}

void WorkbenchWindow::showDecided() {
    const analysis::SourceCoverage* coverage = page() ? m_coverage->of(page()->source()) : nullptr;
    if (!coverage)
        return m_decided->clear();
    const analysis::Characters& counted = coverage->participants.total > 0 ? coverage->participants : coverage->text;
    m_decided->setText(counted.undecided == 0
                           ? tr("Everything here is decided")
                           : tr("%1 % decided").arg(std::min(99, static_cast<int>(100 - counted.percentUndecided()))));
}

void WorkbenchWindow::showGuide() {
    for (QDockWidget* each : m_docks)
        if (each->widget() == m_guide) {
            each->show();
            each->raise();
        }
}

void WorkbenchWindow::refreshActions() {
    m_actions->enable({m_session != nullptr, page() != nullptr,
                       m_workspaces ? m_workspaces->where() : ActionList::Where::inTranscript});
    const auto next = [this](const char* id, const QString& plain, const QString& about,
                             const std::optional<study::JournalEntry>& entry) {
        QAction* action = m_actions->find(id);
        action->setEnabled(entry.has_value());
        action->setText(plain);
        action->setToolTip(entry ? about.arg(shown(entry->sentence).simplified().left(120)) : plain);
        action->setStatusTip(action->toolTip());
    };
    next("undo", tr("&Undo"), tr("Take back: %1"), m_session ? m_session->study().nextUndo() : std::nullopt);
    next("redo", tr("&Redo"), tr("Bring back: %1"), m_session ? m_session->study().nextRedo() : std::nullopt);
    if (m_session)
        m_analyst->setText(m_team ? m_team->whoWorks() : shown(m_session->analystName()));
}

void WorkbenchWindow::refreshTitle() {
    setWindowTitle(m_session ? m_session->title() : tr("Emic"));
}

} // namespace emic::desktop
