#include "core/transcripts/spaces.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

constexpr std::array<std::string_view, 5> wideSpaces{"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x8B",
                                                     "\xEF\xBB\xBF"};

bool blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

std::size_t skipSpace(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end) {
        if (blank(text[at])) {
            ++at;
            continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            return at;
        }
        const auto wide = std::find_if(wideSpaces.begin(), wideSpaces.end(), [&](std::string_view each) {
            return at + each.size() <= end && text.compare(at, each.size(), each) == 0;
        });
        if (wide == wideSpaces.end()) {
            return at;
        }
        at += wide->size();
    }
    return at;
}

std::size_t trimEnd(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin) {
        if (blank(text[end - 1])) {
            --end;
            continue;
        }
        if (static_cast<unsigned char>(text[end - 1]) < 0x80) {
            return end;
        }
        const auto wide = std::find_if(wideSpaces.begin(), wideSpaces.end(), [&](std::string_view each) {
            return end - begin >= each.size() && text.compare(end - each.size(), each.size(), each) == 0;
        });
        if (wide == wideSpaces.end()) {
            return end;
        }
        end -= wide->size();
    }
    return end;
}

bool hasTwoSpaces(std::string_view text) {
    // Spaces are too frequent to jump from one to the next. Within a block nothing ends the loop early, so that
    // compilers use wide instructions.
    constexpr std::size_t block = 1024;
    for (std::size_t begin = 1; begin < text.size(); begin += block) {
        const std::size_t end = std::min(begin + block, text.size());
        unsigned found = 0;
        for (std::size_t at = begin; at < end; ++at) {
            found |= static_cast<unsigned>(text[at - 1] == ' ') & static_cast<unsigned>(text[at] == ' ');
        }
        if (found != 0) {
            return true;
        }
    }
    return false;
}

} // namespace emic::transcripts
