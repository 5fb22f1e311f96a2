#include "core/editing/pseudonymise.h"

#include "core/editing/unit_rows.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using storage::WordsPlace;
using study::Source;

namespace {

class Pseudonymiser {
public:
    Pseudonymiser(const Reader& reader, const PseudonymTable& table, const PseudonymProgress& progress)
        : m_reader(reader), m_table(table), m_progress(progress), m_languages(languagesOf(reader)),
          m_pseudonyms(pseudonymsOf(table)) {
        m_result.names.resize(table.rows().size());
    }

    /// The script for a text, from bytes to code points in one walk.
    text::EditScript scriptOf(const text::Text& text, const std::string& language) {
        text::EditScript script;
        std::size_t byte = 0;
        std::int64_t at = 0;
        const auto positionOf = [&](std::size_t offset) {
            at += text::countCodePoints(std::string_view(text.utf8()).substr(byte, offset - byte));
            byte = offset;
            return text::Position{at};
        };
        for (FoundName& found : m_table.find(text.utf8(), language)) {
            count(found, text.utf8(), &NameCount::inTexts);
            if (found.match != NameMatch::name)
                continue;
            const text::Position begin = positionOf(found.begin);
            script.push_back({{begin, positionOf(found.end)}, std::move(found.by)});
        }
        return script;
    }

    template <class Revise>
    void texts(const Revise& revise) {
        const std::vector<Source> sources = m_reader.all<Source>();
        std::int64_t done = 0;
        for (const Source& source : sources) {
            const text::Text text = m_reader.textOf(source);
            lookForPseudonyms(text.utf8());
            if (const text::EditScript script = scriptOf(text, source.language); !script.empty()) {
                ++m_result.sources;
                revise(source, script);
            }
            if (m_progress && !m_progress(++done, static_cast<std::int64_t>(sources.size())))
                throw Cancelled("Stopped; nothing was pseudonymised.");
        }
    }

    std::optional<std::string> rewritten(const WordsPlace& place, std::string_view words) {
        const std::vector<FoundName> all = m_table.find(words, m_languages, readingOf(place));
        if (all.empty())
            return std::nullopt;
        if (place.entity == study::Entity::analyst) {
            for (const FoundName& found : all)
                if (found.match == NameMatch::name)
                    m_analysts.insert(m_table.rows()[found.row].name);
            return std::nullopt;
        }
        for (const FoundName& found : all)
            count(found, words, &NameCount::elsewhere);
        return m_table.replaced(words, m_languages, readingOf(place));
    }

    Pseudonymisation& result() { return m_result; }

    Pseudonymisation finished() {
        m_result.pseudonymsThere.assign(m_there.begin(), m_there.end());
        m_result.analystsNames.assign(m_analysts.begin(), m_analysts.end());
        return std::move(m_result);
    }

private:
    /// A table that finds pseudonyms, where that can be: each stands for itself.
    static std::optional<PseudonymTable> pseudonymsOf(const PseudonymTable& table) {
        std::vector<PseudonymRow> rows;
        for (const PseudonymRow& row : table.rows())
            rows.push_back({row.pseudonym, "\u00B7"});
        try {
            return PseudonymTable(std::move(rows));
        } catch (const InvalidInput&) { // a pseudonym of a single letter; then none is looked for
            return std::nullopt;
        }
    }

    void lookForPseudonyms(std::string_view utf8) {
        if (!m_pseudonyms)
            return;
        for (const FoundName& found : m_pseudonyms->find(utf8, ""))
            if (found.match == NameMatch::name)
                m_there.insert(m_pseudonyms->rows()[found.row].name);
    }

    void count(const FoundName& found, std::string_view utf8, std::int64_t NameCount::*where) {
        NameCount& counts = m_result.names[found.row];
        switch (found.match) {
        case NameMatch::name:
            ++(counts.*where);
            return;
        case NameMatch::smallLetters:
            ++counts.smallLetters;
            break;
        case NameMatch::partOfWord:
            ++counts.partOfWord;
            break;
        }
        ++m_result.leftWords[std::string(utf8.substr(found.begin, found.end - found.begin))];
    }

