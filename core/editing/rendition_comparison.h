// What a quote as published makes of the verbatim, piece by piece, for showing the two beside each other while one of
// them is written. It says what differs; whether the quote is faithful is checkRendition's to say. Pure; any thread;
// time grows with the product of the lengths of what lies between the first and the last difference.
#pragma once

#include "core/text/position.h"

#include <string_view>
#include <vector>

namespace emic::editing {

enum class RenditionPieceKind {
    leftOut,  ///< [...] stands for it, or it lies before the quote begins or after it ends
    replaced, ///< [other words] stand for it, or for a part of it ([H]e)
    added,    ///< brackets that stand for nothing
    dropped,  ///< it is missing, and no bracket says so
    notSaid   ///< words outside brackets that were not said here
};

/// One place where they differ. Either span may be empty: the place where something is missing.
struct RenditionPiece {
    RenditionPieceKind kind{};
    text::Span verbatim;  ///< in code points of the verbatim
    text::Span published; ///< in code points of the published text, brackets included
    bool operator==(const RenditionPiece&) const = default;
};

/// In order. Where what differs reaches over more than some 5,000 words of both, that is one piece, notSaid. Empty for
/// an empty quote, which is the verbatim itself. Quotation marks, dashes and white space of different kinds are no
/// difference. Both valid UTF-8.
[[nodiscard]] std::vector<RenditionPiece> compareRendition(std::string_view verbatim, std::string_view published);

} // namespace emic::editing
