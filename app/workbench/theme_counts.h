// How much is coded to each theme, by itself and with its subthemes. Belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/theme_tree.h"

#include <cstdint>
#include <unordered_map>

namespace emic::workbench {

struct CodedCounts {
    std::int64_t codings = 0;
    std::int64_t units = 0;        ///< different ones
    std::int64_t participants = 0; ///< different ones who speak in them
};

struct ThemeCounts {
    CodedCounts own;    ///< of the theme itself
    CodedCounts branch; ///< with its subthemes
    std::int64_t goldenQuotes = 0;
};

/// For every theme of the tree.
[[nodiscard]] std::unordered_map<study::ThemeId, ThemeCounts> countThemes(const storage::Reader& reader,
                                                                          const study::ThemeTree& tree);

} // namespace emic::workbench
