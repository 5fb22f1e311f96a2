// A figure as plain shapes: what svg_writer.h writes and a window may paint. Measures are points (1/72 inch) from the
// upper left corner. Plain values; any thread.
//
// Nothing in a figure is told by colour alone: inks name a role, and signs, dashes, shades and printed numbers say the
// same without it. A group is one thing with a name (a participant, a theme): its title appears under a pointer and to
// a screen reader.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace emic::reports {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// What something is painted for. Shades get darker from one to five on paper.
enum class Ink { ink, quiet, faint, ground, accent, shade1, shade2, shade3, shade4, shade5, onDarkShade };

enum class Dash { none, dashed, dotted };

struct Stroke {
    Ink ink = Ink::ink;
    double width = 1;
    Dash dash = Dash::none;
    bool operator==(const Stroke&) const = default;
};

/// A line from point to point.
struct Path {
    std::vector<Point> points;
    Stroke stroke;
};

struct Box {
    Point corner;
    double width = 0;
    double height = 0;
    std::optional<Ink> fill;
    std::optional<Stroke> edge;
};

enum class Sign { circle, square, diamond };

/// A point with a sign; open ones show the ground within.
struct Mark {
    Point centre;
    double radius = 3;
    Sign sign = Sign::circle;
    bool filled = true;
    Ink ink = Ink::ink;
};

enum class Anchor { start, middle, end };

/// One line of words. `at` is on the baseline.
struct Words {
    Point at;
    std::string text;
    double size = 9;
    Anchor anchor = Anchor::start;
    bool bold = false;
    double turned = 0; ///< degrees, clockwise, about `at`
    Ink ink = Ink::ink;
};

using Shape = std::variant<Path, Box, Mark, Words>;

struct Group {
    std::string title; ///< may be empty
    std::vector<Shape> shapes;
    std::string key = {}; ///< which person it is, for a window that is clicked; never written to a file
};

struct Drawing {
    double width = 0;
    double height = 0;
    std::string title;       ///< what it shows, in one line
    std::string description; ///< what a reader sees in it, for those who do not see it
    std::vector<Group> groups;
};

} // namespace emic::reports
