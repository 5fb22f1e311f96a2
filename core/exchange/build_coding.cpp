// Meaning units and what analysts make of them: codes, golden quotes, renditions, memos.
#include "core/editing/editing.h"
#include "core/exchange/build_steps.h"
#include "core/text/strings.h"

#include <algorithm>
#include <set>

namespace emic::exchange {

using storage::Edit;
using study::MemoTarget;
using text::foldCase;

void Builder::markUnits() {
    m_report.units = static_cast<std::int64_t>(m_units.size());
    // By who marked them, in the order in which they first do; within that by source, so that its text is read once.
    std::vector<std::string> names;
    std::map<std::string, std::vector<PlacedUnit*>> byName;
    for (PlacedUnit& placed : m_units) {
        std::vector<PlacedUnit*>& theirs = byName[markedBy(*placed.unit)];
        if (theirs.empty())
            names.push_back(markedBy(*placed.unit));
        theirs.push_back(&placed);
    }
    std::int64_t done = 0;
    for (const std::string& name : names) {
        const std::vector<PlacedUnit*>& theirs = byName[name];
        const std::string sentence =
            "Mark " + counted(static_cast<std::int64_t>(theirs.size()), "meaning unit", "meaning units");
        as(name).perform(sentence, [&](Edit& edit) {
            for (std::size_t first = 0; first < theirs.size();) {
                const study::Relevance relevance = theirs[first]->unit->relevance;
                std::size_t last = first;
                std::vector<text::Span> spans;
                for (; last < theirs.size() && theirs[last]->source == theirs[first]->source &&
                       theirs[last]->unit->relevance == relevance;
                     ++last)
                    spans.push_back(theirs[last]->span);
                at(theirs[first]->unit->line, [&] {
                    const std::vector<editing::MarkedUnit> marked =
                        editing::createUnits(edit, theirs[first]->source, spans, relevance);
                    for (std::size_t which = 0; which < marked.size(); ++which)
                        theirs[first + which]->id = marked[which].id;
                });
                if (relevance == study::Relevance::notRelevant)
                    m_report.notRelevant += static_cast<std::int64_t>(spans.size());
                done += static_cast<std::int64_t>(spans.size());
                first = last;
                tick("Marking meaning units", done, m_report.units);
            }
            m_problems.throwIfAny();
        });
    }
}

void Builder::codeUnits() {
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        // By theme in the order of the manifest's units, since one call codes many units as one theme.
        std::vector<std::string> themes;
        std::map<std::string, std::vector<study::UnitId>> byTheme;
        std::map<std::string, std::int64_t> lines;
        std::set<study::UnitId> units;
        std::int64_t count = 0;
        for (const PlacedUnit& placed : m_units) {
            for (const Manifest::Code& code : placed.unit->codes) {
                if (foldCase(code.analyst) != foldCase(analyst.id))
                    continue;
                const std::string theme = foldCase(code.theme);
                if (byTheme[theme].empty()) {
                    themes.push_back(theme);
                    lines[theme] = code.line;
                }
                byTheme[theme].push_back(placed.id.value());
                units.insert(placed.id.value());
                ++count;
            }
        }
        if (count == 0)
            continue;
        tick("Coding", m_report.codings, 0);
        const std::string sentence = "Code " + counted(static_cast<std::int64_t>(units.size()), "unit", "units") +
                                     " with " + counted(static_cast<std::int64_t>(themes.size()), "theme", "themes");
        as(analyst.name).perform(sentence, [&](Edit& edit) {
            for (const std::string& theme : themes)
                at(lines[theme], [&] { editing::codeUnits(edit, byTheme[theme], m_themes.at(theme)); });
            m_problems.throwIfAny();
        });
        m_report.codings += count;
    }
    for (const Manifest::Analyst& analyst : m_manifest.analysts)
        if (std::ranges::find(analyst.ready, study::TeamStep::coding) != analyst.ready.end())
            as(analyst.name).perform([](Edit& edit) { editing::setReady(edit, study::TeamStep::coding, true); });
}

