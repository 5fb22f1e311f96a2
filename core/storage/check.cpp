#include "core/storage/check.h"

#include "core/storage/changeset.h"
#include "core/storage/database.h"
#include "core/storage/journal.h"
#include "core/storage/migrations.h"
#include "core/storage/reader.h"
#include "core/storage/rows.h"

#include <map>
#include <unordered_map>

namespace emic::storage {
namespace {

constexpr std::size_t mostProblems = 200;

/// Gathers what is wrong, up to a number that a person can still read.
class Checker {
public:
    Checker(Database& database, const std::function<bool()>& cancelled)
        : m_database(database), m_reader(database), m_cancelled(cancelled) {}

    CheckReport run() {
        step("the database's pages", [this] { checkPages(); });
        step("references between rows", [this] { checkReferences(); });
        step("rows", [this] { checkRows(); });
        step("kept texts and originals", [this] { checkContent(); });
        step("sources", [this] { checkSources(); });
        step("memos", [this] { checkMemos(); });
        step("the journal", [this] { checkJournal(); });
        return std::move(m_report);
    }

private:
    template <class Work>
    void step(const std::string& what, const Work& work) {
        if (m_cancelled && m_cancelled())
            throw Cancelled("The check was stopped before it was done.");
        try {
            work();
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            problem("Checking " + what + " could not be finished: " + error.what());
        }
    }

    void problem(std::string sentence) {
        if (m_report.problems.size() < mostProblems)
            m_report.problems.push_back(std::move(sentence));
        else if (m_report.problems.size() == mostProblems)
            m_report.problems.emplace_back("There are more problems than these.");
    }

    void checkPages() {
        Statement query = m_database.statement("PRAGMA integrity_check(50)");
        while (query.step())
            if (const std::string line = query.text(0); line != "ok")
                problem("The database file is damaged: " + line + ".");
    }

    void checkReferences() {
        Statement query = m_database.statement("PRAGMA foreign_key_check");
        while (query.step())
            problem("A row of the table " + query.text(0) + " refers to a row of the table " + query.text(2) +
                    " that is not there.");
    }

    void checkRows() {
        (void)m_reader.info();
        forEachRowType([this]<class Row>() {
            step("the table " + std::string(Mapping<Row>::table.name),
                 [this] { m_report.rows += static_cast<std::int64_t>(m_reader.all<Row>().size()); });
        });
    }

    void checkContent() {
        Statement query = m_database.statement("SELECT hash, bytes FROM content");
        while (query.step()) {
            study::Hash hash;
            readValue(query, 0, hash);
            const auto bytes = query.blob(1);
            if (hashOf({reinterpret_cast<const char*>(bytes.data()), bytes.size()}) != hash)
                problem("A kept text or original no longer fits its hash " + hash.text() + ".");
            ++m_report.contents;
            if (m_cancelled && m_cancelled())
                throw Cancelled("The check was stopped before it was done.");
        }
    }

    void checkSources() {
        for (const study::Source& source : m_reader.all<study::Source>())
            step("the source " + source.name, [&] { checkSource(source); });
    }

    void checkSource(const study::Source& source) {
        const std::string where = "In the source " + source.name + ", ";
        const text::Text text = m_reader.textOf(source);
        if (text.end().value != source.characters)
            problem(where + "the text has " + std::to_string(text.end().value) + " characters instead of " +
                    std::to_string(source.characters) + ".");
        const std::vector<study::Turn> turns = m_reader.turnsOf(source);
        const auto speakers = static_cast<std::int64_t>(m_reader.where<&study::Speaker::source>(source.id).size());
        for (const study::Turn& turn : turns)
            if (turn.speaker && *turn.speaker >= speakers)
                problem(where + "a turn names speaker " + std::to_string(*turn.speaker) +
                        ", whom the source does not have.");
        for (const study::MeaningUnit& unit : m_reader.where<&study::MeaningUnit::source>(source.id))
            if (unit.end > text.end())
                problem(where + "the meaning unit " + unit.id.text() + " reaches beyond the end of the text.");
    }

    void checkMemos() {
        for (const study::Memo& memo : m_reader.all<study::Memo>())
            if (!hasTarget(memo))
                problem("A memo is about a " + std::string(study::name(memo.target)) + " that is not there.");
    }

    bool hasTarget(const study::Memo& memo) {
        switch (memo.target) {
        case study::MemoTarget::study:
            return m_reader.info().id.uuid == memo.targetId;
        case study::MemoTarget::source:
            return m_reader.find(study::SourceId{memo.targetId}).has_value();
        case study::MemoTarget::participant:
            return m_reader.find(study::ParticipantId{memo.targetId}).has_value();
        case study::MemoTarget::unit:
            return m_reader.find(study::UnitId{memo.targetId}).has_value();
        case study::MemoTarget::theme:
            return m_reader.find(study::ThemeId{memo.targetId}).has_value();
        }
        return false;
    }

    void checkJournal() {
        std::int64_t expected = 1;
        std::unordered_map<study::Uuid, study::EntryKind> seen;
        for (const study::JournalEntry& entry : readEntries(m_database, std::nullopt)) {
            const std::string which = "Journal entry " + std::to_string(entry.ordinal);
            if (entry.ordinal != expected)
                problem(which + " should be number " + std::to_string(expected) + ": entries are missing before it.");
            expected = entry.ordinal + 1;
            if ((entry.kind == study::EntryKind::edit) == entry.target.has_value())
                problem(which + " does not say, as its kind requires, which edit it is about.");
            if (entry.target && seen.count(*entry.target) == 0)
                problem(which + " is about an entry that is not before it.");
            seen.emplace(entry.id, entry.kind);
            step(which, [&] {
                if (!entry.sealed && rowsIn(m_database, changesetOf(m_database, entry.id)).empty())
                    problem(which + " changes no row.");
            });
            ++m_report.entries;
        }
    }

    Database& m_database;
    Reader m_reader;
    const std::function<bool()>& m_cancelled;
    CheckReport m_report;
};

} // namespace

CheckReport check(const std::filesystem::path& path, const std::function<bool()>& cancelled) {
    Database database(path, OpenMode::readOnly);
    try {
        requireStudy(database);
    } catch (const Damaged& damaged) {
        CheckReport report;
        report.problems.emplace_back(damaged.what());
        return report;
    }
    return Checker(database, cancelled).run();
}

} // namespace emic::storage
