#include "core/transcripts/subtitle_readers.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/cue_markup.h"
#include "core/transcripts/cues.h"
#include "core/transcripts/text_reader.h"
#include "core/transcripts/timed_document.h"

#include <algorithm>
#include <utility>

namespace emic::transcripts {

namespace {

std::string_view withoutMark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

constexpr std::string_view signature = "WEBVTT";

/// Takes the header off: the line with the signature, which may hold a title, and the lines up to an empty one.
std::string_view withoutHeader(std::string_view text, std::string& title) {
    if (!text.starts_with(signature)) {
        return text;
    }
    std::size_t at = std::min(text.find('\n'), text.size());
    std::string_view words = text::trim(text.substr(signature.size(), at - signature.size()));
    while (!words.empty() && (words.front() == '-' || words.front() == ':')) {
        words = text::trim(words.substr(1));
    }
    title = text::excerpt(words, 200);
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at + 1), text.size());
        const std::string_view line = text.substr(at + 1, end - std::min(at + 1, end));
        if (text::trim(line).empty() || line.find("-->") != std::string_view::npos) {
            break;
        }
        at = end;
    }
    return text.substr(at);
}

Document readCues(Document head, std::string_view text, bool webVtt) {
    head.placeName = "cue";
    TimedDocument result(std::move(head), text.size());
    CueScanner scanner(text, webVtt);
    while (const std::optional<Cue> cue = scanner.next()) {
        if (isBare(cue->text)) {
            result.add(cue->text, {std::nullopt, cue->startMs, cue->endMs, cue->number});
            continue;
        }
        for (const VoicedText& each : voicedTexts(cue->text)) {
            const auto speaker = text::trim(each.words).empty() ? std::nullopt : result.speaker(each.voice);
            result.add(each.words, {speaker, cue->startMs, cue->endMs, cue->number});
        }
    }
    if (scanner.cues() == 0) {
        throw InvalidInput("It has no subtitles: no line such as \"00:00:01.000 --> 00:00:04.000\" stands in it. Check "
                           "that the whole file was exported.");
    }
    Document document = result.finish();
    if (scanner.notes() > 0) {
        document.leftOut.push_back({"notes and styles of the subtitles", scanner.notes()});
    }
    if (scanner.badTimes() > 0) {
        document.remarks.push_back((scanner.badTimes() == 1
                                        ? "One line with an arrow has"
                                        : std::to_string(scanner.badTimes()) + " lines with an arrow have") +
                                   std::string(" no times that can be read, and stayed in the text."));
    }
    return document;
}

} // namespace

bool isVtt(std::string_view bytes, std::string_view extension) {
    return withoutMark(bytes).starts_with(signature) || (extension == ".vtt" && !lookalike(bytes));
}

bool isSrt(std::string_view bytes, std::string_view extension) {
    if (extension == ".srt") {
        return !lookalike(bytes);
    }
    std::string_view text = withoutMark(bytes);
    for (int lines = 0; lines < 3; ++lines) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (cueTimes(text.substr(0, end))) {
            return true;
        }
        if (end > 10 || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](char c) { return c >= '0' && c <= '9'; })) {
            return false;
        }
        text.remove_prefix(std::min(end + (text.substr(end).starts_with("\r\n") ? 2U : 1U), text.size()));
    }
    return false;
}

Document readVtt(std::string_view bytes, const FormatOptions& options) {
    Document head = decodedDocument(bytes, options);
    const std::string text = std::exchange(head.text, {});
    head.format = "vtt";
    const std::string_view cues = withoutHeader(text, head.title);
    return readCues(std::move(head), cues, true);
}

Document readSrt(std::string_view bytes, const FormatOptions& options) {
    Document head = decodedDocument(bytes, options);
    const std::string text = std::exchange(head.text, {});
    head.format = "srt";
    return readCues(std::move(head), text, false);
}

} // namespace emic::transcripts
