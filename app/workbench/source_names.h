// Names for sources that are about to be added: "interview", "interview (2)" ... A value; belongs to one thread.
#pragma once

#include "core/storage/reader.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace emic::workbench {

class SourceNames {
public:
    /// Knows the names that the study's sources have.
    explicit SourceNames(const storage::Reader& reader);

    /// `wanted` if it is free (not regarding case and spacing), else with the first number that makes it so. The name
    /// is taken from then on.
    [[nodiscard]] std::string freeName(std::string_view wanted);

private:
    std::unordered_set<std::string> m_taken; ///< folded
};

} // namespace emic::workbench
