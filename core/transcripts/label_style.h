// How a file marks who speaks. The names are those of labelStyle in schemas/study.xsd. Plain values; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace emic::transcripts {

enum class LabelStyle {
    automatic, ///< "auto": decided from how labels recur in the file
    plain,     ///< Anna: hi
    bold,      ///< Anna: hi, the label in bold type
    square,    ///< [Anna] hi
    curly,     ///< {Anna} hi
    hash,      ///< #Anna: hi
    at,        ///< @Anna: hi
    tab,       ///< Anna<TAB>hi, or Anna, two spaces or more, hi
    f4,        ///< Anna: hi #00:00:03-4#, as f4 and easytranscript write; the time is that of the turn's end
    otter,     ///< Anna  00:13, alone on a line, as Otter, Teams and Word write; the words on the next ones
    atrain,    ///< SPEAKER_00 alone on a line, then [00:00:04] - hi
    nvivo,     ///< [00:01:10]<TAB>Anna<TAB>hi, or a table with columns Timespan, Content, Speaker
    pattern,   ///< what a regular expression of the person who imports finds
    none,      ///< no labels, or the format itself says who speaks
};

[[nodiscard]] std::string_view name(LabelStyle style);                     ///< "auto", "plain" ...
[[nodiscard]] std::optional<LabelStyle> labelStyle(std::string_view text); ///< nothing when there is no such style

} // namespace emic::transcripts
