// Making two sentences of one in a condensate. See editing.h for how these functions behave.
#pragma once

#include "core/editing/condensates.h"

#include <string_view>

namespace emic::editing {

/// `sentence` becomes `first`; `second` comes behind it. Both lean on the same units, since nobody has said yet which
/// half came from which. Throws InvalidInput when one of the two is empty. Returns the new one.
study::SentenceId splitSentence(storage::Edit& edit, study::SentenceId sentence, std::string_view first,
                                std::string_view second);

} // namespace emic::editing
