#include "core/editing/condensates.h"

#include "core/editing/golden_quote_rules.h"
#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::CondensateSentence;
using study::SentenceId;
using study::SentenceUnit;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

std::string sentenceText(std::string_view typed) {
    std::string words = text::collapseSpace(text::trim(typed));
    if (words.empty())
        throw InvalidInput("The sentence of the condensate is empty; write something, or remove it.");
    return words;
}

std::string called(const CondensateSentence& sentence) {
    return "\"" + text::excerpt(sentence.text, 60) + "\"";
}

std::string wordsOf(const Reader& reader, UnitId id) {
    const study::MeaningUnit unit = reader.get(id);
    return std::string(reader.textOf(reader.get(unit.source)).slice(unit.span()));
}

std::string pathOf(const Reader& reader, ThemeId theme) {
    return ThemeTree(reader.all<study::Theme>()).path(theme);
}

void insertLinks(Edit& edit, const CondensateSentence& sentence, const std::vector<UnitId>& units) {
    const ThemeTree tree(edit.all<study::Theme>());
    std::set<UnitId> known;
    for (const SentenceUnit& link : edit.where<&SentenceUnit::sentence>(sentence.id))
        known.insert(link.unit);
    for (const UnitId& unit : units) {
        const std::string words = wordsOf(edit, unit);
        if (!isCodedWithin(edit, tree, unit, sentence.theme))
            throw InvalidInput("The unit \"" + text::excerpt(text::collapseSpace(words), 40) + "\" is not coded to " +
                               quoted(tree.path(sentence.theme)) +
                               " or below it, so its condensate cannot lean on it; code it first.");
        const SentenceUnit link{sentence.id, unit, words};
        known.insert(unit).second ? edit.insert(link) : edit.update(link);
    }
}

} // namespace

SentenceId addSentence(Edit& edit, ThemeId theme, std::string_view typed, const std::vector<UnitId>& units,
                       std::optional<std::int64_t> place) {
    (void)edit.get(theme);
    auto sentences = edit.where<&CondensateSentence::theme>(theme);
    const CondensateSentence sentence{SentenceId::make(), theme,      sentenceText(typed),
                                      edit.analyst(),     edit.now(), endOrdinal(sentences)};
    edit.describe("Write into the condensate of " + pathOf(edit, theme) + ": " + called(sentence));
    edit.insert(sentence);
    insertLinks(edit, sentence, units);
    if (place) {
        sentences.push_back(sentence);
        moveRow(
            sentences, [&](const CondensateSentence& each) { return each.id == sentence.id; }, *place);
        writeOrdinals(edit, std::move(sentences));
    }
    return sentence.id;
}

void writeSentence(Edit& edit, SentenceId id, std::string_view typed) {
    CondensateSentence sentence = edit.get(id);
    const std::string words = sentenceText(typed);
    if (words == sentence.text)
        return;
    sentence.text = words;
    sentence.analyst = edit.analyst();
    sentence.changedAt = edit.now();
    edit.describe("Change the condensate of " + pathOf(edit, sentence.theme) + ": " + called(sentence));
    edit.update(sentence);
}

void removeSentence(Edit& edit, SentenceId id) {
    const CondensateSentence sentence = edit.get(id);
    edit.describe("Take out of the condensate of " + pathOf(edit, sentence.theme) + ": " + called(sentence));
    edit.eraseWhere<&SentenceUnit::sentence>(id);
    edit.erase(sentence);
    writeOrdinals(edit, edit.where<&CondensateSentence::theme>(sentence.theme));
}

void moveSentence(Edit& edit, SentenceId id, std::int64_t place) {
    const CondensateSentence sentence = edit.get(id);
    auto sentences = edit.where<&CondensateSentence::theme>(sentence.theme);
    edit.describe("Move a sentence in the condensate of " + pathOf(edit, sentence.theme) + ": " + called(sentence));
    moveRow(
        sentences, [&](const CondensateSentence& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(sentences));
}

void linkUnits(Edit& edit, SentenceId id, const std::vector<UnitId>& units) {
    const CondensateSentence sentence = edit.get(id);
    edit.describe("Let " + called(sentence) + " lean on " +
                  counted(static_cast<std::int64_t>(units.size()), "unit", "units"));
    insertLinks(edit, sentence, units);
}

void unlinkUnits(Edit& edit, SentenceId id, const std::vector<UnitId>& units) {
    const CondensateSentence sentence = edit.get(id);
    const std::set<UnitId> chosen(units.begin(), units.end());
    std::int64_t gone = 0;
    for (const SentenceUnit& link : edit.where<&SentenceUnit::sentence>(id)) {
        if (!chosen.contains(link.unit))
            continue;
        edit.erase(link);
        ++gone;
    }
    edit.describe("Let " + called(sentence) + " no longer lean on " + counted(gone, "unit", "units"));
}

void confirmSentence(Edit& edit, SentenceId id) {
    const CondensateSentence sentence = edit.get(id);
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Confirm a sentence of the condensate of " + tree.path(sentence.theme) + ": " + called(sentence));
    for (SentenceUnit link : edit.where<&SentenceUnit::sentence>(id)) {
        if (!edit.find(link.unit) || !isCodedWithin(edit, tree, link.unit, sentence.theme)) {
            edit.erase(link);
            continue;
        }
        link.words = wordsOf(edit, link.unit);
        edit.update(link);
    }
}

std::string condensateText(const Reader& reader, ThemeId theme) {
    std::string text;
    for (const CondensateSentence& sentence : reader.where<&CondensateSentence::theme>(theme))
        text += (text.empty() ? "" : "\n") + sentence.text;
    return text;
}

} // namespace emic::editing
