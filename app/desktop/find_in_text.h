// Words looked for in one transcript, all of them at once. Pure; any thread.
#pragma once

#include "app/desktop/transcript_text.h"

#include <atomic>
#include <vector>

namespace emic::desktop {

/// Where `words` stand, in order, not regarding case; white space fits any one white space. At most `most` places; what
/// was found so far when `stop` becomes true.
[[nodiscard]] std::vector<text::Span> findWords(const TranscriptText& text, const QString& words, std::size_t most,
                                                const std::atomic<bool>& stop);

} // namespace emic::desktop
