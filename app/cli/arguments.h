// What people type is taken as it is. CLI11 would take "[a, b]" apart at its commas, which is how published quotes and
// speaker tags look, and would take the next argument for the empty value of "--group=". Pure; any thread.
#pragma once

#include <string>
#include <vector>

namespace emic::cli {

/// The arguments in a form that the parser leaves alone; each value then goes through `unprotected`.
[[nodiscard]] std::vector<std::string> protectedFromParser(std::vector<std::string> args);
[[nodiscard]] std::string unprotected(std::string value);

} // namespace emic::cli