void Builder::chooseGoldenQuotes() {
    std::vector<std::pair<const PlacedUnit*, const Manifest::Code*>> chosen;
    std::set<std::pair<study::UnitId, std::string>> seen;
    std::map<const Manifest::Unit*, const PlacedUnit*> placedAs;
    for (const PlacedUnit& placed : m_units)
        placedAs.emplace(placed.unit, &placed);
    for (const Manifest::Unit& unit : m_manifest.units) { // the order in which a theme's golden quotes stand
        for (const Manifest::Code& code : unit.codes) {
            const PlacedUnit* placed = placedAs.at(&unit);
            if (code.golden && seen.emplace(placed->id.value(), foldCase(code.theme)).second)
                chosen.emplace_back(placed, &code);
        }
    }
    m_report.goldenQuotes = static_cast<std::int64_t>(chosen.size());
    if (chosen.empty())
        return;
    tick("Choosing golden quotes", 0, m_report.goldenQuotes);
    as(m_builder).perform("Choose " + counted(m_report.goldenQuotes, "golden quote", "golden quotes"), [&](Edit& edit) {
        for (const auto& [placed, code] : chosen)
            at(code->line, [&, unit = placed->id.value(), theme = m_themes.at(foldCase(code->theme))] {
                editing::setGoldenQuote(edit, unit, theme);
            });
        m_problems.throwIfAny();
    });
}

void Builder::setRenditions() {
    std::vector<const PlacedUnit*> rendered;
    for (const PlacedUnit& placed : m_units) {
        if (placed.unit->rendition)
            rendered.push_back(&placed);
    }
    m_report.renditions = static_cast<std::int64_t>(rendered.size());
    if (rendered.empty())
        return;
    tick("Setting renditions", 0, m_report.renditions);
    as(m_builder).perform("Set " + counted(m_report.renditions, "rendition", "renditions"), [&](Edit& edit) {
        for (const PlacedUnit* placed : rendered) {
            const Manifest::Rendition& rendition = *placed->unit->rendition;
            at(rendition.line, [&] {
                editing::setRendition(
                    edit, placed->id.value(),
                    {rendition.published, rendition.translation, rendition.language, rendition.speakerTag});
            });
        }
        m_problems.throwIfAny();
    });
}

study::Uuid Builder::targetOf(const Manifest::Memo& memo, MemoTarget& target) {
    if (memo.source) {
        target = MemoTarget::source;
        return m_sources.at(foldCase(*memo.source)).uuid;
    }
    if (memo.theme) {
        target = MemoTarget::theme;
        return m_themes.at(foldCase(*memo.theme)).uuid;
    }
    if (memo.participant) {
        target = MemoTarget::participant;
        return m_participants.at(foldCase(*memo.participant)).uuid;
    }
    target = MemoTarget::study;
    return m_report.study.uuid;
}

void Builder::writeMemos() {
    struct Written {
        const Manifest::Memo* memo;
        MemoTarget target;
        study::Uuid id;
    };
    std::vector<Written> all;
    for (const Manifest::Memo& memo : m_manifest.memos) {
        MemoTarget target{};
        const study::Uuid id = targetOf(memo, target);
        all.push_back({&memo, target, id});
    }
    for (const PlacedUnit& placed : m_units) {
        for (const Manifest::Memo& memo : placed.unit->memos)
            all.push_back({&memo, MemoTarget::unit, placed.id.value().uuid});
    }
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        std::vector<Written> theirs = all;
        std::erase_if(theirs,
                      [&](const Written& each) { return foldCase(each.memo->analyst) != foldCase(analyst.id); });
        if (theirs.empty())
            continue;
        const auto count = static_cast<std::int64_t>(theirs.size());
        tick("Writing memos", m_report.memos, static_cast<std::int64_t>(all.size()));
        as(analyst.name).perform("Write " + counted(count, "memo", "memos"), [&](Edit& edit) {
            for (const Written& each : theirs)
                at(each.memo->line, [&] { editing::addMemo(edit, each.target, each.id, each.memo->text); });
            m_problems.throwIfAny();
        });
        m_report.memos += count;
    }
}

} // namespace emic::exchange
