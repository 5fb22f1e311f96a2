// From a manifest and the files beside it to a study.
//
// The study is written under an unfinished name and moved into place when it is whole, so a build that fails, or is
// stopped, leaves nothing. Its journal tells the story in order: people, participants, meetings, sources, themes; then,
// each under the analyst's own name, impressions and preliminary themes, units, codings and memos, condensates,
// categories, validation, decisions and negotiations; golden quotes and renditions, which are the team's, under the
// name of who builds. Times in it are those of the build.
//
// Labels that no <speaker> binds bind themselves where they are clear: a participant's code is that participant, "I" or
// "Moderator" has its role. The rest stays open and is reported. A source of a meeting is of the meeting's group.
#pragma once

#include "core/study/study.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::exchange {

struct BuildProgress {
    std::string_view step;  ///< for people: "Reading sources"
    std::int64_t done = 0;  ///< of this step
    std::int64_t total = 0; ///< of this step
};

struct BuildOptions {
    /// Who builds, in the journal. Empty: the manifest's first analyst. Anyone else becomes an analyst of the study.
    std::string analyst;
    /// Called on the caller's thread, now and then. Return false to stop: buildStudy then throws Cancelled.
    std::function<bool(const BuildProgress&)> progress;
    /// How many threads read sources besides the caller's, at least 1. The result is the same.
    unsigned readers = 2;
};

struct BuiltSource {
    study::SourceId id;
    std::string name;
    std::string path;                       ///< as in the manifest
    std::vector<std::string> remarks;       ///< of the import, sentences
    std::vector<std::string> unboundLabels; ///< labels with turns that are neither a participant nor in a role
};

struct BuildReport {
    study::StudyId study;
    std::int64_t analysts = 0;
    std::int64_t groups = 0;
    std::int64_t attributes = 0;
    std::int64_t participants = 0;
    std::int64_t instruments = 0;
    std::int64_t measurements = 0;
    std::int64_t meetings = 0;
    std::int64_t turns = 0;
    std::int64_t words = 0;
    std::int64_t focusAreas = 0;
    std::int64_t themes = 0;      ///< without subthemes
    std::int64_t subthemes = 0;   ///< at any depth
    std::int64_t units = 0;       ///< all of them
    std::int64_t notRelevant = 0; ///< of these
    std::int64_t codings = 0;
    std::int64_t goldenQuotes = 0;
    std::int64_t renditions = 0;
    std::int64_t memos = 0;
    std::int64_t impressions = 0; ///< with words; readings are not counted
    std::int64_t preliminaryThemes = 0;
    std::int64_t condensates = 0;
    std::int64_t sentences = 0; ///< of these
    std::int64_t categories = 0;
    std::int64_t paragraphs = 0; ///< of these
    std::int64_t marks = 0;      ///< of validation
    std::int64_t decisions = 0;
    std::int64_t negotiations = 0;
    std::vector<BuiltSource> sources;      ///< in the manifest's order
    std::vector<std::string> tableRemarks; ///< on the participants' table, sentences
};

/// Builds the study at `target`, where no file may be. Throws NotFound when there is no manifest; InvalidInput with up
/// to mostProblems problems when the manifest, its files, or how they fit together are wrong, or when there is a file
/// at `target`; Cancelled; Error when the study cannot be written.
BuildReport buildStudy(const std::filesystem::path& manifest, const std::filesystem::path& target,
                       const BuildOptions& options = {});

} // namespace emic::exchange
