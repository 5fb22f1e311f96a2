#include "app/desktop/outcomes_workspace.h"

#include "app/desktop/outcome_ground.h"
#include "app/desktop/outcome_page_view.h"
#include "app/desktop/participant_page.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/quote_list.h"
#include "app/desktop/quotes_pane.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/table_copy.h"
#include "core/reports/drawing.h"
#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>

namespace emic::desktop {

using workbench::OutcomePageKind;

namespace {

QString idText(const study::Uuid& uuid) {
    return shown(uuid.text());
}

template <class Id>
std::optional<Id> idOf(const QVariant& data) {
    const auto uuid = study::Uuid::parse(utf8(data.toString()));
    return uuid ? std::optional(Id{*uuid}) : std::nullopt;
}

/// Fills a box anew and keeps what was chosen, as far as it is still there.
void refill(QComboBox& box, const std::vector<std::pair<QString, QString>>& items) {
    const QVariant before = box.currentData();
    bool same = box.count() == static_cast<int>(items.size());
    for (int place = 0; same && place < box.count(); ++place)
        same = box.itemText(place) == items[static_cast<std::size_t>(place)].first &&
               box.itemData(place).toString() == items[static_cast<std::size_t>(place)].second;
    if (same)
        return;
    box.clear();
    for (const auto& [name, data] : items)
        box.addItem(name, data);
    if (const int place = box.findData(before); place >= 0)
        box.setCurrentIndex(place);
}

} // namespace

OutcomesWorkspace::OutcomesWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent), m_context(context), m_ground(new OutcomeGround(context.session, this)) {
    setObjectName(QStringLiteral("outcomesWorkspace"));
    build();
    fillChoices();
    connect(m_pages, &QListWidget::currentRowChanged, this, &OutcomesWorkspace::showKind);
    for (QComboBox* each : {m_scale, m_theme, m_test})
        connect(each, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                ask();
        });
    connect(m_personBox, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            ask();
    });
    connect(m_onlyPerson, &QToolButton::clicked, this, [this] {
        if (const auto person = m_person->participant())
            choosePerson(*person, false);
    });
    connect(m_copyTable, &QToolButton::clicked, this, &OutcomesWorkspace::copyTable);
    connect(m_copyFigure, &QToolButton::clicked, this, [this] { copyFigure(false); });
    connect(m_page, &OutcomePageView::personChosen, this, &OutcomesWorkspace::choosePerson);
    connect(m_page, &OutcomePageView::personOpened, this, &OutcomesWorkspace::showParticipant);
    connect(m_page, &OutcomePageView::setChosen, this, &OutcomesWorkspace::openSet);
    connect(m_page, &OutcomePageView::scaleWanted, this, [this](const QString& code) {
        if (const int place = m_scale->findData(code); place >= 0)
            m_scale->setCurrentIndex(place);
        for (int row = 0; row < m_pages->count(); ++row)
            if (m_pages->item(row)->data(Qt::UserRole).toInt() == static_cast<int>(OutcomePageKind::people)) {
                m_focusWanted = true;
                m_pages->setCurrentRow(row);
            }
    });
    connect(m_person, &ParticipantPage::sourceWanted, this, &Workspace::sourceWanted);
    connect(m_quotes, &QuotesPane::quoteChosen, this, &Workspace::unitWanted);
    connect(&m_context.people, &PeopleSelection::changed, this, &OutcomesWorkspace::followPeople);
    connect(m_ground, &OutcomeGround::changed, this, [this] {
        if (!isVisible())
            return;
        fillChoices();
        ask();
    });
    showKind();
}

void OutcomesWorkspace::arrive() {
    fillChoices();
    ask();
    followPeople();
    m_pages->setFocus();
}

void OutcomesWorkspace::showTheme(study::ThemeId theme) {
    if (const int place = m_theme->findData(idText(theme.uuid)); place >= 0)
        m_theme->setCurrentIndex(place);
    for (int row = 0; row < m_pages->count(); ++row)
        if (m_pages->item(row)->data(Qt::UserRole).toInt() == static_cast<int>(OutcomePageKind::joint))
            m_pages->setCurrentRow(row);
}

void OutcomesWorkspace::showParticipant(study::ParticipantId participant) {
    const int place = m_personBox->findData(idText(participant.uuid));
    if (place < 0)
        return;
    m_personBox->setCurrentIndex(place);
    for (int row = 0; row < m_pages->count(); ++row)
        if (m_pages->item(row)->data(Qt::UserRole).toInt() < 0)
            m_pages->setCurrentRow(row);
    if (!m_personBox->hasFocus())
        m_quotes->setFocus();
}

bool OutcomesWorkspace::showsParticipant() const {
    const QListWidgetItem* item = m_pages->currentItem();
    return item && item->data(Qt::UserRole).toInt() < 0;
}

