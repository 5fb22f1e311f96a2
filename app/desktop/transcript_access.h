// What a screen reader reads of the transcript view: its text, the cursor, the selection, and at each place who speaks
// and what the words are coded to. Interface thread.
#pragma once

namespace emic::desktop {

/// Makes transcript views accessible. May be called more than once.
void installTranscriptAccess();

} // namespace emic::desktop
