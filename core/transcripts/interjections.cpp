#include "core/transcripts/interjections.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {
namespace {

// English, Danish, Norwegian, Swedish, German, Dutch, French, Italian, Spanish, Finnish.
constexpr std::array<std::string_view, 66> interjections{
    "ach",   "ah",    "ah ja", "aha", "altså",  "also", "anyway", "ben",  "bon",   "but",   "bueno",
    "claro", "d'oh",  "doch",  "eh",  "ehm",    "er",   "erm",    "fine", "genau", "good",  "great",
    "hallo", "hello", "hey",   "hi",  "hm",     "hmm",  "ingen",  "ja",   "jamen", "javel", "jo",
    "joo",   "jå",    "maybe", "mhm", "mm",     "mmm",  "na",     "naja", "nee",   "nej",   "nei",
    "nein",  "no",    "nope",  "nu",  "næ",     "nå",   "oh",     "ok",   "okay",  "oui",   "right",
    "sure",  "så",    "sì",    "sí",  "thanks", "uh",   "um",     "well", "yeah",  "yep",   "yes"};

} // namespace

bool isInterjection(std::string_view folded) {
    return std::find(interjections.begin(), interjections.end(), folded) != interjections.end();
}

} // namespace emic::transcripts
