// Tiers of annotated recordings (Praat, ELAN): which of them are speech, and whose. Programs that align words and
// sounds write several tiers a speaker ("Eva - words", "Eva - phones"); only the coarsest is what was said. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

enum class TierKind {
    speech,
    words,     ///< the speech once more, word by word
    annotation ///< sounds, glosses, comments: about the speech
};

struct TierName {
    std::string speaker; ///< "Eva" of "Eva - words"; empty when the name tells the kind alone ("words")
    TierKind kind = TierKind::speech;
};

/// What a tier's name says.
[[nodiscard]] TierName tierName(std::string_view name);

/// For tiers with words, in the order of the file: whether each is speech. A speaker's words and annotations are none
/// where the speaker has a better tier; annotations are speech only where there is nothing else in the file.
[[nodiscard]] std::vector<bool> speechTiers(const std::vector<TierName>& tiers);

/// The words of an annotation without its marks: a mark in place of words stays visible as transcripts have it
/// ("<UNIN/>" becomes "[UNIN]"), marks around words ("<UNSURE>maybe</UNSURE>") leave the text and the words stay.
struct Unmarked {
    std::string text;
    std::int64_t around = 0; ///< pairs of marks that left the text
    std::int64_t inPlace = 0;
};
[[nodiscard]] Unmarked withoutMarks(std::string_view text);

/// True for what aligners write where nobody speaks: "sil", "sp", "<p:>" ...
[[nodiscard]] bool isSilence(std::string_view text);

} // namespace emic::transcripts
