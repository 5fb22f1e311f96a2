#include "app/desktop/condensation_workspace.h"

#include "app/desktop/card_board.h"
#include "app/desktop/card_store.h"
#include "app/desktop/condensate_panel.h"
#include "app/desktop/condition_row.h"
#include "app/desktop/people_chip.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/theme_progress_list.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"

#include <algorithm>
#include <chrono>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

CondensationWorkspace::CondensationWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent), m_context(context), m_session(context.session), m_store(new CardStore(m_session, this)),
      m_themes(new ThemeProgressList(this)), m_split(new QSplitter(Qt::Horizontal, this)),
      m_desktop(new QWidget(m_split)), m_heading(new QLabel(m_desktop)), m_count(new QLabel(m_desktop)),
      m_empty(new QLabel(m_desktop)), m_openOnly(new QPushButton(m_desktop)),
      m_conditions(new ConditionRow(m_session, m_desktop)), m_board(new CardBoard(*m_store, m_desktop)),
      m_panel(new CondensatePanel(m_session, m_split)) {
    setObjectName(QStringLiteral("condensationWorkspace"));
    m_filter.selection = &m_context.people;
    build();
    listen();
}

void CondensationWorkspace::build() {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_heading->setFont(large);
    for (QLabel* label : {m_heading, m_count, m_empty})
        label->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_empty->setMargin(24);
    m_openOnly->setObjectName(QStringLiteral("openOnly"));
    m_openOnly->setCheckable(true);
    m_openOnly->setAutoDefault(false);
    m_openOnly->setToolTip(tr("Only units that no sentence leans on yet (U)"));
    auto* top = new QHBoxLayout;
    m_heading->setWordWrap(true);
    top->addWidget(m_heading, 1);
    top->addWidget(m_count);
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_openOnly, 0, Qt::AlignTop);
    filters->addWidget(m_conditions, 1);
    filters->addWidget(new PeopleChip(m_context.people, m_desktop), 0, Qt::AlignTop);
    auto* middle = new QVBoxLayout(m_desktop);
    middle->setContentsMargins(12, 10, 8, 0);
    middle->addLayout(top);
    middle->addLayout(filters);
    middle->addWidget(m_empty, 1);
    middle->addWidget(m_board, 1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_themes);
    m_split->addWidget(m_desktop);
    m_split->addWidget(m_panel);
    m_split->setStretchFactor(1, 1);
    m_themes->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_panel->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    const int letter = fontMetrics().averageCharWidth();
    m_split->setSizes({letter * 38, letter * 150, letter * 70});
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_split);
    m_progressSoon.setSingleShot(true);
    m_progressSoon.setInterval(std::chrono::milliseconds(150));
    m_columnSoon.setSingleShot(true);
    m_columnSoon.setInterval(std::chrono::milliseconds(30));
}

void CondensationWorkspace::listen() {
    connect(m_session.get(), &StudySession::changed, this, &CondensationWorkspace::hear);
    connect(&m_context.people, &PeopleSelection::changed, this, &CondensationWorkspace::reshow);
    connect(m_conditions, &ConditionRow::changed, this, &CondensationWorkspace::narrow);
    connect(m_openOnly, &QPushButton::toggled, this, [this](bool only) {
        m_filter.unabsorbedOnly = only;
        reshow();
    });
    connect(m_themes, &ThemeProgressList::chosen, this, &CondensationWorkspace::showTheme);
    connect(m_store, &CardStore::arrived, this,
            [this] { m_filter.asksForPeople() ? reshow() : m_board->refreshWords(); });
    connect(m_board, &CardBoard::moveWanted, this, &CondensationWorkspace::move);
    connect(m_board, &CardBoard::condensateWanted, this, &CondensationWorkspace::showCondensate);
    connect(m_board, &CardBoard::columnEntered, &m_columnSoon, qOverload<>(&QTimer::start));
    connect(&m_columnSoon, &QTimer::timeout, this, &CondensationWorkspace::followColumn);
    connect(m_board, &CardBoard::currentChanged, this, [this] { lightSentences(m_board->current()); });
    connect(m_board, &CardBoard::unitHovered, this,
            [this](const std::optional<study::UnitId>& unit) { lightSentences(unit ? unit : m_board->current()); });
    connect(m_board, &CardBoard::unitOpened, this, &CondensationWorkspace::openUnit);
    connect(m_panel, &CondensatePanel::themeWanted, this, &CondensationWorkspace::showCondensate);
    connect(&m_panel->sentences(), &SentenceList::unitsLit, m_board, &CardBoard::light);
    connect(&m_panel->sentences(), &SentenceList::cardsWanted, m_board, &CardBoard::takeFocus);
    connect(&m_progressSoon, &QTimer::timeout, this, &CondensationWorkspace::askProgress);
}

