// The menus of the window, but for coding's (coding_menu.cpp).
#include "app/desktop/command_palette.h"
#include "app/desktop/find_bar.h"
#include "app/desktop/guide_panel.h"
#include "app/desktop/history_panel.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/inspector_panel.h"
#include "app/desktop/keyboard_sheet.h"
#include "app/desktop/participants_panel.h"
#include "app/desktop/preferences.h"
#include "app/desktop/removal_words.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/sources_panel.h"
#include "app/desktop/strings.h"
#include "app/desktop/themes_panel.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/window_search.h"
#include "app/desktop/workbench_window.h"
#include "core/editing/sources.h"

#include <algorithm>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QTreeView>

namespace emic::desktop {

using Key = QKeySequence;
using Needs = ActionList::Needs;

void WorkbenchWindow::addFileActions() {
    m_actions->openMenu(tr("&Study"));
    m_actions->add({"new", tr("&New study…"), {Key(Key::New)}, {}, Needs::nothing}, [this] { newStudy(); });
    m_actions->add({"open", tr("&Open a study…"), {Key(Key::Open)}, {}, Needs::nothing}, [this] {
        if (const QString path = m_prompts.studyToOpen(this); !path.isEmpty())
            openStudy(path);
    });
    m_actions->add({"sample", tr("Open the &sample study"), {}, {}, Needs::nothing}, [this] { openSample(); });
    m_actions->add({"newWindow", tr("New &window on this study"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}}, [this] {
        auto* window = new WorkbenchWindow(m_prompts);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->openStudy(shownPath(m_session->path()));
        window->show();
    });
    m_actions->separator();
    m_actions->add({"import",
                    tr("&Import transcripts…"),
                    {Key(Qt::CTRL | Qt::Key_I)},
                    tr("Bring files in, see how they were read, and say who speaks")},
                   [this] { (new ImportDialog(m_session, m_prompts, this))->open(); });
    m_actions->add({"removeSource", tr("&Remove this source…"), {}, {}, Needs::transcript}, [this] {
        const study::SourceId source = page()->source();
        const editing::SourceRemoval removal = editing::removalOf(m_session->read(), source);
        if (m_prompts.confirm(this, tr("Take “%1” out of the study?").arg(page()->name()),
                              tr("With it go %1 meaning units, %2 codings and %3 notes. Undo brings them back.")
                                      .arg(removal.units)
                                      .arg(removal.codings)
                                      .arg(removal.memos) +
                                  wouldBeStale(removal.sentences, removal.quotes),
                              tr("Take out")))
            m_session->perform([&](storage::Edit& edit) { editing::removeSource(edit, source); });
    });
    m_actions->separator();
    m_actions->add({"closeTab", tr("&Close this tab"), {Key(Qt::CTRL | Qt::Key_W)}},
                   [this] { m_area->closeCurrent(); });
    m_actions->add({"closeStudy", tr("Close the study"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}},
                   [this] { closeStudy(); });
    m_actions->add({"quit", tr("&Quit"), {Key(Qt::CTRL | Qt::Key_Q)}, {}, Needs::nothing},
                   [] { QApplication::closeAllWindows(); });
}

void WorkbenchWindow::addEditActions() {
    m_actions->openMenu(tr("&Edit"));
    m_actions->add({"undo", tr("&Undo"), {Key(Key::Undo)}}, [this] { m_session->undo(); });
    m_actions->add({"redo", tr("&Redo"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), Key(Qt::CTRL | Qt::Key_Y)}},
                   [this] { m_session->redo(); });
    m_actions->separator();
    m_actions->add({"find", tr("&Find in this transcript"), {Key(Key::Find)}, {}, Needs::transcript},
                   [this] { page()->findBar().open(); });
    m_actions->add({"findNext", tr("Next hit"), {Key(Qt::Key_F3)}, {}, Needs::transcript},
                   [this] { page()->findBar().next(true); });
    m_actions->add({"findPrevious", tr("Previous hit"), {Key(Qt::SHIFT | Qt::Key_F3)}, {}, Needs::transcript},
                   [this] { page()->findBar().next(false); });
    WindowSearch::addTo(*m_actions, [this] { return m_search; });
    m_actions->add({"goTo", tr("&Go to turn, time or speaker…"), {Key(Qt::CTRL | Qt::Key_G)}, {}, Needs::transcript},
                   [this] { askGoTo(); });
    m_actions->separator();
    m_actions->add(
        {"analyst", tr("&Who is coding…"), {}, tr("The name that codings and the journal carry"), Needs::nothing},
        [this] {
            const auto name = m_prompts.words(this, tr("Who is coding"), tr("Your name, as the study is to carry it"),
                                              preferences::analystName(), false);
            if (!name || name->trimmed().isEmpty())
                return;
            preferences::setAnalystName(name->trimmed());
            if (m_session && utf8(name->trimmed()) != m_session->analystName())
                m_session->say(
                    tr("From the next time this study is opened, changes carry the name %1.").arg(name->trimmed()));
        });
}