OutcomePageKind OutcomesWorkspace::kind() const {
    const QListWidgetItem* item = m_pages->currentItem();
    return item ? static_cast<OutcomePageKind>(item->data(Qt::UserRole).toInt()) : OutcomePageKind::change;
}

std::optional<study::ThemeId> OutcomesWorkspace::chosenTheme() const {
    return idOf<study::ThemeId>(m_theme->currentData());
}

QString OutcomesWorkspace::codeOf(study::ParticipantId person) const {
    const int place = m_personBox->findData(idText(person.uuid));
    return place < 0 ? QString() : m_personBox->itemText(place);
}

/// Small lists, read here: scales, themes, codes of participants.
void OutcomesWorkspace::fillChoices() {
    m_filling = true;
    const storage::Reader& reader = m_context.session->read();
    std::vector<std::pair<QString, QString>> themes;
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const study::ThemeTree::Place& place : tree.inOrder())
        themes.emplace_back(shown(tree.path(place.theme->id)), idText(place.theme->id.uuid));
    refill(*m_theme, themes);
    std::vector<study::Participant> people = reader.all<study::Participant>();
    std::ranges::sort(people, [](const study::Participant& a, const study::Participant& b) {
        return text::compareNames(a.code, b.code) < 0;
    });
    std::vector<std::pair<QString, QString>> codes;
    codes.reserve(people.size());
    for (const study::Participant& person : people)
        codes.emplace_back(shown(person.code), idText(person.id.uuid));
    refill(*m_personBox, codes);
    m_filling = false;
}

void OutcomesWorkspace::showKind() {
    const bool person = showsParticipant();
    const bool some = person || m_pages->currentItem();
    m_title->setText(some ? m_pages->currentItem()->text() : QString());
    const auto one = [&](std::initializer_list<OutcomePageKind> kinds) {
        return !person && std::ranges::find(kinds, kind()) != kinds.end();
    };
    m_scale->setVisible(one({OutcomePageKind::people, OutcomePageKind::joint, OutcomePageKind::map}));
    m_theme->setVisible(one({OutcomePageKind::joint}));
    m_test->setVisible(one({OutcomePageKind::change}));
    m_personBox->setVisible(person);
    m_onlyPerson->setVisible(person);
    m_copyTable->setVisible(!person);
    m_copyFigure->setEnabled(person);
    m_stack->setCurrentWidget(person ? static_cast<QWidget*>(m_person) : m_page);
    if (!person)
        m_page->say({});
    ask();
    followPeople();
}

void OutcomesWorkspace::ask() {
    struct Answer {
        workbench::OutcomePage page;
        std::vector<std::pair<QString, QString>> scales;
        QString scale; ///< code of the one the page is about
    };
    const int asked = ++m_asked;
    if (showsParticipant()) {
        m_person->showParticipant(idOf<study::ParticipantId>(m_personBox->currentData()));
        return followPeople();
    }
    workbench::OutcomeChoices choices;
    choices.scale = utf8(m_scale->currentData().toString());
    choices.theme = chosenTheme();
    choices.scoreTest = static_cast<analysis::ScoreTest>(m_test->currentData().toInt());
    m_ground->ask(
        this,
        [kind = kind(), choices](const workbench::OutcomeGrounds& grounds) {
            Answer answer{workbench::outcomePage(kind, grounds, choices), {}, {}};
            if (const auto scale = workbench::chosenScale(grounds.outcomes, choices.scale))
                answer.scale = shown(scale->scale->code);
            for (const outcomes::ScaleRef& ref : grounds.outcomes.scales())
                answer.scales.emplace_back(shown(ref.scale->name), shown(ref.scale->code));
            return answer;
        },
        [this, asked](Told<Answer> told) {
            if (asked != m_asked)
                return;
            if (!told.answer) {
                if (!told.problem.isEmpty())
                    m_page->say(told.problem);
                return;
            }
            m_filling = true;
            refill(*m_scale, told.answer->scales);
            if (const int place = m_scale->findData(told.answer->scale); place >= 0)
                m_scale->setCurrentIndex(place);
            m_filling = false;
            m_page->show(std::move(told.answer->page));
            m_copyTable->setEnabled(m_page->table() != nullptr);
            m_copyFigure->setEnabled(m_page->figure() != nullptr);
            if (std::exchange(m_focusWanted, false))
                m_page->focusFirst();
        });
}

