#include "core/transcripts/cue_markup.h"

#include "core/transcripts/html_entities.h"

#include <algorithm>
#include <array>

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
    const std::size_t end = text.substr(0, longestTag).find('>', 1);
    const bool whole = end != std::string_view::npos && text.substr(0, end).find('<', 1) == std::string_view::npos;
    return whole ? text.substr(0, end + 1) : std::string_view();
}

/// Where the next markup may begin. Each of its characters is sought on its own, far faster than all at once.
class NextMarkup {
public:
    explicit NextMarkup(std::string_view cue) : m_cue(cue) {}

    /// The first place from `at` on, which never goes back; the end when there is none.
    [[nodiscard]] std::size_t from(std::size_t at) {
        std::size_t first = m_cue.size();
        for (Sought& each : m_sought) {
            if (each.next < at || !each.known) {
                each = {each.character, std::min(m_cue.find(each.character, at), m_cue.size()), true};
            }
            first = std::min(first, each.next);
        }
        return first;
    }

private:
    struct Sought {
        char character = 0;
        std::size_t next = 0;
        bool known = false;
    };
    std::string_view m_cue;
    std::array<Sought, 3> m_sought{{{'<', 0, false}, {'&', 0, false}, {'{', 0, false}}};
};

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
    return NextMarkup(cue).from(0) == cue.size();
}

std::vector<VoicedText> voicedTexts(std::string_view cue) {
    std::vector<VoicedText> result(1);
    NextMarkup markup(cue);
    for (std::size_t at = 0; at < cue.size();) {
        const std::size_t next = markup.from(at);
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
