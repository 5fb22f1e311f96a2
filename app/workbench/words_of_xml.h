// The words of an XML document whatever its vocabulary: all that a person might read in it, for looking for names.
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace emic::workbench {

/// The text without tags, so that a name that runs of letters part is whole again, with character references resolved;
/// behind it the values of all attributes (authors of changes stand there), each on lines of its own. Valid UTF-8 in
/// and out; what is no XML goes over as it is.
[[nodiscard]] std::string wordsOfXml(std::string_view xml);

} // namespace emic::workbench