/// The pane of quotes: of the person whose page this is, else of those selected.
void OutcomesWorkspace::followPeople() {
    if (showsParticipant()) {
        const auto person = m_person->participant();
        if (!person)
            return m_quotes->hide();
        m_quotes->setAbout(QuotesPane::About{{*person}, tr("What %1 said").arg(codeOf(*person)), std::nullopt});
        return m_quotes->show();
    }
    if (!m_context.people.active()) {
        m_quotes->setAbout(std::nullopt);
        return m_quotes->hide();
    }
    m_quotes->setAbout(QuotesPane::About{m_context.people.people(), m_context.people.words(),
                                         kind() == OutcomePageKind::joint ? chosenTheme() : std::nullopt});
    m_quotes->show();
}

void OutcomesWorkspace::choosePerson(study::ParticipantId person, bool adding) {
    std::vector<study::ParticipantId> people{person};
    if (adding && m_context.people.active()) {
        people = m_context.people.people();
        if (const auto found = std::ranges::find(people, person); found != people.end())
            people.erase(found);
        else
            people.push_back(person);
    }
    if (people.empty())
        return m_context.people.clear();
    QStringList codes;
    for (const study::ParticipantId& each : people)
        codes << codeOf(each);
    constexpr qsizetype mostNames = 4;
    m_context.people.select(people, codes.size() > mostNames ? tr("%n people", nullptr, static_cast<int>(codes.size()))
                                                             : codes.join(QStringLiteral(", ")));
}

void OutcomesWorkspace::openSet(const workbench::PeopleSet& set) {
    m_context.people.select(set.people, inWords(set));
}

void OutcomesWorkspace::selectAllPeopleAgain() {
    m_context.people.clear();
}

void OutcomesWorkspace::turn(int by) {
    m_pages->setCurrentRow(std::clamp(m_pages->currentRow() + by, 0, m_pages->count() - 1));
}

void OutcomesWorkspace::nextPerson(int by) {
    if (m_personBox->count() > 0)
        m_personBox->setCurrentIndex(std::clamp(m_personBox->currentIndex() + by, 0, m_personBox->count() - 1));
}

void OutcomesWorkspace::copyTable() {
    if (const reports::PageTable* table = showsParticipant() ? nullptr : m_page->table()) {
        desktop::copyTable(*table);
        m_context.session->say(
            tr("The table “%1” is on the clipboard, with its formatting.").arg(shown(table->caption)));
    }
}

void OutcomesWorkspace::copyFigure(bool svgAlone) {
    const auto figure = showsParticipant() ? m_person->figure() : m_page->figure();
    if (!figure)
        return;
    if (svgAlone)
        copyFigureAsSvg(*figure);
    else
        desktop::copyFigure(*figure);
    m_context.session->say(tr("The figure “%1” is on the clipboard.").arg(shown(figure->title)));
}

void OutcomesWorkspace::editRendition() {
    const auto unit = m_quotes->isVisible() ? m_quotes->list().currentUnit() : std::nullopt;
    if (!unit)
        return m_context.session->say(tr("Go to one of the quotes first."));
    openRenditionEditor(m_context.session, m_context.prompts, *unit, this);
}

void OutcomesWorkspace::addTo(ActionList& actions, const std::function<OutcomesWorkspace*()>& now) {
    using Key = QKeySequence;
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const QString& help,
                         auto act) {
        actions.add({id, text, keys, help, ActionList::Needs::study, ActionList::Where::inOutcomes}, [now, act] {
            if (OutcomesWorkspace* workspace = now())
                act(*workspace);
        });
    };
    using W = OutcomesWorkspace;
    actions.openMenu(tr("&Outcomes"));
    add("nextOutcomePage", tr("Next page of outcomes"), {Key(Qt::ALT | Qt::Key_Down)}, {}, [](W& w) { w.turn(1); });
    add("previousOutcomePage", tr("Previous page of outcomes"), {Key(Qt::ALT | Qt::Key_Up)}, {},
        [](W& w) { w.turn(-1); });
    add("nextOutcomePerson", tr("Next participant"), {Key(Qt::ALT | Qt::Key_Right)}, {}, [](W& w) { w.nextPerson(1); });
    add("previousOutcomePerson", tr("Previous participant"), {Key(Qt::ALT | Qt::Key_Left)}, {},
        [](W& w) { w.nextPerson(-1); });
    add("outcomeRendition", tr("Quote as published…"), {Key(Qt::Key_Q)},
        tr("Of the quote that is selected beside the page"), [](W& w) { w.editRendition(); });
    add("copyOutcomeTable", tr("Copy the table"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        tr("For a word processor with its formatting, or for a spreadsheet"), [](W& w) { w.copyTable(); });
    add("copyOutcomeFigure", tr("Copy the figure as a picture"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        tr("Sharp enough for print; programs that know SVG take that"), [](W& w) { w.copyFigure(false); });
    add("copyOutcomeSvg", tr("Copy the figure as SVG"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, {},
        [](W& w) { w.copyFigure(true); });
}

} // namespace emic::desktop