void CondensationWorkspace::arrive() {
    if (m_old) {
        m_old = false;
        refresh();
        askProgress();
    }
    m_board->takeFocus();
}

void CondensationWorkspace::leave() {
    m_panel->sentences().save();
}

void CondensationWorkspace::showTheme(study::ThemeId theme) {
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    if (!tree.find(theme))
        return;
    const study::ThemeId top = tree.top(theme);
    const bool another = m_theme != top;
    if (another) {
        m_panel->sentences().save();
        m_condensate.reset();
        m_theme = top;
        refresh();
    }
    if (theme != top)
        showCondensate(theme);
}

void CondensationWorkspace::hear(const study::Notification& notification) {
    using study::Entity;
    bool desk = false;
    bool people = false;
    for (const study::RowChange& row : notification.rows)
        switch (row.entity) {
        case Entity::study:
        case Entity::analyst:
        case Entity::readiness:
        case Entity::theme:
        case Entity::coding:
        case Entity::goldenQuote:
        case Entity::condensateSentence:
        case Entity::sentenceUnit:
        case Entity::meaningUnit:
        case Entity::source:
            desk = true;
            break;
        case Entity::participant:
        case Entity::participantGroup:
        case Entity::attribute:
        case Entity::attributeValue:
        case Entity::measurement:
        case Entity::exclusion:
        case Entity::speaker:
            people = true;
            break;
        default:
            break;
        }
    if (!desk && !people)
        return;
    if (!isVisible()) {
        m_old = true;
        return;
    }
    // Somebody's group, attribute or change may be another one.
    if (people && !m_conditions->conditions().empty())
        narrow();
    if (people)
        m_panel->askAgain();
    if (!desk)
        return;
    refresh();
    m_progressSoon.start();
}

void CondensationWorkspace::refresh() {
    const storage::Reader& reader = m_session->read();
    const std::vector<study::Theme> themes = reader.all<study::Theme>();
    const study::ThemeTree tree(themes);
    if (m_theme && !tree.find(*m_theme))
        m_theme.reset();
    if (m_theme)
        m_theme = tree.top(*m_theme); // it may stand under another one now
    if (!m_theme && !themes.empty())
        m_theme = tree.children(std::nullopt).front()->id;
    m_empty->setVisible(!m_theme);
    m_board->setVisible(m_theme.has_value());
    m_openOnly->setVisible(m_theme.has_value());
    m_conditions->setVisible(m_theme.has_value());
    m_panel->setVisible(m_theme.has_value());
    m_themes->setVisible(m_theme.has_value());
    if (!m_theme) {
        m_desk.reset();
        m_condensate.reset();
        m_board->clear();
        m_panel->clear();
        m_heading->clear();
        m_count->clear();
        m_empty->setText(
            tr("There are no themes yet. Mark meaning units in the transcripts and give them themes (Ctrl+2)."));
        return;
    }
    const QWidget* const focus = QApplication::focusWidget();
    const bool atCards = m_board->isAncestorOf(focus);
    m_desk = std::make_shared<const DeskShown>(reader, *m_theme, m_session->me());
    m_store->show(m_desk->desk);
    reshow();
    if (!m_condensate || !m_desk->desk.column(*m_condensate)) {
        const auto& columns = m_desk->desk.columns;
        // The condensates are the subthemes'; the theme's own where it has none.
        m_condensate = columns[columns.size() > 1 ? 1 : 0].theme.id;
    }
    m_board->setShownCondensate(*m_condensate);
    m_panel->show(m_desk, *m_condensate);
    lightSentences(m_board->current());
    if (atCards && QApplication::focusWidget() != focus)
        m_board->takeFocus(); // the column that was worked in went
}

