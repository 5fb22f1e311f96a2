// The report of a study: what a results section is written from. Sections, in this order:
//
//   study       what it asks, what it consists of          change      before and after ("Table 4"), single items
//   sample      who took part ("Table 2"), what matters    cross       themes beside change, who benefited
//   flow        who took part in what, attendance          saturation  new themes source by source
//   meetings    topics                                     together    themes that stand together
//   themes      themes and subthemes with counts           agreement   between two analysts
//   categories  titles and analytic texts of step 4        people      each outcome person by person
//   quotes      what stands for each theme ("Table 3")     decisions   the logbook, negotiations
//   condensates of step 3, and what they rest on           coreq       items that the study can answer
//   validation  sources held against categories            methods     how the numbers were computed
//
// Every number comes from core/analysis and core/statistics; nothing is computed here. Belongs to the Reader's thread;
// the document is a value.
#pragma once

#include "core/analysis/before_after.h"
#include "core/analysis/theme_matrix.h"
#include "core/outcomes/outcomes.h"
#include "core/reports/document.h"
#include "core/storage/reader.h"
#include "core/study/journal.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

struct ReportOptions {
    std::vector<std::string> sections; ///< keys; none: all
    /// Scales that themes are set beside, by code; none: the first score of each instrument.
    std::vector<std::string> scales;
    analysis::ScoreTest scoreTest = analysis::ScoreTest::pairedT;
    statistics::Adjustment adjustment = statistics::Adjustment::holm;
    statistics::QuantileType quantiles = statistics::QuantileType::seven;
    /// Verbatim words beside renditions: for the team and its archive, not for publication.
    bool verbatim = false;
    std::string date;     ///< when it is made, as it is to be printed
    std::string software; ///< name and version
    /// Told of each section; stops the work by saying no.
    std::function<bool(std::size_t done, std::size_t total, std::string_view section)> progress;
};

/// Keys and headings, in order.
struct SectionName {
    std::string_view key;
    std::string_view heading;
};
[[nodiscard]] const std::vector<SectionName>& reportSections();

/// What is read once for all sections. All of it outlives the subject.
struct ReportSubject {
    const storage::Reader& reader;
    const std::vector<study::JournalEntry>& journal;
    const ReportOptions& options;
    const outcomes::Outcomes& outcomes;
    const analysis::ThemeMatrix& matrix;               ///< themes alone
    std::vector<outcomes::ScaleRef> besideThemes = {}; ///< scores that themes are set beside

    /// Whether there are two waves, so that something can change.
    [[nodiscard]] bool hasChange() const { return outcomes.waves().size() > 1 && !outcomes.scales().empty(); }
};

/// One section alone, from what has been read. Throws as report().
[[nodiscard]] std::vector<Block> sectionBlocks(std::string_view section, const ReportSubject& subject);

/// Throws InvalidInput for a section that there is not, NotFound for a scale, Cancelled when `progress` says no.
[[nodiscard]] Document report(const storage::Reader& reader, const std::vector<study::JournalEntry>& journal,
                              const ReportOptions& options);

} // namespace emic::reports
