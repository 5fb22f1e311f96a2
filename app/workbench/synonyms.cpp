#include "app/workbench/synonyms.h"

#include "core/editing/searches.h"
#include "core/text/strings.h"

namespace emic::workbench {

indexer::Synonyms synonymsOf(const storage::Reader& reader) {
    indexer::Synonyms synonyms;
    for (const study::Synonyms& list : reader.all<study::Synonyms>()) {
        const auto words = editing::wordsOf(list);
        for (const std::string& word : words)
            for (const std::string& other : words)
                if (&other != &word)
                    synonyms[text::foldCase(word)].push_back(other);
    }
    return synonyms;
}

} // namespace emic::workbench
