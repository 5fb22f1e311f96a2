#include "core/storage/eyes.h"

#include "core/storage/changeset.h"
#include "core/storage/journal.h"

#include <sqlite3.h>

#include <algorithm>

namespace emic::storage {

using study::TeamStep;

const Sight& Eyes::sight() {
    // The first number changes with what other connections write, the second with what this one does.
    const std::pair<std::int64_t, std::int64_t> now{m_database->number("PRAGMA data_version"),
                                                    sqlite3_total_changes64(m_database->handle())};
    if (now != m_asOf) {
        m_sight = sightOf(m_all, m_analystName);
        m_asOf = now;
    }
    return m_sight;
}

bool Eyes::isCodedInSight(const study::UnitId& unit) {
    return std::ranges::any_of(m_all.where<&study::Coding::unit>(unit),
                               [this](const study::Coding& coding) { return sees(coding); });
}

bool Eyes::seesUnit(const study::UnitId& id) {
    const std::optional<study::MeaningUnit> unit = m_all.find(id);
    return !unit || sees(*unit);
}

bool Eyes::sees(const study::Coding& row) {
    return !sight().hiddenCodings.contains(row.analyst);
}

bool Eyes::sees(const study::MeaningUnit& row) {
    return !row.analyst || !sight().hiddenCodings.contains(*row.analyst) || isCodedInSight(row.id);
}

bool Eyes::sees(const study::GoldenQuote& row) {
    for (const study::Coding& coding : m_all.where<&study::Coding::unit>(row.unit)) {
        if (!sees(coding))
            continue;
        std::optional<study::ThemeId> theme = coding.theme;
        while (theme && *theme != row.theme)
            theme = m_all.get(*theme).parent;
        if (theme)
            return true;
    }
    return false;
}

bool Eyes::sees(const study::SecondLook& row) {
    return seesUnit(row.unit);
}

bool Eyes::sees(const study::Rendition& row) {
    return seesUnit(row.unit);
}

bool Eyes::sees(const study::Memo& row) {
    if (row.target != study::MemoTarget::unit)
        return true;
    return !(row.analyst && sight().hiddenCodings.contains(*row.analyst)) && seesUnit(study::UnitId{row.targetId});
}

bool Eyes::sees(const study::SentenceUnit& row) {
    return seesUnit(row.unit);
}

bool Eyes::sees(const study::Impression& row) {
    return !sight().hiddenImpressions.contains(row.analyst);
}

bool Eyes::sees(const study::Preconception& row) {
    return !sight().hiddenImpressions.contains(row.analyst);
}

bool Eyes::sees(const study::PreliminaryTheme& row) {
    return row.theme || !sight().hiddenImpressions.contains(row.analyst);
}

study::JournalEntry Eyes::shown(study::JournalEntry entry) {
    // What was taken back is whoever's it was, not whoever's step back.
    std::string author = entry.analyst;
    if (entry.target)
        if (const std::optional<study::JournalEntry> target = findEntry(*m_database, *entry.target))
            author = target->analyst;
    if (author == m_analystName)
        return entry;
    const std::vector<study::Analyst> found = m_all.where<&study::Analyst::name>(author);
    if (found.empty())
        return entry;
    const auto hideFor = [&](TeamStep step, std::string_view what) {
        for (const study::RowChange& row : rowsIn(*m_database, changesetOf(*m_database, entry.id)))
            if (belongsTo(row.entity, step)) {
                entry.sentence = std::string(what) + " of " + author + ", to be seen when you both are ready";
                entry.reason.clear();
                return;
            }
    };
    if (sight().hiddenCodings.contains(found.front().id))
        hideFor(TeamStep::coding, "Coding");
    if (sight().hiddenImpressions.contains(found.front().id))
        hideFor(TeamStep::impression, "Impressions");
    return entry;
}

} // namespace emic::storage
