#include "app/workbench/update_index.h"

#include "app/workbench/wording.h"

namespace emic::workbench {

indexer::UpdateResult updateIndex(const storage::Reader& reader, Progress& progress, Rebuild rebuild) {
    indexer::UpdateOptions options;
    options.rebuild = rebuild == Rebuild::always;
    options.progress = [&](std::int64_t done, std::int64_t total, std::string_view source) {
        progress.report(done, total, source);
        return !progress.cancelled();
    };
    return indexer::updateIndex(reader, indexer::indexFolder(reader.info().id), options);
}

std::string inWords(const indexer::UpdateResult& result) {
    if (!result.rebuilt && result.indexed == 0 && result.removed == 0)
        return "The search index is up to date.";
    std::string words = result.because.empty() ? "" : result.because + " ";
    words += result.rebuilt ? "Built the search index: " : "Brought the search index up to date: ";
    words += counted(result.indexed, "source", "sources");
    if (result.removed > 0)
        words += ", and " + std::to_string(result.removed) + " taken out";
    return words + ".";
}

} // namespace emic::workbench
