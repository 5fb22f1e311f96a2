#include "app/workbench/pseudonymise.h"

#include "app/workbench/wording.h"
#include "app/workbench/words_of_xml.h"
#include "core/editing/pseudonymise.h"
#include "core/storage/files.h"
#include "core/storage/words.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/read_source.h"
#include "core/transcripts/table.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace emic::workbench {
namespace {

constexpr std::size_t mostInBytes = 50;

bool isPicture(std::string_view name) {
    for (const std::string_view ending :
         {".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".tif", ".tiff", ".bmp", ".webp", ".svm", ".bin", ".heic"})
        if (name.ends_with(ending))
            return true;
    return false;
}

class Looker {
public:
    Looker(const storage::Study& study, const editing::PseudonymTable& table, Progress& progress)
        : m_study(study), m_table(table), m_progress(progress), m_languages(editing::languagesOf(study.read())) {
        for (const editing::PseudonymRow& row : table.rows())
            m_names.push_back(row.name);
    }

    NamesLeft run() {
        rows();
        sources();
        journal();
        bytes();
        for (auto& [key, left] : m_found)
            m_left.found.push_back(std::move(left));
        std::ranges::stable_sort(
            m_left.found, [](const NameLeft& left, const NameLeft& right) { return left.certain > right.certain; });
        return std::move(m_left);
    }

private:
    void add(const std::string& where, std::string_view words, bool certain) {
        NameLeft& left = m_found[{where, std::string(words)}];
        left.where = where;
        left.words = words;
        left.certain = left.count == 0 ? certain : left.certain || certain;
        ++left.count;
    }

    void look(const std::string& where, std::string_view words, const std::string& languages,
              editing::Reading reading = editing::Reading::prose) {
        for (const editing::FoundName& found : m_table.find(words, languages, reading))
            add(where, words.substr(found.begin, found.end - found.begin), found.match == editing::NameMatch::name);
    }

    void rows() {
        storage::forEachWords(m_study.read(), [&](const storage::WordsPlace& place, std::string_view words) {
            if (place.entity != study::Entity::analyst)
                look(std::string(place.called) + " (" + std::string(place.column) + ")", words, m_languages,
                     editing::readingOf(place));
        });
    }

    void sources() {
        const std::vector<study::Source> all = m_study.read().all<study::Source>();
        std::int64_t done = 0;
        for (const study::Source& source : all) {
            const std::string text = m_study.read().content(source.text);
            look("the text of " + source.name, text, source.language);
            if (source.original != source.text)
                original(source.fileName, source.original, source.language);
            for (const study::SourceFile& file : m_study.read().where<&study::SourceFile::source>(source.id))
                if (file.original != source.text)
                    original(file.fileName, file.original, source.language);
            m_progress.report(++done, static_cast<std::int64_t>(all.size()), source.name);
            if (m_progress.cancelled())
                throw Cancelled("Stopped before everything was looked into.");
        }
    }

    void original(const std::string& fileName, const study::Hash& hash, const std::string& language) {
        const std::string bytes = m_study.read().content(hash);
        const std::string where = "the original " + fileName;
        for (const storage::NameInBytes& found : storage::namesInBytes(bytes, m_names, mostInBytes))
            add(where, found.name, true);
        if (bytes.starts_with("PK"))
            unpacked(where, bytes, language);
        if (bytes.starts_with("%PDF"))
            m_left.notLookedInto.push_back("Of the original " + inQuotes(fileName) +
                                           " the text was looked into, not the properties and pictures of the PDF.");
        try {
            const transcripts::ReadSource read = transcripts::readSource(bytes, fileName);
            look(where, read.source.text.bytes, language);
            for (const editing::NewSpeaker& speaker : read.source.speakers)
                look(where + ", labels", speaker.label, language);
        } catch (const Error& error) {
            m_left.notLookedInto.push_back("The original " + inQuotes(fileName) +
                                           " could not be looked into: " + error.what());
        }
    }

    void unpacked(const std::string& where, const std::string& bytes, const std::string& language) {
        try {
            transcripts::Archive archive(bytes);
            for (const std::string& name : archive.names()) {
                if (name.ends_with('/'))
                    continue;
                const std::string entry = archive.read(name);
                const std::string inside = where + ", " + name;
                const bool isXml = name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".rdf");
                if (isPicture(name) || entry.starts_with("PK"))
                    m_left.notLookedInto.push_back("The part " + inQuotes(name) + " of " + where +
                                                   " could not be looked into: it is a picture or a package.");
                if (isXml && text::isValidUtf8(entry))
                    look(inside, wordsOfXml(entry), language);
                else
                    for (const storage::NameInBytes& found : storage::namesInBytes(entry, m_names, mostInBytes))
                        add(inside, found.name, true);
            }
        } catch (const Error& error) {
            m_left.notLookedInto.push_back(where + " could not be unpacked: " + error.what());
        }
    }

    void journal() {
        storage::forEachJournalWords(m_study.path(), [&](const storage::JournalWords& words) {
            const std::string entry = "journal entry " + std::to_string(words.entry.ordinal);
            look(entry + " (sentence)", words.entry.sentence, m_languages, editing::Reading::excerpt);
            look(entry + " (reason)", words.entry.reason, m_languages, editing::Reading::excerpt);
            for (const std::string& changed : words.changed)
                look(entry + " (what it changed)", changed, m_languages);
        });
    }

    /// Older texts and free pages.
    void bytes() {
        std::vector<std::string> names = m_names;
        const std::vector<std::string> analysts = analystNames(m_study.read());
        std::erase_if(names, [&](const std::string& name) { return std::ranges::count(analysts, name) > 0; });
        for (const storage::NameInBytes& found :
             storage::namesInStudy(m_study.path(), names, mostInBytes, storage::Forms::asWritten))
            add("the bytes of the file (" + found.encoding + ")", found.name, true);
    }

    const storage::Study& m_study;
    const editing::PseudonymTable& m_table;
    Progress& m_progress;
    std::string m_languages;
    std::vector<std::string> m_names;
    std::map<std::pair<std::string, std::string>, NameLeft> m_found;
    NamesLeft m_left;
};

} // namespace

editing::PseudonymTable readKey(const std::filesystem::path& path) {
    const std::string file = path.filename().string();
    const transcripts::Table table = transcripts::readTable(storage::readFile(path), file);
    std::optional<std::size_t> name;
    std::optional<std::size_t> pseudonym;
    if (!table.rows.empty())
        for (std::size_t place = 0; place < table.rows.front().cells.size(); ++place) {
            const std::string heading = text::foldCase(text::trim(table.rows.front().at(place)));
            if (heading == "name")
                name = place;
            else if (heading == "pseudonym")
                pseudonym = place;
        }
    if (!name || !pseudonym)
        throw InvalidInput("The table " + inQuotes(file) +
                           " needs a first row with the headings name and pseudonym; 'emic pseudonymise STUDY "
                           "--propose --out " +
                           file + "' makes one to begin with.");
    std::vector<editing::PseudonymRow> rows;
    for (std::size_t place = 1; place < table.rows.size(); ++place)
        if (const std::string by(text::trim(table.rows[place].at(*pseudonym))); !by.empty())
            rows.push_back({std::string(table.rows[place].at(*name)), by});
    if (rows.empty())
        throw InvalidInput("The table " + inQuotes(file) + " has no name with a pseudonym.");
    return editing::PseudonymTable(std::move(rows));
}

bool NamesLeft::clean() const {
    return notLookedInto.empty() && std::ranges::none_of(found, &NameLeft::certain);
}

NamesLeft namesLeft(const storage::Study& study, const editing::PseudonymTable& table, Progress& progress) {
    return Looker(study, table, progress).run();
}

std::vector<std::string> analystNames(const storage::Reader& reader) {
    std::vector<std::string> names;
    for (const study::Analyst& analyst : reader.all<study::Analyst>())
        names.push_back(analyst.name);
    return names;
}

storage::SealRules sealRules(const editing::PseudonymTable& table, std::string languages,
                             const std::vector<std::string>& analysts, Progress& progress) {
    storage::SealRules rules;
    using editing::Reading;
    rules.withoutNames = [&table, languages](std::string_view words) {
        return table.replaced(words, languages, Reading::excerpt);
    };
    const auto count = [&table](std::string_view words, std::string_view tags, Reading reading) {
        return std::ranges::count(table.find(words, tags, reading), editing::NameMatch::name,
                                  &editing::FoundName::match);
    };
    rules.namesInRow = [count, languages](const storage::WordsPlace& place, std::string_view words) {
        return count(words, languages, editing::readingOf(place));
    };
    rules.namesInText = [count](std::string_view words, std::string_view language) {
        return count(words, language, Reading::prose);
    };
    for (const editing::PseudonymRow& row : table.rows()) {
        // An analyst of that name stands in the study on purpose.
        const editing::PseudonymTable alone(std::vector<editing::PseudonymRow>{row});
        if (std::ranges::none_of(analysts,
                                 [&](const std::string& name) { return !alone.find(name, languages).empty(); }))
            rules.names.push_back(row.name);
    }
    rules.progress = [&progress](std::int64_t done, std::int64_t total) {
        progress.report(done, total, "texts");
        return !progress.cancelled();
    };
    return rules;
}

} // namespace emic::workbench