void CondensationWorkspace::reshow() {
    if (!m_desk)
        return;
    m_board->show(m_desk, m_filter);
    describe();
}

void CondensationWorkspace::describe() {
    const workbench::CondensationDesk& desk = m_desk->desk;
    m_heading->setText(shown(desk.columns.front().theme.name));
    m_themes->setShown(m_theme);
    const QString units = tr("%n unit(s)", nullptr, static_cast<int>(desk.units));
    m_count->setText(desk.units == 0       ? QString()
                     : desk.unabsorbed > 0 ? tr("%1, %2 not yet absorbed").arg(units).arg(desk.unabsorbed)
                                           : tr("%1, all absorbed").arg(units));
    m_openOnly->setText(tr("Not yet absorbed (%1)").arg(desk.unabsorbed));
}

/// Who meets the conditions is worked out beside the window; until then the cards stay as they are.
void CondensationWorkspace::narrow() {
    struct Answer {
        std::optional<AllowedPeople> people;
        QString problem;
    };
    const int asked = ++m_narrowed;
    const std::vector<UnitCondition> conditions = m_conditions->conditions();
    m_session->worker().run(
        this,
        [conditions](const storage::Reader& reader) -> Answer {
            try {
                return {allowedPeople(reader, conditions), {}};
            } catch (const InvalidInput& problem) {
                return {std::nullopt, shown(problem.what())};
            } catch (const NotFound& problem) {
                return {std::nullopt, shown(problem.what())};
            }
        },
        [this, asked, conditions](Answer answer) {
            if (asked != m_narrowed)
                return;
            if (!answer.problem.isEmpty()) {
                emit m_session->refused(answer.problem);
                return m_conditions->dropLast();
            }
            m_filter.people = std::move(answer.people);
            m_filter.coders.clear();
            for (const UnitCondition& condition : conditions)
                if (const auto* coded = std::get_if<CodedBy>(&condition))
                    m_filter.coders.push_back(
                        {m_desk ? m_desk->analyst(coded->analyst) : std::nullopt, coded->negated});
            reshow();
        });
}

void CondensationWorkspace::showCondensate(study::ThemeId theme) {
    if (!m_desk || !m_desk->desk.column(theme))
        return;
    m_condensate = theme;
    m_board->setShownCondensate(theme);
    m_panel->show(m_desk, theme);
    lightSentences(m_board->current());
}

/// The condensate follows the column one works in, unless it can lean on that column's units already. Units in no
/// subtheme are on their way to one, and their column has a condensate of its own only where somebody asks for it.
void CondensationWorkspace::followColumn() {
    if (QApplication::mouseButtons() != Qt::NoButton)
        return m_columnSoon.start(); // cards may be on their way to a sentence
    const auto column = m_board->currentColumn();
    if (!m_desk || !column || !m_condensate || m_desk->desk.isWithin(*column, *m_condensate))
        return;
    if (m_desk->desk.column(*column)->depth == 0 && m_desk->desk.columns.size() > 1)
        return;
    showCondensate(*column);
}

void CondensationWorkspace::askProgress() {
    const int asked = ++m_progressed;
    m_session->worker().run(
        this, [me = m_session->me()](const storage::Reader& reader) { return workbench::themeProgress(reader, me); },
        [this, asked](const std::vector<workbench::ThemeProgress>& themes) {
            if (asked != m_progressed)
                return;
            m_themes->assign(themes);
            m_themes->setShown(m_theme);
        });
}

void CondensationWorkspace::lightSentences(const std::optional<study::UnitId>& unit) {
    std::vector<study::SentenceId> sentences;
    if (unit && m_desk && m_condensate)
        if (const workbench::DeskColumn* column = m_desk->desk.column(*m_condensate))
            for (const workbench::DeskSentence& each : column->sentences)
                if (std::ranges::find(each.units, *unit) != each.units.end())
                    sentences.push_back(each.sentence.id);
    m_panel->sentences().light(sentences);
}

} // namespace emic::desktop
