#include "core/storage/seal.h"

#include "core/storage/check.h"
#include "core/storage/database.h"
#include "core/storage/edit.h"
#include "core/storage/files.h"
#include "core/storage/journal.h"
#include "core/storage/migrations.h"
#include "core/storage/rows.h"
#include "core/storage/words.h"

#include <chrono>
#include <map>
#include <set>

namespace emic::storage {
namespace {

constexpr std::string_view remarkOfSealing =
    "The original file was taken out when the study was sealed; in its place stands the text as it was then.";
constexpr std::size_t mostListed = 10;

/// "memo (text)", counted.
void requireNoNames(const Reader& reader, const SealRules& rules) {
    std::map<std::string, std::int64_t> places;
    std::int64_t total = 0;
    const auto add = [&](const std::string& place, std::int64_t names) {
        if (names > 0)
            places[place] += names;
        total += names;
    };
    forEachWords(reader, [&](const WordsPlace& place, std::string_view words) {
        if (place.entity != study::Entity::analyst)
            add(std::string(place.called) + " (" + std::string(place.column) + ")", rules.namesInRow(place, words));
    });
    for (const study::Source& source : reader.all<study::Source>())
        add("the text of a source", rules.namesInText(reader.content(source.text), source.language));
    if (total == 0)
        return;
    std::string message = "The study still holds " +
                          (total == 1 ? std::string("a name") : std::to_string(total) + " names") +
                          " of the table, so that sealing it would keep " + (total == 1 ? "it:" : "them:");
    std::size_t shown = 0;
    for (const auto& [place, count] : places)
        if (shown++ < mostListed)
            message += "\n  " + place + ": " + std::to_string(count);
    throw InvalidInput(message + "\nReplace what is left with 'emic pseudonymise' first; nothing was changed.");
}

/// Writes what stays into a new, empty study.
class Transfer {
public:
    Transfer(Database& from, Database& to, const std::string& analystName, const SealRules& rules)
        : m_from(from), m_to(to), m_reader(from), m_rules(rules), m_analystName(analystName) {}

    SealReport run() {
        for (const study::Source& source : m_reader.all<study::Source>())
            m_texts.emplace(source.id, source.text);
        Transaction transaction(m_to);
        // A theme may stand before its parent; at the end all references are looked at.
        m_to.execute("PRAGMA defer_foreign_keys = ON");
        Edit edit(m_to, m_analystName, now());
        forEachRowType([&]<class Row>() {
            for (Row row : m_reader.all<Row>())
                rows(row);
        });
        content(edit);
        forEachRowType([&]<class Row>() {
            for (Row row : m_reader.all<Row>()) {
                change(row);
                edit.insert(row);
            }
        });
        for (const auto& [source, text] : m_texts)
            edit.insert(study::ImportRemark{source, endOfRemarks(source), m_rules.withoutNames(remarkOfSealing)});
        journal();
        transaction.commit();
        m_report.contents = m_from.number("SELECT count(*) FROM content") - static_cast<std::int64_t>(m_needed.size());
        return m_report;
    }

private:
    static std::int64_t now() {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
    }

    /// In the place of an original stands the text.
    template <class Row>
    void change(Row& row) {
        if constexpr (std::is_same_v<Row, study::Source>) {
            row.original = row.text;
            row.format = "text";
            row.encoding = "UTF-8";
            row.fileName = std::filesystem::path(row.fileName).replace_extension(".txt").string();
        } else if constexpr (std::is_same_v<Row, study::SourceFile>) {
            row.original = m_texts.at(row.source);
            row.fileName = std::filesystem::path(row.fileName).replace_extension(".txt").string();
        }
    }

    /// The content that a row needs.
    template <class Row>
    void rows(Row& row) {
        if constexpr (std::is_same_v<Row, study::Source> || std::is_same_v<Row, study::SourceFile>)
            ++m_report.originals;
        change(row);
        const auto look = [&](const auto& column) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(row.*(column.member))>, study::Hash>)
                m_needed.insert(row.*(column.member));
        };
        std::apply([&](const auto&... each) { (look(each), ...); }, Mapping<Row>::columns);
    }

