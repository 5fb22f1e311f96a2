// A unit as it is published. See editing.h for how these functions behave, rendition_check.h for what is faithful.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <string>

namespace emic::editing {

struct RenditionText {
    std::string published = {};   ///< verbatim words with [...] and [replacements]; empty: the verbatim itself
    std::string translation = {}; ///< empty: none
    std::string language = {};    ///< of the translation, BCP 47
    std::string speakerTag = {};  ///< template; empty: the study's
};

/// Sets the rendition of a unit, or replaces it. All empty clears it. Throws InvalidInput when the published text is
/// not faithful (with the place), when a translation has no language or a language no translation, when the language is
/// no language tag, or the speaker tag no template that fits the study.
void setRendition(storage::Edit& edit, study::UnitId unit, const RenditionText& rendition);

/// Returns whether there was one.
bool clearRendition(storage::Edit& edit, study::UnitId unit);

} // namespace emic::editing
