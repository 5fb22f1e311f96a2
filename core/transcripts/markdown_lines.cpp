#include "core/transcripts/markdown_lines.h"

#include "core/transcripts/label_scan.h"

#include <algorithm>

namespace emic::transcripts {

bool blankLine(std::string_view line) {
    return line.find_first_not_of(" \t\v\f\r") == std::string_view::npos;
}

ListMarker listMarker(std::string_view line) {
    std::size_t i = 0;
    ListMarker marker;
    if (line[0] == '-' || line[0] == '+' || line[0] == '*') {
        i = 1;
    } else {
        while (i < line.size() && i < 9 && line[i] >= '0' && line[i] <= '9') {
            marker.number = marker.number * 10 + (line[i] - '0');
            ++i;
        }
        if (i == 0 || i >= line.size() || (line[i] != '.' && line[i] != ')')) {
            return {};
        }
        ++i;
        marker.ordered = true;
    }
    if (i < line.size() && line[i] != ' ' && line[i] != '\t') {
        return {};
    }
    marker.length = std::min(i + 1, line.size());
    return marker;
}

bool thematicBreak(std::string_view line) {
    const char c = line[0];
    if (c != '*' && c != '-' && c != '_') {
        return false;
    }
    int count = 0;
    for (const char each : line) {
        if (each == c) {
            ++count;
        } else if (each != ' ' && each != '\t') {
            return false;
        }
    }
    return count >= 3;
}

std::size_t headingLevel(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && (level == line.size() || line[level] == ' ' || line[level] == '\t') ? level : 0;
}

bool looksLikeMarkdown(std::string_view bytes) {
    std::size_t lines = 0;
    std::size_t labels = 0;
    bytes = bytes.substr(0, 200'000);
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        lines += blankLine(line) ? 0 : 1;
        if (line.starts_with("**")) {
            const std::size_t close = line.substr(0, 4 * longestLabel).find("**", 2);
            labels += close != std::string_view::npos &&
                              (line[close - 1] == ':' || (close + 2 < line.size() && line[close + 2] == ':'))
                          ? 1
                          : 0;
        }
        begin = end + 1;
    }
    return labels >= 2 && labels * 5 >= lines;
}

} // namespace emic::transcripts