/// Stands in the menu of coding, but for what is selected on a theme's page, too.
void WorkbenchWindow::addRenditionAction() {
    m_actions->add({"rendition",
                    tr("Quote as published…"),
                    {Key(Qt::Key_Q)},
                    tr("Leave words out, put brackets in, translate, and see what could give a person away"),
                    Needs::study,
                    ActionList::Where::inTranscript},
                   [this] {
                       if (const auto unit = m_area->selectedUnit())
                           editRendition(*unit);
                       else
                           m_session->say(tr("Select the meaning unit that is to be published first."));
                   });
}

void WorkbenchWindow::editRendition(study::UnitId unit) {
    openRenditionEditor(m_session, m_prompts, unit, this);
}

void WorkbenchWindow::addThemeActions() {
    m_actions->openMenu(tr("&Themes"));
    const auto add = [this](const char* id, const QString& text, const QList<QKeySequence>& keys, auto act) {
        m_actions->add({id, text, keys}, [this, act] { act(*m_themes); });
    };
    add("newTheme", tr("New theme…"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, [](ThemesPanel& t) { t.addTheme(); });
    add("newSubtheme", tr("New subtheme…"), {}, [](ThemesPanel& t) { t.addSubtheme(); });
    add("newFocusArea", tr("New focus area…"), {}, [](ThemesPanel& t) { t.addFocusArea(); });
    m_actions->separator();
    add("renameTheme", tr("Rename the selected theme"), {}, [](ThemesPanel& t) { t.renameCurrent(); });
    add("themeUp", tr("Move the theme up"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)},
        [](ThemesPanel& t) { t.moveCurrent(-1); });
    add("themeDown", tr("Move the theme down"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)},
        [](ThemesPanel& t) { t.moveCurrent(1); });
    add("mergeTheme", tr("Merge the theme into…"), {}, [](ThemesPanel& t) { t.mergeCurrent(); });
    add("deleteTheme", tr("Delete the theme…"), {}, [](ThemesPanel& t) { t.deleteCurrent(); });
    m_actions->separator();
    add("themePage", tr("Open the theme's page"), {Key(Qt::CTRL | Qt::Key_T)}, [](ThemesPanel& t) {
        if (const auto theme = t.current())
            emit t.pageWanted(*theme);
    });
}

