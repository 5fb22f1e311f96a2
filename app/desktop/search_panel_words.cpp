// What the search panel says of a query: problems, better spellings, the state of the index, how to search.
#include "app/desktop/facet_list.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/query_box.h"
#include "app/desktop/query_words.h"
#include "app/desktop/search_panel.h"
#include "app/desktop/strings.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

namespace emic::desktop {

QString SearchPanel::message() const {
    return m_message->isHidden() ? QString() : m_message->text();
}

void SearchPanel::showProblem(const SearchAnswer& answer) {
    m_hits->clear();
    m_facets->clearFacets();
    m_count->clear();
    m_goToFirst = false;
    emit hitsChanged();
    refreshButtons();
    refreshHint();
    if (answer.why != NoAnswer::refused)
        return sayAboutIndex();
    m_box->setProblem(answer.problemAt);
    say(shown(answer.problem));
}

void SearchPanel::say(const QString& sentence) {
    if (m_message->toolTip() == sentence && m_message->isHidden() == sentence.isEmpty())
        return;
    // What there is instead can be long, and is offered by completion anyway; all of it is in the tooltip.
    constexpr qsizetype longest = 160;
    const qsizetype end = sentence.indexOf(QLatin1String(". "));
    m_message->setText(sentence.size() > longest && end > 0 ? sentence.left(end + 1) : sentence);
    m_message->setToolTip(sentence);
    m_message->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SearchPanel::sayAboutIndex() {
    if (!m_answer || m_answer->why == NoAnswer::refused || m_late)
        return;
    const IndexKeeper& keeper = m_desk.keeper();
    const bool nothingYet = m_answer->why != NoAnswer::none;
    const std::int64_t missing = m_answer->answer.notSearched;
    if (!nothingYet && missing == 0)
        return say(keeper.trouble());
    if (!keeper.trouble().isEmpty())
        return say(keeper.trouble());
    if (keeper.stopped())
        return say(tr("Making the texts searchable was stopped before it was finished. Press Return to go on."));
    if (nothingYet)
        return say(keeper.total() > 0
                       ? tr("The texts are being made searchable: %1 of %2. Hits come when that is done.")
                             .arg(QLocale().toString(keeper.done()), QLocale().toString(keeper.total()))
                       : tr("The texts are being made searchable. Hits come when that is done."));
    say(tr("%n source(s) cannot be searched yet and will be in a moment.", nullptr, static_cast<int>(missing)));
}

void SearchPanel::suggest(const QString& suggestion) {
    m_suggestion->setVisible(!suggestion.isEmpty());
    m_suggestion->setText(tr("Did you mean %1?").arg(suggestion).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_suggestion->setAccessibleName(tr("Search for %1 instead").arg(suggestion));
    m_suggestion->setProperty("query", suggestion);
    if (!suggestion.isEmpty()) {
        QAccessibleEvent event(m_suggestion, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SearchPanel::refreshHint() {
    const bool none = m_hits->rowCount() == 0;
    m_list->setVisible(!none);
    m_hintPart->setVisible(none);
    if (none)
        m_hint->setText(m_answer && m_answer->why == NoAnswer::none && !m_answer->question.empty()
                            ? nothingFound(m_answer->question)
                            : howToSearch());
}

} // namespace emic::desktop
