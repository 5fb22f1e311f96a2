#include "app/workbench/companions.h"

#include "core/text/error.h"
#include "indexer/index.h"

#include <algorithm>

namespace emic::workbench {

namespace fs = std::filesystem;

std::vector<std::string> copiesBeside(const fs::path& given) {
    std::error_code failed;
    const fs::path study = fs::weakly_canonical(given, failed);
    const std::string own = study.filename().string();
    const std::string stem = study.stem().string();
    std::vector<std::string> copies;
    for (fs::directory_iterator entry(study.parent_path(), failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (name != own && name.starts_with(stem) && name.find(".emic") != std::string::npos)
            copies.push_back(name);
    }
    std::ranges::sort(copies);
    return copies;
}

std::uintmax_t furtherNames(const fs::path& study) {
    std::error_code failed;
    const std::uintmax_t names = fs::hard_link_count(study, failed);
    return failed || names == 0 ? 0 : names - 1;
}

bool removeIndex(const study::StudyId& study) {
    const fs::path folder = indexer::indexFolder(study);
    std::error_code failed;
    const std::uintmax_t removed = fs::remove_all(folder, failed);
    if (failed)
        throw Error("The search index of the study in '" + folder.string() +
                    "' holds its words as they were, and cannot "
                    "be removed: " +
                    failed.message() + ". Delete that folder.");
    return removed > 0;
}

} // namespace emic::workbench
