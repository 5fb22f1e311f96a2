// What a question before removing something says of condensates and categories. Interface thread.
#pragma once

#include <cstdint>
#include <QString>

namespace emic::desktop {

/// A sentence with a space before it: what leans on units that go, and would be stale; empty when nothing does.
[[nodiscard]] QString wouldBeStale(std::int64_t sentences, std::int64_t quotes);

} // namespace emic::desktop
