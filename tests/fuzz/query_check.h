// What must hold of any query, asked of a small study: used by the fuzz target, and by the tests that replay what it
// left.
#pragma once

#include <string_view>

namespace emic::fuzz {

/// `bytes` are a query; the first tells in what it is asked (turns, units, between), in which order, and whether it is
/// still being typed. Aborts when a promise is broken.
void checkQuery(std::string_view bytes);

} // namespace emic::fuzz
