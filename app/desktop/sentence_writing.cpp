// What is done to the sentences of a condensate: written, kept, linked, moved, confirmed, taken out. One gesture is one
// entry of the journal.
#include "app/desktop/sentence_editor.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/sentence_row.h"
#include "app/desktop/strings.h"
#include "core/editing/condensates.h"
#include "core/editing/sentence_split.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::desktop {

using Result = StudySession::Result;

void SentenceList::save() {
    m_pause.stop();
    for (SentenceRow* row : std::vector(m_rows))
        if (std::ranges::find(m_rows, row) != m_rows.end() && row->isUnsaved())
            saveRow(*row);
}

/// Nothing written takes a sentence out; a new one without words was none.
bool SentenceList::saveRow(SentenceRow& row) {
    if (!m_theme || !m_session->writable())
        return false;
    const std::string words = row.words();
    if (words.empty()) {
        if (row.id()) {
            const study::SentenceId id = *row.id();
            return m_session->perform([&](storage::Edit& edit) { editing::removeSentence(edit, id); }) == Result::done;
        }
        if (!m_rows.empty() && &row != m_rows.back())
            drop(&row);
        return false;
    }
    return !row.isUnsaved() || write(row, words);
}

bool SentenceList::write(SentenceRow& row, const std::string& words) {
    const bool isNew = !row.id();
    const std::int64_t place = keptBefore(row);
    const Result result = m_session->perform([&](storage::Edit& edit) {
        if (row.id() && edit.find(*row.id())) {
            editing::writeSentence(edit, *row.id(), words);
            return;
        }
        // Known before the study tells of it, so that the row finds itself again.
        row.setId(editing::addSentence(edit, *m_theme, words, {}, place));
    });
    if (result == Result::refused) {
        if (isNew)
            row.setId(std::nullopt);
        return false;
    }
    row.settle(words);
    return true;
}

void SentenceList::goOn(SentenceRow& row, int at) {
    const QString text = row.editor().toPlainText();
    const std::string first = text::collapseSpace(text::trim(utf8(text.left(at))));
    const std::string second = text::collapseSpace(text::trim(utf8(text.mid(at))));
    if (first.empty())
        return;
    if (!saveRow(row) || !row.id())
        return;
    if (second.empty()) {
        const std::size_t next = placeOf(row) + 1;
        // What stands behind it already may be the empty one.
        SentenceRow* draft = next < m_rows.size() && !m_rows[next]->id() ? m_rows[next] : makeRow(next);
        QWidget::setTabOrder(&row.editor(), &draft->editor());
        number();
        draft->editor().setFocus(Qt::OtherFocusReason);
        return;
    }
    const study::SentenceId id = *row.id();
    study::SentenceId half;
    if (m_session->perform([&](storage::Edit& edit) { half = editing::splitSentence(edit, id, first, second); }) !=
        Result::done)
        return;
    for (SentenceRow* each : m_rows)
        if (each->id() == half) {
            each->editor().setFocus(Qt::OtherFocusReason);
            each->editor().moveCursor(QTextCursor::Start);
        }
}

/// An empty sentence is given up for the one before.
void SentenceList::goBack(SentenceRow& row) {
    const std::size_t place = placeOf(row);
    if (place == 0)
        return;
    SentenceRow* before = m_rows[place - 1];
    before->editor().setFocus(Qt::OtherFocusReason); // leaving the empty one takes it away
    before->editor().setCursorAtEnd();
}

void SentenceList::step(SentenceRow& row, int by) {
    const auto place = static_cast<std::ptrdiff_t>(placeOf(row)) + by;
    if (place < 0 || place >= std::ssize(m_rows))
        return;
    SentenceRow* there = m_rows[static_cast<std::size_t>(place)];
    there->editor().setFocus(Qt::OtherFocusReason);
    there->editor().moveCursor(by < 0 ? QTextCursor::End : QTextCursor::Start);
}

void SentenceList::link(const std::vector<study::UnitId>& units, bool orUnlink) {
    if (m_current && (m_current->id() || !m_current->words().empty()))
        return linkTo(*m_current, units, orUnlink);
    m_session->say(tr("Go to the sentence that the units belong to first (W), or take their words over (T)."));
}

