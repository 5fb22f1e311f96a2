// Condensates, categories and their validation. Who wrote what is kept by writing it under that analyst's name, in the
// manifest's order: one edit as long as theme and analyst stay the same.
#include "core/editing/categories.h"
#include "core/editing/condensates.h"
#include "core/exchange/build_steps.h"
#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::exchange {

using storage::Edit;
using text::foldCase;

namespace {

using Findings = ManifestFindings;

/// Neighbours of the same analyst.
template <class Part>
std::vector<std::vector<const Part*>> byAnalyst(const std::vector<Part>& parts) {
    std::vector<std::vector<const Part*>> runs;
    for (const Part& part : parts) {
        if (runs.empty() || foldCase(part.analyst) != foldCase(runs.back().front()->analyst))
            runs.emplace_back();
        runs.back().push_back(&part);
    }
    return runs;
}

bool hasWords(const Manifest::Unit& unit, const Findings::UnitName& name) {
    return unit.quote.find(name.words) != std::string::npos && (name.before.empty() || unit.before == name.before) &&
           (name.after.empty() || unit.after == name.after);
}

} // namespace

std::optional<study::UnitId> Builder::unitCalled(const storage::Reader& reader, const Findings::UnitName& name,
                                                 study::ThemeId within) {
    std::vector<const PlacedUnit*> found;
    for (const PlacedUnit* placed : m_placedIn[foldCase(name.source)])
        if (hasWords(*placed->unit, name))
            found.push_back(placed);
    const auto keepThose = [&](const auto& wanted) {
        if (std::ranges::any_of(found, wanted))
            std::erase_if(found, [&](const PlacedUnit* placed) { return !wanted(placed); });
    };
    if (found.size() > 1) {
        const study::ThemeTree tree(reader.all<study::Theme>());
        keepThose([&](const PlacedUnit* placed) {
            return std::ranges::any_of(
                reader.where<&study::Coding::unit>(placed->id.value()),
                [&](const study::Coding& coding) { return tree.isWithin(coding.theme, within); });
        });
        keepThose([&](const PlacedUnit* placed) { return placed->unit->quote == name.words; });
    }
    if (found.size() == 1)
        return found.front()->id;
    const std::string words = "'" + text::excerpt(name.words, 40) + "'";
    if (found.empty())
        m_problems.add(name.line, "No unit of " + name.source + " has the words " + words +
                                      "; write them as they stand in the <unit> that is meant.");
    else
        m_problems.add(name.line, std::to_string(found.size()) + " units of " + name.source + " have the words " +
                                      words +
                                      "; write all words of the one that is meant, with the 'before' or "
                                      "'after' that it has.");
    return std::nullopt;
}

void Builder::writeSentences(Edit& edit, const std::vector<const Findings::Sentence*>& sentences,
                             study::ThemeId theme) {
    for (const Findings::Sentence* sentence : sentences)
        at(sentence->line, [&] {
            std::vector<study::UnitId> units;
            for (const Findings::UnitName& name : sentence->from)
                if (const std::optional<study::UnitId> unit = unitCalled(edit, name, theme))
                    units.push_back(*unit);
            editing::addSentence(edit, theme, sentence->text, units);
        });
}

void Builder::writeCondensates() {
    for (const PlacedUnit& placed : m_units)
        m_placedIn[foldCase(placed.unit->source)].push_back(&placed);
    for (const Findings::Condensate& condensate : m_manifest.findings.condensates) {
        tick("Writing condensates", m_report.condensates,
             static_cast<std::int64_t>(m_manifest.findings.condensates.size()));
        const study::ThemeId theme = m_themes.at(foldCase(condensate.theme));
        for (const auto& sentences : byAnalyst(condensate.sentences)) {
            storage::Study& study = as(analystName(sentences.front()->analyst));
            const std::string sentence = "Write " +
                                         counted(static_cast<std::int64_t>(sentences.size()), "sentence", "sentences") +
                                         " into the condensate of " + study.read().get(theme).name;
            study.perform(sentence, [&](Edit& edit) {
                writeSentences(edit, sentences, theme);
                m_problems.throwIfAny();
            });
        }
        ++m_report.condensates;
        m_report.sentences += static_cast<std::int64_t>(condensate.sentences.size());
    }
}

void Builder::writeParagraph(Edit& edit, const Findings::Category& category, const Findings::Paragraph& paragraph) {
    const study::ThemeId theme = m_themes.at(foldCase(category.theme));
    const study::CategoryId id = editing::setCategory(edit, theme, category.title);
    editing::ParagraphText text{paragraph.text, {}};
    for (const Findings::Quote& quote : paragraph.quotes)
        if (const std::optional<study::UnitId> unit = unitCalled(edit, quote.unit, theme))
            text.quotes.push_back({*unit, quote.words});
    if (text.quotes.size() < paragraph.quotes.size())
        return; // said already
    std::vector<study::ThemeId> condensates;
    for (const Findings::Ground& ground : paragraph.from)
        condensates.push_back(m_themes.at(foldCase(ground.theme)));
    editing::addParagraph(edit, id, text, condensates);
}

void Builder::writeCategories() {
    for (const Findings::Category& category : m_manifest.findings.categories) {
        tick("Writing categories", m_report.categories,
             static_cast<std::int64_t>(m_manifest.findings.categories.size()));
        if (category.paragraphs.empty())
            as(m_builder).perform([&](Edit& edit) {
                at(category.line,
                   [&] { editing::setCategory(edit, m_themes.at(foldCase(category.theme)), category.title); });
                m_problems.throwIfAny();
            });
        for (const auto& paragraphs : byAnalyst(category.paragraphs)) {
            const std::string sentence =
                "Write " + counted(static_cast<std::int64_t>(paragraphs.size()), "paragraph", "paragraphs") +
                " of the category " + category.title;
            as(analystName(paragraphs.front()->analyst)).perform(sentence, [&](Edit& edit) {
                for (const Findings::Paragraph* paragraph : paragraphs)
                    at(paragraph->line, [&] { writeParagraph(edit, category, *paragraph); });
                m_problems.throwIfAny();
            });
        }
        ++m_report.categories;
        m_report.paragraphs += static_cast<std::int64_t>(category.paragraphs.size());
    }
}

/// Behind all texts, since a mark is against the text as it reads.
void Builder::markValidation() {
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        std::vector<std::pair<const Findings::Category*, const Findings::Mark*>> theirs;
        for (const Findings::Category& category : m_manifest.findings.categories)
            for (const Findings::Mark& mark : category.marks)
                if (foldCase(mark.analyst) == foldCase(analyst.id))
                    theirs.emplace_back(&category, &mark);
        if (theirs.empty())
            continue;
        const auto count = static_cast<std::int64_t>(theirs.size());
        tick("Validating", m_report.marks, 0);
        as(analyst.name).perform("Set " + counted(count, "validation mark", "validation marks"), [&](Edit& edit) {
            for (const auto& [category, mark] : theirs)
                at(mark->line, [&, theme = m_themes.at(foldCase(category->theme)), each = mark] {
                    editing::markValidation(edit, edit.where<&study::Category::theme>(theme).front().id,
                                            m_sources.at(foldCase(each->source)), each->mark, each->note);
                });
            m_problems.throwIfAny();
        });
        m_report.marks += count;
    }
}

} // namespace emic::exchange
