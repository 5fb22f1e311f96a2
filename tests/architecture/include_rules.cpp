#include "tests/architecture/include_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>

namespace emic::architecture {

namespace {

struct Room {
    std::string_view path;
    int level;
    bool onlyCore = false; ///< may use core rooms only, whatever else stands below it
};

// From the ground up. Rooms on one level are siblings, and do not include each other.
constexpr std::array<Room, 14> rooms = {{{"core/text", 0},
                                         {"core/study", 1},
                                         {"core/storage", 2},
                                         {"core/editing", 3},
                                         {"core/transcripts", 4},
                                         {"core/statistics", 5},
                                         {"core/outcomes", 6},
                                         {"core/analysis", 7},
                                         {"core/exchange", 8},
                                         {"core/reports", 9},
                                         {"indexer", 10, true},
                                         {"app/workbench", 11},
                                         {"app/cli", 12},
                                         {"app/desktop", 12}}};

/// A library that only some rooms may include, told by how its headers are named.
struct Library {
    std::string_view name;
    std::function<bool(std::string_view)> owns;
    std::vector<std::string_view> rooms;
};

bool isQt(std::string_view header) {
    const bool named =
        header.size() > 1 && header[0] == 'Q' && std::isupper(static_cast<unsigned char>(header[1])) != 0;
    const bool placed =
        header.starts_with("Qt") && header.size() > 2 && std::isupper(static_cast<unsigned char>(header[2])) != 0;
    return named || placed || header == "Qt" || header == "qglobal.h";
}

const std::vector<Library>& libraries() {
    static const std::vector<Library> all = {
        {"SQLite", [](std::string_view h) { return h == "sqlite3.h" || h == "sqlite3ext.h"; }, {"core/storage"}},
        {"Xapian", [](std::string_view h) { return h == "xapian.h" || h.starts_with("xapian/"); }, {"indexer"}},
        {"ICU", [](std::string_view h) { return h.starts_with("unicode/"); }, {"core/text"}},
        {"Qt", isQt, {"app/desktop", "app/workbench"}}};
    return all;
}

struct Include {
    int line;
    std::string target;
    bool quoted;
};

/// The text with comments blanked out, line by line, so that an include in a comment is none.
std::vector<std::string> codeLines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    bool inComment = false;
    for (std::string line; std::getline(stream, line);) {
        std::string code;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const auto two = std::string_view(line).substr(i, 2);
            if (inComment) {
                if (two == "*/") {
                    inComment = false;
                    ++i;
                }
            } else if (two == "//") {
                break;
            } else if (two == "/*") {
                inComment = true;
                ++i;
            } else {
                code += line[i];
            }
        }
        lines.push_back(code);
    }
    return lines;
}

/// The include directives of a file. The target is read from the line as written, where "unicode//x" is no comment.
std::vector<Include> includesOf(const std::string& text) {
    std::vector<Include> found;
    int number = 0;
    for (const auto& line : codeLines(text)) {
        ++number;
        std::istringstream words(line);
        std::string rest;
        std::getline(words >> std::ws, rest);
        if (!rest.starts_with('#')) {
            continue;
        }
        rest.erase(0, rest.find_first_not_of(" \t", 1));
        if (!rest.starts_with("include")) {
            continue;
        }
        const auto open = rest.find_first_of("<\"");
        const auto close = open == std::string::npos ? open : rest.find_first_of(">\"", open + 1);
        if (close != std::string::npos) {
            found.push_back({number, rest.substr(open + 1, close - open - 1), rest[open] == '"'});
        }
    }
    return found;
}

/// The room a file stands in or an include leads to.
const Room* roomOf(std::string_view path) {
    const auto* found = std::ranges::find_if(rooms, [&](const Room& room) {
        return path.starts_with(room.path) && path.substr(room.path.size()).starts_with('/');
    });
    return found == rooms.end() ? nullptr : found;
}

bool isChecked(std::string_view path) {
    return path.starts_with("app/") || path.starts_with("core/") || path.starts_with("indexer/");
}

bool isHeader(std::string_view path) {
    return path.ends_with(".h");
}

/// Checks one tree and collects what is wrong.
class Check {
public:
    explicit Check(const Tree& tree) : m_tree(tree) {}