void SentenceList::linkTo(SentenceRow& row, const std::vector<study::UnitId>& units, bool orUnlink) {
    if (units.empty())
        return m_session->say(tr("Select the units that the sentence leans on first."));
    if (!saveRow(row) || !row.id())
        return;
    const study::SentenceId id = *row.id();
    const bool all = std::ranges::all_of(
        units, [&](const study::UnitId& unit) { return std::ranges::find(row.units(), unit) != row.units().end(); });
    std::vector<study::UnitId> fresh;
    std::ranges::copy_if(units, std::back_inserter(fresh), [&](const study::UnitId& unit) {
        return std::ranges::find(row.units(), unit) == row.units().end();
    });
    if (all && !orUnlink)
        return m_session->say(tr("The sentence leans on these units already."));
    // Links that are there keep the words they were confirmed with.
    m_session->perform([&](storage::Edit& edit) {
        all ? editing::unlinkUnits(edit, id, units) : editing::linkUnits(edit, id, fresh);
    });
}

std::string SentenceList::wordsOf(const std::vector<study::UnitId>& units) const {
    std::string words;
    const storage::Reader& reader = m_session->read();
    for (const study::UnitId& id : units)
        if (const auto unit = reader.find(id)) {
            const std::string each =
                text::collapseSpace(text::trim(reader.textOf(reader.get(unit->source)).slice(unit->span())));
            words += (words.empty() ? "" : " ") + each;
        }
    return words;
}

void SentenceList::takeOver(const std::vector<study::UnitId>& units, bool intoCurrent) {
    if (!m_theme || units.empty())
        return m_session->say(tr("Select the units whose words are to be taken over first."));
    save();
    const std::string words = wordsOf(units);
    SentenceRow* here = m_current && m_current->id() ? m_current : nullptr;
    const bool into = intoCurrent && here;
    const std::int64_t place = here ? keptBefore(*here) + 1 : keptBefore(*m_rows.back());
    std::optional<study::SentenceId> id = into ? here->id() : std::nullopt;
    const std::string before = into ? here->words() + " " : std::string();
    const Result result = m_session->perform([&](storage::Edit& edit) {
        if (!into) {
            id = editing::addSentence(edit, *m_theme, words, units, place);
            return;
        }
        editing::writeSentence(edit, *id, before + words);
        editing::linkUnits(edit, *id, units);
    });
    if (result != Result::done)
        return;
    for (SentenceRow* row : m_rows)
        if (row->id() == id) {
            row->editor().setFocus(Qt::OtherFocusReason);
            row->editor().setCursorAtEnd();
        }
}

void SentenceList::confirm() {
    if (!m_current || !m_current->id())
        return;
    SentenceRow& row = *m_current;
    if (!saveRow(row) || !row.id())
        return;
    const study::SentenceId id = *row.id();
    if (m_session->perform([&](storage::Edit& edit) { editing::confirmSentence(edit, id); }) == Result::nothingToDo)
        m_session->say(tr("Nothing that the sentence leans on has changed."));
}

void SentenceList::remove() {
    if (!m_current)
        return;
    if (!m_current->id()) {
        m_current->editor().clear();
        return goBack(*m_current);
    }
    const study::SentenceId id = *m_current->id();
    // What was being written goes with it; the history has what was kept.
    m_current->settle(m_current->words());
    m_session->perform([&](storage::Edit& edit) { editing::removeSentence(edit, id); });
}

void SentenceList::move(int by) {
    if (!m_current || !m_current->id())
        return;
    SentenceRow& row = *m_current;
    const std::int64_t place = keptBefore(row) + by;
    const auto last = static_cast<std::int64_t>(std::ranges::count_if(
                          m_rows, [](const SentenceRow* each) { return each->id().has_value(); })) -
                      1;
    if (place < 0 || place > last || !saveRow(row))
        return;
    const study::SentenceId id = *row.id();
    m_session->perform([&](storage::Edit& edit) { editing::moveSentence(edit, id, place); });
    ensureWidgetVisible(&row, 0, 8);
}

} // namespace emic::desktop