void WorkbenchWindow::addViewActions() {
    m_actions->openMenu(tr("&View"));
    m_actions->add({"palette",
                    tr("&Find anything…"),
                    {Key(Qt::CTRL | Qt::Key_K)},
                    tr("Actions, sources, themes and participants, by a few letters"),
                    Needs::nothing},
                   [this] { openPalette(); });
    m_actions->separator();
    QAction* split = m_actions->add({"split", tr("&Two transcripts side by side"), {Key(Qt::CTRL | Qt::Key_Backslash)}},
                                    [this] { m_area->split(!m_area->isSplit()); });
    split->setObjectName(QStringLiteral("splitView"));
    m_actions->add({"nextTab", tr("Next tab"), {Key(Qt::CTRL | Qt::Key_PageDown), Key(Qt::CTRL | Qt::Key_Tab)}},
                   [this] { m_area->nextTab(1); });
    m_actions->add(
        {"previousTab", tr("Previous tab"), {Key(Qt::CTRL | Qt::Key_PageUp), Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)}},
        [this] { m_area->nextTab(-1); });
    QAction* others =
        m_actions->add({"others", tr("Show other analysts' &codings"), {Key(Qt::CTRL | Qt::Key_H)}}, [this] {
            const bool all = m_actions->find("others")->isChecked();
            for (TranscriptPage* each : m_area->pages())
                each->setWhose(all ? UnitMarks::Whose::everybodys : UnitMarks::Whose::mine);
        });
    others->setCheckable(true);
    others->setChecked(true);
    m_actions->separator();
    const auto style = [this] { return preferences::readingStyle(); };
    m_actions->add(
        {"larger", tr("&Larger text"), {Key(Key::ZoomIn), Key(Qt::CTRL | Qt::Key_Equal)}, {}, Needs::nothing},
        [this, style] { changeReadingStyle(1, style().lineFactor, style().measure); });
    m_actions->add({"smaller", tr("&Smaller text"), {Key(Key::ZoomOut)}, {}, Needs::nothing},
                   [this, style] { changeReadingStyle(-1, style().lineFactor, style().measure); });
    m_actions->add({"looser", tr("More room between lines"), {}, {}, Needs::nothing},
                   [this, style] { changeReadingStyle(0, std::min(2.5, style().lineFactor + 0.1), style().measure); });
    m_actions->add({"tighter", tr("Less room between lines"), {}, {}, Needs::nothing},
                   [this, style] { changeReadingStyle(0, std::max(1.0, style().lineFactor - 0.1), style().measure); });
    m_actions->add({"wider", tr("Longer lines"), {}, {}, Needs::nothing},
                   [this, style] { changeReadingStyle(0, style().lineFactor, std::min(140, style().measure + 8)); });
    m_actions->add({"narrower", tr("Shorter lines"), {}, {}, Needs::nothing},
                   [this, style] { changeReadingStyle(0, style().lineFactor, std::max(40, style().measure - 8)); });
    m_actions->separator();
    auto* grains = new QActionGroup(this);
    const auto grain = [&](const char* id, const QString& text, preferences::Grain which) {
        QAction* action = m_actions->add({id, text, {}, {}, Needs::nothing}, [which] { preferences::setGrain(which); });
        action->setCheckable(true);
        action->setChecked(preferences::grain() == which);
        grains->addAction(action);
    };
    grain("offerSentence", tr("Offer sentence by sentence"), preferences::Grain::sentence);
    grain("offerParagraph", tr("Offer paragraph by paragraph"), preferences::Grain::paragraph);
    grain("offerTurn", tr("Offer turn by turn"), preferences::Grain::turn);
    m_actions->separator();
    const auto panel = [this](const char* id, const QString& text, int key, const char* dockId, auto focus) {
        m_actions->add({id, text, {Key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + key))}}, [this, dockId, focus] {
            for (QDockWidget* each : m_docks)
                if (each->objectName() == QLatin1String(dockId)) {
                    each->show();
                    each->raise();
                }
            focus()->setFocus();
        });
    };
    m_actions->add({"focusTranscript", tr("Go to the transcript"), {Key(Qt::ALT | Qt::Key_0)}, {}, Needs::transcript},
                   [this] { page()->view().setFocus(); });
    panel("sourcesPanel", tr("Sources"), 1, "sourcesDock", [this] { return &m_sources->list(); });
    panel("participantsPanel", tr("Participants"), 2, "participantsDock",
          [this]() -> QWidget* { return m_participants; });
    panel("themesPanel", tr("Themes"), 3, "themesDock", [this] { return &m_themes->tree(); });
    panel("inspectorPanel", tr("Selected unit"), 4, "inspectorDock", [this]() -> QWidget* { return m_inspector; });
    panel("historyPanel", tr("History"), 5, "historyDock", [this]() -> QWidget* { return m_history; });
}

void WorkbenchWindow::addHelpActions() {
    m_actions->openMenu(tr("&Help"));
    m_actions->add({"keys", tr("&Keyboard sheet"), {Key(Key::HelpContents)}, {}, Needs::nothing},
                   [this] { (new KeyboardSheet(*m_actions, this))->open(); });
    m_actions->add({"guide", tr("First &half hour"), {}, tr("What there is to try, step by step")}, [this] {
        m_guide->restart();
        showGuide();
    });
}

void WorkbenchWindow::openPalette() {
    openCommandPalette(*this);
}

void WorkbenchWindow::changeReadingStyle(qreal points, qreal lineFactor, int measure) {
    ReadingStyle style = preferences::readingStyle();
    if (points != 0)
        style.pointSize = std::clamp((style.pointSize > 0 ? style.pointSize : font().pointSizeF()) + points, 6.0, 48.0);
    style.lineFactor = lineFactor;
    style.measure = measure;
    preferences::setReadingStyle(style);
    if (m_area)
        for (TranscriptPage* each : m_area->pages())
            each->view().setReadingStyle(style);
}

void WorkbenchWindow::askGoTo() {
    const auto where =
        m_prompts.words(this, tr("Go to"), tr("Number of a turn, a time (12:40) or a speaker"), {}, false);
    if (where && !where->trimmed().isEmpty() && !page()->goTo(*where))
        m_session->say(tr("There is no such turn, time or speaker in this transcript."));
}

} // namespace emic::desktop
