// The sections of a report, one function each, and what they share. Internal to this room. Belongs to the Reader's
// thread.
#pragma once

#include "core/analysis/theme_matrix.h"
#include "core/outcomes/outcomes.h"
#include "core/reports/document.h"
#include "core/reports/report.h"
#include "core/storage/reader.h"
#include "core/text/wording.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

using Blocks = std::vector<Block>;

[[nodiscard]] Blocks studyBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks sampleBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks flowBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks meetingBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks themeBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks categoryBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks condensateBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks validationBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks quoteBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks changeBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks crossBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks saturationBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks togetherBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks agreementBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks peopleBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks decisionBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks coreqBlocks(const ReportSubject& subject);
[[nodiscard]] Blocks methodBlocks(const ReportSubject& subject);

/// "1 meeting", "8 meetings".
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view one, std::string_view several) {
    return text::counted(static_cast<std::int64_t>(count), one, several);
}

/// "P05, P12 and P19": all of them.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& words) {
    return text::listed(words, words.size());
}

/// "24 of 30 (80.0%)".
[[nodiscard]] std::string shareOf(std::size_t count, std::size_t all);

/// A paragraph for what a study has none of.
[[nodiscard]] Block nothing(std::string sentence);

/// What a scale is called in captions: "HbA1c (mmol/mol)".
[[nodiscard]] std::string nameOf(const outcomes::Scale& scale);

/// The analysts who have coded anything, by name.
[[nodiscard]] std::vector<study::Analyst> coders(const storage::Reader& reader);

} // namespace emic::reports