    const Reader& m_reader;
    const PseudonymTable& m_table;
    const PseudonymProgress& m_progress;
    std::string m_languages;
    std::optional<PseudonymTable> m_pseudonyms;
    Pseudonymisation m_result;
    std::set<std::string> m_there;
    std::set<std::string> m_analysts;
};

/// Published words that fitted the verbatim before, and do not fit it now.
std::set<study::RenditionId> fitting(const Reader& reader) {
    std::set<study::RenditionId> fitting;
    std::map<study::SourceId, text::Text> texts;
    for (const study::Rendition& rendition : reader.all<study::Rendition>()) {
        const study::MeaningUnit unit = reader.get(rendition.unit);
        auto text = texts.find(unit.source);
        if (text == texts.end())
            text = texts.emplace(unit.source, reader.textOf(reader.get(unit.source))).first;
        if (rendition.published.empty() || fits(rendition, text->second.slice(unit.span())))
            fitting.insert(rendition.id);
    }
    return fitting;
}

} // namespace

std::int64_t Pseudonymisation::replaced() const {
    std::int64_t sum = 0;
    for (const NameCount& each : names)
        sum += each.inTexts + each.elsewhere;
    return sum;
}

Reading readingOf(const WordsPlace& place) {
    // Sources are called as their files are, unless a person says otherwise.
    const bool isFileName =
        place.column == "file_name" || (place.entity == study::Entity::source && place.column == "name");
    return isFileName ? Reading::fileName : Reading::prose;
}

std::string languagesOf(const Reader& reader) {
    std::set<std::string> tags;
    const std::string own = reader.info().languages;
    for (const std::string_view tag : text::split(own, ' '))
        tags.emplace(tag);
    for (const Source& source : reader.all<Source>())
        tags.insert(source.language);
    std::string all;
    for (const std::string& tag : tags)
        all += (all.empty() ? "" : " ") + tag;
    return all;
}

Pseudonymisation planPseudonyms(const Reader& reader, const PseudonymTable& table, const PseudonymProgress& progress) {
    Pseudonymiser pseudonymiser(reader, table, progress);
    pseudonymiser.texts([](const Source&, const text::EditScript&) {});
    std::set<std::pair<study::Entity, study::Uuid>> rows;
    storage::forEachWords(reader, [&](const WordsPlace& place, std::string_view words) {
        if (const auto made = pseudonymiser.rewritten(place, words); made && *made != words)
            rows.emplace(place.entity, place.id);
    });
    pseudonymiser.result().rows = static_cast<std::int64_t>(rows.size());
    return pseudonymiser.finished();
}

Pseudonymisation pseudonymise(Edit& edit, const PseudonymTable& table, Losses losses,
                              const PseudonymProgress& progress) {
    edit.describe("Replace names by pseudonyms");
    const std::set<study::RenditionId> before = fitting(edit);
    Pseudonymiser pseudonymiser(edit, table, progress);
    pseudonymiser.texts([&](const Source& source, const text::EditScript& script) {
        const Revision revision = revise(edit, source.id, script, {losses, Words::given, Flags::none});
        pseudonymiser.result().unitsJoined += revision.count(UnitFate::sameAsAnother);
    });
    pseudonymiser.result().rows = storage::rewriteWords(
        edit, [&](const WordsPlace& place, std::string_view words) { return pseudonymiser.rewritten(place, words); });
    const std::set<study::RenditionId> after = fitting(edit);
    for (const study::RenditionId& id : before)
        pseudonymiser.result().unfitRenditions += after.contains(id) ? 0 : 1;
    return pseudonymiser.finished();
}

} // namespace emic::editing
