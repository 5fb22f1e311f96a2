// The steps of a build, in the order of its journal. Internal to this room; a Builder belongs to one thread.
#pragma once

#include "core/editing/participant_table.h"
#include "core/exchange/build.h"
#include "core/exchange/manifest.h"
#include "core/exchange/quote_finder.h"
#include "core/exchange/source_reading.h"
#include "core/storage/study_file.h"
#include "core/text/wording.h"
#include "core/transcripts/problems.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::exchange {

using transcripts::Problems;

using text::counted;

class Builder {
public:
    /// `study` is new and empty, at a place nobody knows yet. The others must outlive the builder.
    Builder(storage::Study study, const Manifest& manifest, std::filesystem::path folder, Problems& problems,
            const BuildOptions& options);

    // As far as importSources, problems are gathered; importSources throws them all. What fails behind it throws.
    void addPeople();
    void importParticipants();
    void addOutcomes();
    void addMeetings();
    void importSources();
    void writeImpressions();
    void addThemes();
    void adoptPreliminaries();
    void markUnits();
    void codeUnits();
    void chooseGoldenQuotes();
    void setRenditions();
    void writeMemos();
    void writeCondensates();
    void writeCategories();
    void markValidation();
    void writeDecisions();
    void negotiate();

    /// Closes the study.
    [[nodiscard]] BuildReport finish();

private:
    using ByName = std::unordered_map<std::string, std::string>; ///< folded
    template <class Id>
    using Ids = std::unordered_map<std::string, Id>; ///< by the folded id of the manifest

    // build_steps.cpp, build_coding.cpp have the steps; these stand in build_participants.cpp
    [[nodiscard]] std::optional<editing::TableRows> participantsTable();
    [[nodiscard]] std::vector<editing::TableColumn> tableColumns(const editing::TableRows& table);
    void useGroupNames(editing::TableRows& table, std::size_t column);
    void addAttributes(storage::Edit& edit);
    void reportPlan(const editing::TablePlan& plan);

    // build_outcomes.cpp
    void importMeasurements(const Manifest::Outcomes& wanted);

    // build_sources.cpp
    [[nodiscard]] std::vector<ReadingJob> readingJobs();
    void takeSource(storage::Edit& edit, std::size_t place, Reading reading);
    void bindSpeakers(const Manifest::Source& source, editing::NewSource& made, BuiltSource& built);
    void locateUnits(const Manifest::Source& source, study::SourceId id, const text::Text& text);

    // build_team.cpp has impressions, decisions, negotiations; build_findings.cpp condensates, categories, validation
    void locateNegotiations(const Manifest::Source& source, const QuoteFinder& finder);
    void settle(std::size_t which, study::NegotiationId id);
    void writeSentences(storage::Edit& edit, const std::vector<const ManifestFindings::Sentence*>& sentences,
                        study::ThemeId theme);
    void writeParagraph(storage::Edit& edit, const ManifestFindings::Category& category,
                        const ManifestFindings::Paragraph& paragraph);
    /// The unit that is meant; a problem is added when it is not clear which.
    [[nodiscard]] std::optional<study::UnitId>
    unitCalled(const storage::Reader& reader, const ManifestFindings::UnitName& name, study::ThemeId within);

    void addThemes(storage::Edit& edit, const std::vector<Manifest::Theme>& themes,
                   std::optional<study::ThemeId> parent, std::optional<study::FocusAreaId> focusArea);
    void writeMemo(storage::Edit& edit, const Manifest::Memo& memo, study::MemoTarget target,
                   const study::Uuid& targetId);

    /// The file of a path in the manifest; a problem is added when it is not there or outside.
    [[nodiscard]] std::optional<std::filesystem::path> fileBelow(const std::string& path, std::int64_t line);
    [[nodiscard]] std::optional<study::ParticipantId> participant(const std::string& id, std::int64_t line);
    /// The study, opened by this analyst.
    storage::Study& as(const std::string& analystName);
    /// Runs `what`; its emic::Error becomes a problem of this line.
    void at(std::int64_t line, const std::function<void()>& what);
    void tick(std::string_view step, std::int64_t done, std::int64_t total) const;
    [[nodiscard]] const std::string& analystName(const std::string& id) const;
    /// Who marked a unit: the first to code it, else who builds.
    [[nodiscard]] const std::string& markedBy(const Manifest::Unit& unit) const;
    [[nodiscard]] study::Uuid targetOf(const Manifest::Memo& memo, study::MemoTarget& target);

    std::optional<storage::Study> m_study;
    const Manifest& m_manifest;
    std::filesystem::path m_folder;
    Problems& m_problems;
    const BuildOptions& m_options;
    std::filesystem::path m_path;
    std::string m_builder; ///< name of who builds

    BuildReport m_report;
    ByName m_analystNames; ///< by id
    Ids<study::GroupId> m_groups;
    Ids<study::ParticipantId> m_participants;
    std::unordered_set<std::string> m_codesInTable;
    bool m_tableRead = false;
    Ids<study::MeetingId> m_meetings;
    Ids<study::SourceId> m_sources;
    Ids<study::ThemeId> m_themes;

    struct PlacedUnit {
        const Manifest::Unit* unit;
        study::SourceId source;
        text::Span span;
        std::optional<study::UnitId> id;
    };
    std::vector<PlacedUnit> m_units;                                               ///< by source, then by the manifest
    std::unordered_map<std::string, std::vector<const Manifest::Unit*>> m_unitsOf; ///< by folded source id
    std::unordered_map<std::string, std::vector<const PlacedUnit*>> m_placedIn;    ///< likewise, once they are marked
    std::unordered_map<std::string, std::vector<std::size_t>> m_negotiationsOf;    ///< likewise
    std::map<std::size_t, std::pair<study::SourceId, text::Span>> m_negotiationPlaces;
};

} // namespace emic::exchange
