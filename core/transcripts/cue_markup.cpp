#include "core/transcripts/cue_markup.h"

#include "core/transcripts/html_entities.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

constexpr std::size_t longestTag = 1000;

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The tag at the beginning of `text`, which begins with "<", with its brackets; empty when there is none.
std::string_view tagAt(std::string_view text) {
    if (text.size() < 3 || !(letter(text[1]) || text[1] == '/' || (text[1] >= '0' && text[1] <= '9'))) {
        return {};
    }
    const std::size_t end = text.substr(0, longestTag).find_first_of("<>", 1);
    return end == std::string_view::npos || text[end] == '<' ? std::string_view() : text.substr(0, end + 1);
}

std::string withoutReferences(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Entity entity = text[at] == '&' ? entityAt(text.substr(at)) : Entity();
        if (entity.length > 0) {
            result += entity.utf8;
            at += entity.length;
        } else {
            result += text[at++];
        }
    }
    return result;
}

bool opensVoice(std::string_view tag) {
    return (tag[1] == 'v' || tag[1] == 'V') && std::string_view(" .\t\n>").find(tag[2]) != std::string_view::npos;
}

/// "Eva Lind" of "<v.loud Eva Lind>".
std::string voiceOf(std::string_view tag) {
    const std::size_t space = tag.find_first_of(" \t\n");
    return space == std::string_view::npos ? std::string()
                                           : withoutReferences(tag.substr(space + 1, tag.size() - space - 2));
}

} // namespace

bool isBare(std::string_view cue) {
    return std::none_of(cue.begin(), cue.end(), [](char c) { return c == '<' || c == '&' || c == '{'; });
}

std::vector<VoicedText> voicedTexts(std::string_view cue) {
    std::vector<VoicedText> result(1);
    for (std::size_t at = 0; at < cue.size();) {
        const std::size_t next = std::min(cue.find_first_of("<&{", at), cue.size());
        result.back().words += cue.substr(at, next - at);
        at = next;
        if (at == cue.size()) {
            break;
        }
        const std::string_view rest = cue.substr(at);
        if (rest[0] == '<') {
            const std::string_view tag = tagAt(rest);
            if (tag.empty()) {
                result.back().words += '<';
                ++at;
                continue;
            }
            at += tag.size();
            if (opensVoice(tag)) {
                result.push_back({voiceOf(tag), {}});
            } else if (tag == "</v>" || tag == "</V>") {
                result.push_back({});
            } else if (tag.starts_with("<br")) {
                result.back().words += '\n';
            }
        } else if (rest[0] == '{') {
            const std::size_t end = rest.starts_with("{\\") ? rest.substr(0, longestTag).find('}') : rest.npos;
            result.back().words += end == rest.npos ? "{" : "";
            at += end == rest.npos ? 1 : end + 1;
        } else {
            const Entity entity = entityAt(rest);
            result.back().words += entity.length > 0 ? entity.utf8 : "&";
            at += std::max<std::size_t>(entity.length, 1);
        }
    }
    return result;
}

} // namespace emic::transcripts
