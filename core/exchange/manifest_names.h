// Names that a manifest gives, and references to them. Internal to this room; any thread.
#pragma once

#include "core/text/strings.h"
#include "core/transcripts/problems.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace emic::exchange {

[[nodiscard]] inline std::string quoted(std::string_view name) {
    return "'" + text::excerpt(name, 60) + "'";
}

/// Names of one kind, with the line each stands on.
class Names {
public:
    /// `what` is how a second one is spoken of: "The analyst", "The theme"; `remedy` what is to be done then.
    Names(std::string what, transcripts::Problems& problems, std::string_view remedy = "give one of them another")
        : m_what(std::move(what)), m_remedy(remedy), m_problems(&problems) {}

    /// Names are the same not regarding case and spacing.
    void add(std::string_view name, std::int64_t line) {
        const auto [first, isNew] = m_lines.emplace(text::foldCase(name), line);
        if (!isNew)
            m_problems->add(line, m_what + " " + quoted(name) + " stands on line " + std::to_string(first->second) +
                                      " already; " + m_remedy + ".");
    }

    [[nodiscard]] bool has(std::string_view name) const { return m_lines.contains(text::foldCase(name)); }

    /// Reports a reference to what is not there; `what` with its article: "a group".
    void refer(std::string_view id, std::string_view what, std::int64_t line) const {
        if (!has(id))
            m_problems->add(line, "There is no " + std::string(what) + " with the id " + quoted(id) +
                                      "; look at its spelling, or add one.");
    }

private:
    std::string m_what;
    std::string m_remedy;
    transcripts::Problems* m_problems;
    std::unordered_map<std::string, std::int64_t> m_lines;
};

/// What findings may refer to.
struct KnownNames {
    const Names& analysts;
    const Names& sources;
    const Names& focusAreas;
    const Names& themes;

    /// A theme by its id; a focus area is none.
    void referToTheme(std::string_view id, std::int64_t line, transcripts::Problems& problems) const {
        if (!themes.has(id) && focusAreas.has(id))
            problems.add(line, quoted(id) + " is a focus area; name a theme in it.");
        else
            themes.refer(id, "theme", line);
    }
};

} // namespace emic::exchange
