// The rules of who may include whom, as a function over file texts, so that they can be tried on made-up trees too.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace emic::architecture {

/// Texts by path from the project's root, with forward slashes: "core/text/text.h".
using Tree = std::map<std::string, std::string>;

/// One sentence per broken rule, each beginning "path:line: ". Only files below app/, core/ and indexer/ are looked at.
[[nodiscard]] std::vector<std::string> violations(const Tree& tree);

} // namespace emic::architecture