    void content(Edit& edit) {
        std::int64_t done = 0;
        for (const study::Hash& hash : m_needed) {
            edit.keep(m_reader.content(hash), hash);
            if (m_rules.progress && !m_rules.progress(++done, static_cast<std::int64_t>(m_needed.size())))
                throw Cancelled("Stopped; the study was not sealed.");
        }
    }

    std::int64_t endOfRemarks(study::SourceId source) const {
        std::int64_t end = 0;
        for (const study::ImportRemark& remark : m_reader.where<&study::ImportRemark::source>(source))
            end = std::max(end, remark.ordinal + 1);
        return end;
    }

    void journal() {
        for (study::JournalEntry entry : readEntries(m_from, std::nullopt)) {
            const bool undone = entry.undone;
            const std::string sentence = m_rules.withoutNames(entry.sentence);
            const std::string reason = m_rules.withoutNames(entry.reason);
            m_report.sentences += sentence != entry.sentence || reason != entry.reason ? 1 : 0;
            entry.sentence = sentence;
            entry.reason = reason;
            writeEntry(m_to, entry, {}, {});
            if (undone)
                markUndone(m_to, entry.id, true);
            ++m_report.entries;
        }
        writeEntry(m_to,
                   {0,
                    study::Uuid::make(),
                    study::EntryKind::edit,
                    std::nullopt,
                    m_analystName,
                    now(),
                    m_rules.withoutNames("Seal the study; what stands above can no longer be undone"),
                    {},
                    false},
                   {}, {});
    }

    Database& m_from;
    Database& m_to;
    Reader m_reader;
    const SealRules& m_rules;
    std::string m_analystName;
    std::map<study::SourceId, study::Hash> m_texts;
    std::set<study::Hash> m_needed;
    SealReport m_report;
};

/// The finished file, looked at as a stranger would.
void requireSound(const std::filesystem::path& path, const SealRules& rules) {
    if (const CheckReport report = check(path); !report.sound())
        throw Error("The study was not sealed, because the sealed copy would not be sound: " + report.problems.front() +
                    " Look at the study with 'emic check' first.");
    for (const NameInBytes& found : namesInStudy(path, rules.names, 1, Forms::asWritten))
        throw Error("The study was not sealed, because the name '" + found.name +
                    "' still stands in the sealed copy (" + found.encoding + ", byte " + std::to_string(found.offset) +
                    "). Give the form that it has there a row of the table, and replace it first.");
}

} // namespace

SealReport seal(const std::filesystem::path& given, const std::string& analystName, const SealRules& rules) {
    // A link leads to the file that is to be replaced.
    std::error_code none;
    const std::filesystem::path resolved = std::filesystem::canonical(given, none);
    const std::filesystem::path& path = none ? given : resolved;
    Database original(path, OpenMode::readWrite);
    requireStudy(original);
    if (!original.writable())
        throw Error("The study '" + path.string() + "' cannot be written, so it cannot be sealed.");
    migrate(original);
    original.execute("BEGIN EXCLUSIVE");
    requireNoNames(Reader(original), rules);
    const std::filesystem::path unfinished = unfinishedName(path);
    SealReport report;
    try {
        {
            Database sealed(unfinished, OpenMode::create);
            migrate(sealed);
            report = Transfer(original, sealed, analystName, rules).run();
        }
        requireSound(unfinished, rules);
        report.bytesBefore = std::filesystem::file_size(path);
        report.bytesAfter = std::filesystem::file_size(unfinished);
        // From here on nothing of the old file is asked for any more, and nothing beside the new one touched.
        original.forsake();
        report.overwritten = replaceAndWipe(unfinished, path);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw;
    }
    return report;
}

} // namespace emic::storage
