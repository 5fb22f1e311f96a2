// A study in a temporary folder of its own, for tests of every room that works on one.
//
//     StudyFixture study;
//     auto source = study.addSource("Interview 1", {{"I", "How are you?"}, {"P01", "I sleep badly."}});
//     study.edit([&](storage::Edit& edit) { ... });
#pragma once

#include "core/storage/study_file.h"
#include "core/study/study.h"
#include "core/study/transcript.h"
#include "core/text/position.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::tests {

/// A folder that goes away with its owner.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// One turn of a source to be made: label (empty: none) and words, which may hold line feeds.
struct SpokenTurn {
    std::string label;
    std::string words;
};

class StudyFixture {
public:
    explicit StudyFixture(std::string analystName = "Anna");

    [[nodiscard]] storage::Study& study() { return *m_study; }
    [[nodiscard]] const storage::Reader& read() const { return m_study->read(); }

    /// One edit; its journal entry, or nothing when no row changed.
    std::optional<study::JournalEntry> edit(const std::function<void(storage::Edit&)>& change);

    /// Closes the file and opens it again, as `analystName` when given.
    void reopen(std::string_view analystName = {});

    study::GroupId addGroup(std::string_view name);
    study::ParticipantId addParticipant(std::string_view code, std::optional<study::GroupId> group = std::nullopt);
    study::ThemeId addTheme(std::string_view name, std::optional<study::ThemeId> parent = std::nullopt);
    study::AnalystId addAnalyst(std::string_view name);

    /// A source whose text is the turns' words, one line feed between them. Labels that are codes of participants are
    /// bound to them, "I" is the interviewer, "M" the moderator; others stay unknown.
    study::SourceId addSource(std::string_view name, const std::vector<SpokenTurn>& turns,
                              study::SourceKind kind = study::SourceKind::interview, std::string_view language = "en");

    /// Where `words` stand for the first time in a source's text. Fails the test when they do not.
    [[nodiscard]] text::Span spanOf(study::SourceId source, std::string_view words) const;
    study::UnitId addUnit(study::SourceId source, std::string_view words,
                          study::Relevance relevance = study::Relevance::relevant);
    void code(study::UnitId unit, study::ThemeId theme, std::optional<study::AnalystId> analyst = std::nullopt);

    /// Every row of every table that changesets record, in a stable order, as text. Equal dumps mean equal studies.
    [[nodiscard]] std::string dump() const;

    /// Undoes one edit, compares with `before`, reopens, redoes it, compares with what it was, reopens and compares
    /// again. Ends in the state it found.
    void checkUndoRedoReopen(const std::string& before);

private:
    TemporaryFolder m_folder;
    std::string m_analystName;
    std::optional<storage::Study> m_study;
};

} // namespace emic::tests