    std::vector<std::string> run() {
        for (const auto& [path, text] : m_tree) {
            if (isChecked(path)) {
                checkFile(path, text);
            }
        }
        for (const auto& [path, includes] : m_includes) {
            followCycle(path);
        }
        return std::move(m_found);
    }

private:
    void report(const std::string& path, int line, const std::string& rule) {
        m_found.push_back(path + ":" + std::to_string(line) + ": " + rule);
    }

    void checkFile(const std::string& path, const std::string& text) {
        const auto* room = roomOf(path);
        if (room == nullptr) {
            report(path, 1, "The file stands in no room; rooms are listed in tests/architecture/include_rules.cpp.");
            return;
        }
        if (isHeader(path)) {
            checkHeader(path, text);
        }
        for (const auto& include : includesOf(text)) {
            checkLibraries(path, *room, include);
            if (isChecked(include.target)) {
                checkProjectInclude(path, *room, include);
            } else if (include.quoted && !include.target.ends_with(".moc")) {
                report(path, include.line,
                       "\"" + include.target + "\" must be written from the project's root, as \"core/room/file.h\".");
            }
        }
    }

    void checkHeader(const std::string& path, const std::string& text) {
        if (!text.starts_with("//") && !text.starts_with("/*")) {
            report(path, 1, "A header opens with a comment that says what it is for.");
        }
        const auto lines = codeLines(text);
        const auto isBlankLine = [](const std::string& line) {
            return line.find_first_not_of(" \t\r") == std::string::npos;
        };
        const auto first = std::ranges::find_if_not(lines, isBlankLine);
        const auto number = static_cast<int>(first - lines.begin()) + 1;
        if (first == lines.end() || !first->starts_with("#pragma once")) {
            report(path, number, "The first line of code of a header is #pragma once.");
        }
    }

    void checkLibraries(const std::string& path, const Room& room, const Include& include) {
        for (const auto& library : libraries()) {
            if (library.owns(include.target) && std::ranges::find(library.rooms, room.path) == library.rooms.end()) {
                report(path, include.line,
                       std::string(room.path) + " may not include " + std::string(library.name) + " (" +
                           include.target + ").");
            }
        }
        // ICU stays behind core/text's own sources: no other room may come to see its types.
        const bool isIcu = include.target.starts_with("unicode/");
        if (room.path == "core/text" && isHeader(path) && isIcu && path != "core/text/icu.h") {
            report(path, include.line, "Of the headers of core/text only icu.h may include ICU.");
        }
        if (include.target == "core/text/icu.h" && (room.path != "core/text" || isHeader(path))) {
            report(path, include.line, "core/text/icu.h is for the sources of core/text only.");
        }
    }

    void checkProjectInclude(const std::string& path, const Room& room, const Include& include) {
        if (!include.quoted) {
            report(path, include.line, "<" + include.target + "> is ours and is written in quotation marks.");
        }
        if (!m_tree.contains(include.target)) {
            report(path, include.line, "\"" + include.target + "\" does not exist.");
            return;
        }
        m_includes[path].push_back(include);
        const auto* target = roomOf(include.target);
        if (target == nullptr || target->path == room.path) {
            return;
        }
        if (target->level >= room.level) {
            report(path, include.line,
                   std::string(room.path) + " may not include " + std::string(target->path) +
                       ", which does not stand below it.");
        } else if (room.onlyCore && !target->path.starts_with("core/")) {
            report(path, include.line, std::string(room.path) + " may include rooms of core only.");
        }
    }

    /// Depth first; a file met again while it is still being followed closes a cycle, reported where it closes.
    void followCycle(const std::string& path) {
        if (m_done.contains(path)) {
            return;
        }
        m_path.push_back(path);
        const auto found = m_includes.find(path);
        for (const auto& include : found == m_includes.end() ? std::vector<Include>{} : found->second) {
            const auto again = std::ranges::find(m_path, include.target);
            if (again == m_path.end()) {
                followCycle(include.target);
                continue;
            }
            std::string cycle;
            for (auto step = again; step != m_path.end(); ++step) {
                cycle += *step + " -> ";
            }
            report(path, include.line, "Includes go in a circle: " + cycle + include.target + ".");
        }
        m_path.pop_back();
        m_done.insert(path);
    }

    const Tree& m_tree;
    std::map<std::string, std::vector<Include>> m_includes;
    std::vector<std::string> m_path;
    std::set<std::string> m_done;
    std::vector<std::string> m_found;
};

} // namespace

std::vector<std::string> violations(const Tree& tree) {
    return Check(tree).run();
}

} // namespace emic::architecture
