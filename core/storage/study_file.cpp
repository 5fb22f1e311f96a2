#include "core/storage/study_file.h"

#include "core/storage/changeset.h"
#include "core/storage/database.h"
#include "core/storage/eyes.h"
#include "core/storage/files.h"
#include "core/storage/journal.h"
#include "core/storage/migrations.h"
#include "core/text/strings.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>

namespace emic::storage {
namespace {

constexpr int backupPages = 1024;

std::int64_t millisecondsNow() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void requireName(const std::string& analystName) {
    if (text::trim(analystName).empty())
        throw InvalidInput("The journal needs to know who works on the study; give an analyst's name.");
}

/// Copies the whole database, page by page, into a new file that nobody else knows yet.
void copyPages(Database& from, const std::filesystem::path& path, const std::function<bool(int, int)>& progress) {
    Database to(path, OpenMode::create);
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        to.fail(sqlite3_errcode(to.handle()));
    int code = SQLITE_OK;
    bool stopped = false;
    while (code == SQLITE_OK && !stopped) {
        code = sqlite3_backup_step(backup, backupPages);
        const int total = sqlite3_backup_pagecount(backup);
        stopped = code == SQLITE_OK && progress && !progress(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (stopped)
        throw Cancelled("The backup was stopped; no copy was made.");
    if (code != SQLITE_DONE)
        (code & 0xFF) == SQLITE_CORRUPT ? from.fail(code) : to.fail(code);
}

} // namespace

struct Study::State {
    State(const std::filesystem::path& path, OpenMode mode, std::string name,
          std::chrono::milliseconds patience = usualPatience)
        : database(path, mode, patience), reader(database), analystName(std::move(name)) {}

    void notify(const study::JournalEntry& entry, std::string_view changeset);
    /// As whoever reads may read it.
    [[nodiscard]] study::JournalEntry shown(study::JournalEntry entry) const {
        return eyes ? eyes->shown(std::move(entry)) : std::move(entry);
    }
    [[nodiscard]] std::optional<study::JournalEntry> shown(std::optional<study::JournalEntry> entry) const {
        return entry ? std::optional(shown(*std::move(entry))) : std::nullopt;
    }

    Database database;
    Reader reader;
    std::shared_ptr<Eyes> eyes;
    std::string analystName;
    std::vector<std::weak_ptr<Listener>> listeners;
};

void Study::State::notify(const study::JournalEntry& entry, std::string_view changeset) {
    std::erase_if(listeners, [](const std::weak_ptr<Listener>& listener) { return listener.expired(); });
    if (listeners.empty())
        return;
    const study::Notification notification{shown(entry), rowsIn(database, changeset)};
    const std::vector<std::weak_ptr<Listener>> told = listeners; // a listener may subscribe others
    for (const std::weak_ptr<Listener>& listener : told) {
        try {
            if (const std::shared_ptr<Listener> alive = listener.lock())
                (*alive)(notification);
        } catch (...) { // NOLINT(bugprone-empty-catch): the change is on disk, whatever a view makes of it
        }
    }
}

Study::Study(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Study::Study(Study&&) noexcept = default;
Study& Study::operator=(Study&&) noexcept = default;
Study::~Study() = default;

Study Study::create(const std::filesystem::path& path, const NewStudy& info, std::string analystName) {
    if (text::trim(info.title).empty())
        throw InvalidInput("A study needs a title; say what it is called.");
    requireName(analystName);
    requireRoomFor(path);
    const std::filesystem::path unfinished = unfinishedName(path);
    try {
        Study study(std::make_unique<State>(unfinished, OpenMode::create, analystName));
        migrate(study.m_state->database);
        study.perform("Create the study " + info.title, [&](Edit& edit) {
            edit.insert(study::StudyInfo{study::StudyId::make(), info.title, info.question, info.languages,
                                         info.speakerTag, edit.now()});
        });
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw;
    }
    try {
        moveIntoPlace(unfinished, path);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw;
    }
    return open(path, std::move(analystName));
}

Study Study::open(const std::filesystem::path& path, std::string analystName, Access access,
                  std::chrono::milliseconds patience) {
    requireName(analystName);
    const OpenMode mode = access == Access::readOnly ? OpenMode::readOnly : OpenMode::readWrite;
    auto state = std::make_unique<State>(path, mode, std::move(analystName), patience);
    requireStudy(state->database);
    const bool old = state->database.number("PRAGMA user_version") < static_cast<std::int64_t>(migrations().size());
    if (old && !state->database.writable())
        throw InvalidInput(
            "The study '" + path.string() +
            "' is of an older Emic and cannot be brought up to date, because it cannot be written; copy it "
            "to where you may write.");
    if (old)
        migrate(state->database);
    return Study(std::move(state));
}

const std::filesystem::path& Study::path() const {
    return m_state->database.path();
}
bool Study::writable() const {
    return m_state->database.writable();
}
const Reader& Study::read() const {
    return m_state->reader;
}
const std::string& Study::analystName() const {
    return m_state->analystName;
}

void Study::seeAsAnalyst() {
    m_state->eyes = std::make_shared<Eyes>(m_state->database, m_state->analystName);
    m_state->reader = Reader(m_state->database, m_state->eyes);
}

Sight Study::sight() const {
    return m_state->eyes ? m_state->eyes->sight() : Sight();
}

std::vector<study::RowChange> Study::rowsApartOf(const std::set<study::AnalystId>& analysts) const {
    using enum study::Operation;
    using study::Entity;
    const Reader all(m_state->database);
    std::vector<study::RowChange> rows;
    for (const study::AnalystId& analyst : analysts) {
        for (const study::MeaningUnit& unit : all.where<&study::MeaningUnit::analyst>(analyst))
            rows.push_back({Entity::meaningUnit, updated, unit.id.uuid, {}});
        for (const study::Coding& coding : all.where<&study::Coding::analyst>(analyst)) {
            rows.push_back({Entity::coding, updated, coding.unit.uuid, coding.theme.uuid});
            rows.push_back({Entity::goldenQuote, updated, coding.unit.uuid, coding.theme.uuid});
        }
        for (const study::Memo& memo : all.where<&study::Memo::analyst>(analyst))
            if (memo.target == study::MemoTarget::unit)
                rows.push_back({Entity::memo, updated, memo.id.uuid, {}});
        for (const study::Impression& impression : all.where<&study::Impression::analyst>(analyst))
            rows.push_back({Entity::impression, updated, impression.source.uuid, analyst.uuid});
        for (const study::PreliminaryTheme& theme : all.where<&study::PreliminaryTheme::analyst>(analyst))
            rows.push_back({Entity::preliminaryTheme, updated, theme.id.uuid, {}});
        rows.push_back({Entity::analyst, updated, analyst.uuid, {}});
    }
    return rows;
}

std::optional<study::JournalEntry> Study::perform(const std::function<void(Edit&)>& change) {
    return perform(std::string(), change);
}

std::optional<study::JournalEntry> Study::perform(std::string sentence, const std::function<void(Edit&)>& change) {
    Database& database = m_state->database;
    Transaction transaction(database);
    Edit edit(database, m_state->analystName, millisecondsNow());
    if (!sentence.empty())
        edit.describe(std::move(sentence));
    std::string changeset;
    {
        const Recorder recorder(database);
        change(edit);
        changeset = recorder.changeset();
    }
    if (changeset.empty())
        return std::nullopt;
    if (edit.sentence().empty())
        throw Error("The program made a change without saying what it is; nothing was changed.");
    const study::JournalEntry entry =
        writeEntry(database,
                   {0, study::Uuid::make(), study::EntryKind::edit, std::nullopt, m_state->analystName, edit.now(),
                    edit.sentence(), edit.reason(), false},
                   changeset, edit.kept());
    transaction.commit();
    m_state->notify(entry, changeset);
    return entry;
}

std::optional<study::JournalEntry> Study::nextUndo() const {
    return m_state->shown(latestStandingEdit(m_state->database));
}

std::optional<study::JournalEntry> Study::nextRedo() const {
    const std::optional<study::JournalEntry> undo = latestOpenUndo(m_state->database);
    if (!undo || !undo->target)
        return std::nullopt;
    return m_state->shown(findEntry(m_state->database, *undo->target));
}

std::optional<study::JournalEntry> Study::undo() {
    Database& database = m_state->database;
    Transaction transaction(database);
    const std::optional<study::JournalEntry> edit = latestStandingEdit(database);
    // The first entry makes the study itself; without it there would be nothing left to open.
    if (!edit || edit->ordinal == 1)
        return std::nullopt;
    const std::string changeset = inverted(database, changesetOf(database, edit->id));
    applyChangeset(database, changeset);
    markUndone(database, edit->id, true);
    const study::JournalEntry entry = writeEntry(database,
                                                 {0,
                                                  study::Uuid::make(),
                                                  study::EntryKind::undo,
                                                  edit->id,
                                                  m_state->analystName,
                                                  millisecondsNow(),
                                                  "Undo: " + edit->sentence,
                                                  {},
                                                  false},
                                                 changeset, {});
    transaction.commit();
    m_state->notify(entry, changeset);
    return entry;
}

std::optional<study::JournalEntry> Study::redo() {
    Database& database = m_state->database;
    Transaction transaction(database);
    const std::optional<study::JournalEntry> undo = latestOpenUndo(database);
    if (!undo || !undo->target)
        return std::nullopt;
    const std::optional<study::JournalEntry> edit = findEntry(database, *undo->target);
    if (!edit)
        throw Damaged("The journal of the study is damaged: what was undone is missing; 'emic check' tells more.");
    const std::string changeset = changesetOf(database, edit->id);
    applyChangeset(database, changeset);
    markUndone(database, edit->id, false);
    markUndone(database, undo->id, true);
    const study::JournalEntry entry = writeEntry(database,
                                                 {0,
                                                  study::Uuid::make(),
                                                  study::EntryKind::redo,
                                                  edit->id,
                                                  m_state->analystName,
                                                  millisecondsNow(),
                                                  "Redo: " + edit->sentence,
                                                  {},
                                                  false},
                                                 changeset, {});
    transaction.commit();
    m_state->notify(entry, changeset);
    return entry;
}

std::vector<study::JournalEntry> Study::journal(std::optional<std::int64_t> limit) const {
    std::vector<study::JournalEntry> entries = readEntries(m_state->database, limit);
    if (m_state->eyes)
        for (study::JournalEntry& entry : entries)
            entry = m_state->shown(std::move(entry));
    return entries;
}

std::vector<study::RowChange> Study::rowsOf(const study::JournalEntry& entry) const {
    return rowsIn(m_state->database, changesetOf(m_state->database, entry.id));
}

Subscription Study::subscribe(Listener listener) {
    auto subscription = std::make_shared<Listener>(std::move(listener));
    m_state->listeners.push_back(subscription);
    return subscription;
}

std::shared_ptr<void> Study::hold() const {
    Database& database = m_state->database;
    if (sqlite3_get_autocommit(database.handle()) == 0)
        return {}; // held already
    database.execute("BEGIN");
    const auto letGo = [&database](const void*) {
        if (sqlite3_get_autocommit(database.handle()) == 0)
            sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    };
    std::shared_ptr<void> held(&database, letGo);
    // The first question takes the lock.
    (void)database.number("SELECT count(*) FROM sqlite_schema");
    return held;
}

void Study::backup(const std::filesystem::path& target, const std::function<bool(int, int)>& progress) const {
    requireRoomFor(target);
    const std::filesystem::path unfinished = unfinishedName(target);
    try {
        copyPages(m_state->database, unfinished, progress);
        moveIntoPlace(unfinished, target);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw;
    }
}

} // namespace emic::storage
