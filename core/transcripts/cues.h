// What subtitle formats (WebVTT, SubRip) have in common: cues, each a line with two times and lines of text below it.
// Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace emic::transcripts {

struct Cue {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::uint32_t number = 0; ///< from 1, as they stand in the file
    std::string_view text;    ///< its lines, parted by line feeds
};

/// "01:02:03.456", "02:03,456", "1:02:03" or "3.4" in milliseconds; what follows the third decimal is dropped. Nothing
/// when it is no time, or more than 1,000 hours.
[[nodiscard]] std::optional<std::int64_t> cueTime(std::string_view text);

struct CueTimes {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
};
/// The times of a line such as "00:01.000 --> 00:02.500 align:start".
[[nodiscard]] std::optional<CueTimes> cueTimes(std::string_view line);

/// Goes through a text with line feeds, cue by cue. A line directly above the times is the cue's name where the file
/// has an empty line, or a number, there; words behind an empty line belong to the cue before them.
class CueScanner {
public:
    CueScanner(std::string_view text, bool webVtt) : m_text(text), m_webVtt(webVtt) {}

    /// The next cue, or the next piece of one; nothing at the end.
    [[nodiscard]] std::optional<Cue> next();

    [[nodiscard]] std::uint32_t cues() const { return m_number; }
    /// WebVTT's blocks that are no cues: notes, styles, regions.
    [[nodiscard]] std::int64_t notes() const { return m_notes; }
    /// Lines that point from one time to another as a cue's do ("-->") and cannot be read as such.
    [[nodiscard]] std::int64_t badTimes() const { return m_badTimes; }

private:
    [[nodiscard]] std::string_view lineAt(std::size_t at) const;
    void skipBlock();

    std::string_view m_text;
    bool m_webVtt = false;
    bool m_behindEmpty = true;
    std::size_t m_at = 0;
    std::uint32_t m_number = 0;
    std::int64_t m_notes = 0;
    std::int64_t m_badTimes = 0;
    CueTimes m_times;
};

} // namespace emic::transcripts
