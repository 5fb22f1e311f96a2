// What one analyst may see of what others did while they work apart. Analysts write down their preliminary themes
// alone; where the study says so, they code without seeing each other's codings too. Either is open between two of them
// as soon as both are ready with the step.
//
// A Reader with eyes (Study::seeAsAnalyst) leaves out what its analyst may not see yet:
//
//   coding      codings, units that only others marked or coded, and the golden quotes, renditions, memos and links to
//               condensates that hang on these; in the journal the sentences of such edits
//   impression  impressions, preconceptions, and preliminary themes that have not become a theme; in the journal the
//   same
//
// Themes are everybody's: a theme that somebody adds is in the tree of all. An Edit sees everything, so that what it
// does fits what there is. The file is not encrypted: this keeps colleagues from being led, it keeps no secret.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"
#include "core/study/journal.h"

#include <optional>
#include <set>
#include <string>

namespace emic::storage {

/// Whose work is hidden from somebody, step by step.
struct Sight {
    std::set<study::AnalystId> hiddenCodings;
    std::set<study::AnalystId> hiddenImpressions;
    [[nodiscard]] bool seesAllCodings() const { return hiddenCodings.empty(); }
    bool operator==(const Sight&) const = default;
};

/// May `viewer` see what `owner` has done in this step? One's own always; another's when both are ready. Codings of a
/// study whose analysts are not blind may always be seen. A viewer the study does not know yet is not ready.
[[nodiscard]] bool maySee(const Reader& reader, const std::optional<study::AnalystId>& viewer, study::AnalystId owner,
                          study::TeamStep step);

/// The same for all others at once.
[[nodiscard]] Sight sightOf(const Reader& reader, const std::string& viewerName);

/// Whether rows of this kind belong to what analysts do apart in the step.
[[nodiscard]] bool belongsTo(study::Entity entity, study::TeamStep step);

} // namespace emic::storage
