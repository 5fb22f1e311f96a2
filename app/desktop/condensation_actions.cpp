// What is done with the cards of the condensation desk, and the menu and keys for it. Letters without a modifier hold
// while no sentence is being written.
#include "app/desktop/action_list.h"
#include "app/desktop/card_board.h"
#include "app/desktop/condensate_panel.h"
#include "app/desktop/condensation_workspace.h"
#include "app/desktop/condition_row.h"
#include "app/desktop/picker.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme_progress_list.h"
#include "app/desktop/view_colours.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/regroup.h"
#include "core/editing/themes.h"

#include <algorithm>
#include <QPushButton>
#include <set>

namespace emic::desktop {

std::vector<study::UnitId> CondensationWorkspace::chosenUnits() const {
    const auto chosen = m_board->chosen();
    return chosen ? chosen->units : std::vector<study::UnitId>();
}

/// Whose codings one sees in a column are the ones that move.
std::vector<study::AnalystId> CondensationWorkspace::moving(const workbench::DeskColumn& column) const {
    if (const auto only = m_filter.onlyAnalyst())
        return {*only};
    std::set<study::AnalystId> analysts;
    for (const workbench::DeskCard& card : column.cards)
        analysts.insert(card.analysts.begin(), card.analysts.end());
    return {analysts.begin(), analysts.end()};
}

void CondensationWorkspace::move(const std::vector<study::UnitId>& units, study::ThemeId from, study::ThemeId to) {
    if (!m_desk || units.empty() || from == to)
        return;
    const workbench::DeskColumn* column = m_desk->desk.column(from);
    if (!column)
        return;
    const std::vector<study::AnalystId> analysts = moving(*column);
    m_session->perform([&](storage::Edit& edit) { editing::moveCodingsOf(edit, analysts, units, from, to); });
}

void CondensationWorkspace::moveChosenTo(study::ThemeId to) {
    const auto chosen = m_board->chosen();
    if (!chosen || chosen->units.empty())
        return m_session->say(tr("Select the units that are to be moved first."));
    move(chosen->units, chosen->column, to);
}

void CondensationWorkspace::moveToNew(const QString& name) {
    const auto chosen = m_board->chosen();
    if (!m_theme || !chosen)
        return;
    const workbench::DeskColumn* column = m_desk->desk.column(chosen->column);
    const std::vector<study::AnalystId> analysts = moving(*column);
    m_session->perform([&](storage::Edit& edit) {
        const study::ThemeId made = editing::addTheme(edit, {.name = utf8(name), .parent = m_theme});
        editing::moveCodingsOf(edit, analysts, chosen->units, chosen->column, made);
    });
}

void CondensationWorkspace::chooseSubtheme() {
    const auto chosen = m_board->chosen();
    if (!m_desk || !chosen || chosen->units.empty())
        return m_session->say(tr("Select the units that are to be moved first."));
    const ViewColours colours = ViewColours::of(palette());
    std::vector<PickItem> items;
    const auto columns = m_board->columns();
    for (std::size_t place = 0; place < columns.size(); ++place) {
        const workbench::DeskColumn& column = *m_desk->desk.column(columns[place]);
        if (column.theme.id == chosen->column)
            continue;
        items.push_back({column.depth == 0 ? tr("In no subtheme") : shown(column.theme.name),
                         place <= 9 ? QString::number(place) : QString(), colours.theme(column.colour),
                         [this, to = column.theme.id] { moveChosenTo(to); }});
    }
    auto* picker =
        new Picker(this, std::move(items),
                   tr("Move %n unit(s) to which subtheme?", nullptr, static_cast<int>(chosen->units.size())));
    picker->offerNew(tr("Make the subtheme “%1” of them"), [this](const QString& name) { moveToNew(name); });
    picker->openInWindow();
}

void CondensationWorkspace::chooseTheme() {
    const ViewColours colours = ViewColours::of(palette());
    std::vector<PickItem> items;
    for (const workbench::ThemeProgress& theme : m_themes->themes())
        items.push_back({shown(theme.name),
                         theme.unabsorbed > 0 ? tr("%1 not absorbed").arg(theme.unabsorbed) : QString(),
                         colours.theme(theme.colour), [this, id = theme.theme] { showTheme(id); }});
    (new Picker(this, std::move(items), tr("Go to which theme?")))->openInWindow();
}

void CondensationWorkspace::toggleGolden() {
    const auto chosen = m_board->chosen();
    const auto current = m_board->current();
    if (!m_desk || !chosen || !current)
        return m_session->say(tr("Select the unit that is to be a golden quote first."));
    const workbench::DeskColumn* column = m_desk->desk.column(chosen->column);
    const auto card = std::ranges::find(column->cards, *current, [](const auto& each) { return each.unit.id; });
    const bool golden = card != column->cards.end() && card->golden;
    m_session->perform([&](storage::Edit& edit) {
        golden ? static_cast<void>(editing::clearGoldenQuote(edit, *current, chosen->column))
               : editing::setGoldenQuote(edit, *current, chosen->column);
    });
}

void CondensationWorkspace::editRendition() {
    if (const auto unit = m_board->current())
        openRenditionEditor(m_session, m_context.prompts, *unit, this);
    else
        m_session->say(tr("Select the meaning unit that is to be published first."));
}

void CondensationWorkspace::linkChosen() {
    m_panel->sentences().link(chosenUnits(), true);
}

void CondensationWorkspace::takeOver(bool intoCurrent) {
    const auto column = m_board->currentColumn();
    // A letter may come before the condensate has followed to the column.
    if (m_desk && column && m_condensate && !m_desk->desk.isWithin(*column, *m_condensate))
        showCondensate(*column);
    m_panel->sentences().takeOver(chosenUnits(), intoCurrent);
}

void CondensationWorkspace::goToOpen(bool forward) {
    if (!m_board->goToNext(forward, [](const workbench::DeskCard& card) { return card.sentences.empty(); }))
        m_session->say(tr("Every unit that is shown here is absorbed."));
}

void CondensationWorkspace::openUnit(study::UnitId unit) {
    for (const workbench::DeskColumn& column : m_desk->desk.columns)
        for (const workbench::DeskCard& card : column.cards)
            if (card.unit.id == unit)
                return emit unitWanted(card.unit.source, unit);
}

void CondensationWorkspace::addTo(ActionList& actions, const std::function<CondensationWorkspace*()>& now) {
    using Here = CondensationWorkspace;
    using Key = QKeySequence;
    const auto add = [&](const char* id, const QString& text, const QKeySequence& key, const QString& help, auto act) {
        actions.add({id, text, {key}, help, ActionList::Needs::study, ActionList::Where::inCondensation}, [now, act] {
            if (Here* here = now())
                act(*here);
        });
    };
    actions.openMenu(tr("Co&ndensation"));
    add("condenseMove", tr("Move to a subtheme…"), Key(Qt::Key_M),
        tr("Move the selected units to another subtheme, or to a new one; they can be dragged, too"),
        [](Here& h) { h.chooseSubtheme(); });
    for (int number = 0; number <= 9; ++number)
        add(qPrintable(QStringLiteral("condenseMove%1").arg(number)),
            number == 0 ? tr("Move out of the subtheme") : tr("Move to subtheme %1").arg(number),
            Key(Qt::Key_0 + number), {}, [number](Here& h) {
                if (const auto to = h.m_board->columnOfKey(number))
                    h.moveChosenTo(*to);
            });
    add("condenseGolden", tr("Golden quote, or no longer"), Key(Qt::Key_G), {}, [](Here& h) { h.toggleGolden(); });
    add("condenseRendition", tr("Quote as published…"), Key(Qt::Key_Q),
        tr("Leave words out, put brackets in, translate, and see what could give a person away"),
        [](Here& h) { h.editRendition(); });
    add("condenseNext", tr("Next unit not yet absorbed"), Key(Qt::Key_N), {}, [](Here& h) { h.goToOpen(true); });
    add("condensePrevious", tr("Previous unit not yet absorbed"), Key(Qt::SHIFT | Qt::Key_N), {},
        [](Here& h) { h.goToOpen(false); });
    add("condenseOpenOnly", tr("Only units not yet absorbed, or all"), Key(Qt::Key_U), {},
        [](Here& h) { h.m_openOnly->toggle(); });
    add("condenseNarrow", tr("Narrow the units…"), Key(Qt::Key_F), {}, [](Here& h) { h.m_conditions->choose(); });
    add("condenseTheme", tr("Go to another theme…"), Key(Qt::Key_O), {}, [](Here& h) { h.chooseTheme(); });
    add("condenseNextTheme", tr("Next theme"), Key(Qt::ALT | Qt::Key_PageDown), {}, [](Here& h) {
        if (const auto theme = h.m_themes->beside(1))
            h.showTheme(*theme);
    });
    add("condensePreviousTheme", tr("Previous theme"), Key(Qt::ALT | Qt::Key_PageUp), {}, [](Here& h) {
        if (const auto theme = h.m_themes->beside(-1))
            h.showTheme(*theme);
    });
    actions.separator();
    add("condenseWrite", tr("Write the condensate"), Key(Qt::Key_W),
        tr("Go to the sentence that was written last; Escape comes back to the units"),
        [](Here& h) { h.m_panel->sentences().takeFocus(); });
    add("condenseTakeOver", tr("Take the words over"), Key(Qt::Key_T),
        tr("The words of the selected units become a new sentence to work on, which leans on them"),
        [](Here& h) { h.takeOver(false); });
    add("condenseTakeOverInto", tr("Take the words into the sentence"), Key(Qt::SHIFT | Qt::Key_T), {},
        [](Here& h) { h.takeOver(true); });
    add("condenseLink", tr("Link to the sentence, or no longer"), Key(Qt::Key_L),
        tr("The sentence that was written in last leans on the selected units; they can be dragged, too"),
        [](Here& h) { h.linkChosen(); });
    add("condenseLinkSelected", tr("Link the selected units to this sentence"), Key(Qt::CTRL | Qt::Key_L), {},
        [](Here& h) { h.linkChosen(); });
    add("condenseConfirm", tr("The sentence still holds"), Key(Qt::CTRL | Qt::Key_Return),
        tr("What it leans on has changed; it has been looked at and holds"),
        [](Here& h) { h.m_panel->sentences().confirm(); });
    add("condenseUp", tr("Move the sentence up"), Key(Qt::ALT | Qt::Key_Up), {},
        [](Here& h) { h.m_panel->sentences().move(-1); });
    add("condenseDown", tr("Move the sentence down"), Key(Qt::ALT | Qt::Key_Down), {},
        [](Here& h) { h.m_panel->sentences().move(1); });
    add("condenseRemove", tr("Take the sentence out"), Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), {},
        [](Here& h) { h.m_panel->sentences().remove(); });
    add("condenseCopy", tr("Copy the condensate"), Key(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        tr("With its label as an artificial quotation"), [](Here& h) { h.m_panel->copy(); });
}

} // namespace emic::desktop
