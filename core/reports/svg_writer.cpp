#include "core/reports/svg_writer.h"

#include "core/reports/xml_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace emic::reports {
namespace {

struct InkColours {
    std::string_view name;
    std::string_view paper;
    std::string_view dark;
};

/// In the order of Ink. Shades keep their distance in grey: their luminance falls (in the dark rises) evenly. Each sign
/// has a contrast of at least 3 to its ground, words 4.5 (WCAG 2.1, 1.4.3 and 1.4.11).
constexpr std::array<InkColours, 11> inks{{{"ink", "#1c1c1a", "#ececea"},
                                           {"quiet", "#50504a", "#b6b6b0"},
                                           {"faint", "#d9d9d2", "#3c3d3a"},
                                           {"ground", "#ffffff", "#191a1b"},
                                           {"accent", "#1f5f8b", "#8cc4ea"},
                                           {"shade1", "#e4ebf1", "#25323c"},
                                           {"shade2", "#bfd0de", "#324c60"},
                                           {"shade3", "#8fafc7", "#4c7894"},
                                           {"shade4", "#4d7fa3", "#7fb2d1"},
                                           {"shade5", "#1d4b71", "#c2e0f2"},
                                           {"on-dark-shade", "#ffffff", "#10181f"}}};

const InkColours& coloursOf(Ink ink) {
    return inks[static_cast<std::size_t>(ink)];
}

/// At most two decimals, none that say nothing.
std::string number(double value) {
    if (!std::isfinite(value))
        return "0";
    std::array<char, 400> digits{};
    const double rounded = std::round(value * 100) / 100;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded == 0 ? 0.0 : rounded,
                                   std::chars_format::fixed, 2);
    std::string text(digits.data(), end.ptr);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string attribute(std::string_view name, double value) {
    return " " + std::string(name) + "=\"" + number(value) + "\"";
}

/// Paint as attributes; `fill` nothing: not filled.
std::string paint(std::optional<Ink> fill, const std::optional<Stroke>& edge) {
    std::string classes;
    std::string rest = " fill=\"" + std::string(fill ? coloursOf(*fill).paper : "none") + "\"";
    if (fill)
        classes = "fill-" + std::string(coloursOf(*fill).name);
    if (edge) {
        classes += (classes.empty() ? "stroke-" : " stroke-") + std::string(coloursOf(edge->ink).name);
        rest += " stroke=\"" + std::string(coloursOf(edge->ink).paper) + "\"" + attribute("stroke-width", edge->width);
        if (edge->dash != Dash::none)
            rest += edge->dash == Dash::dashed ? " stroke-dasharray=\"4 2.5\""
                                               : " stroke-dasharray=\"0.1 2.6\" stroke-linecap=\"round\"";
    }
    return (classes.empty() ? "" : " class=\"" + classes + "\"") + rest;
}

struct WriteShape {
    std::string operator()(const Path& path) const {
        std::string points;
        for (const Point& point : path.points)
            points += (points.empty() ? "M" : " L") + number(point.x) + " " + number(point.y);
        return points.empty() ? std::string() : "<path d=\"" + points + "\"" + paint(std::nullopt, path.stroke) + "/>";
    }
    std::string operator()(const Box& box) const {
        return "<rect" + attribute("x", box.corner.x) + attribute("y", box.corner.y) + attribute("width", box.width) +
               attribute("height", box.height) + paint(box.fill, box.edge) + "/>";
    }
    std::string operator()(const Mark& mark) const {
        const Stroke edge{mark.ink, 1.3, Dash::none};
        const std::string look = paint(mark.filled ? mark.ink : Ink::ground, edge);
        const auto [x, y] = mark.centre;
        const double r = mark.radius;
        if (mark.sign == Sign::circle)
            return "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", r) + look + "/>";
        if (mark.sign == Sign::square)
            return "<rect" + attribute("x", x - r) + attribute("y", y - r) + attribute("width", 2 * r) +
                   attribute("height", 2 * r) + look + "/>";
        return "<path d=\"M" + number(x) + " " + number(y - 1.3 * r) + " L" + number(x + 1.3 * r) + " " + number(y) +
               " L" + number(x) + " " + number(y + 1.3 * r) + " L" + number(x - 1.3 * r) + " " + number(y) + " Z\"" +
               look + "/>";
    }
    std::string operator()(const Words& words) const {
        if (words.text.empty())
            return {};
        std::string text =
            "<text" + attribute("x", words.at.x) + attribute("y", words.at.y) + attribute("font-size", words.size);
        if (words.anchor != Anchor::start)
            text += words.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
        if (words.bold)
            text += " font-weight=\"bold\"";
        if (words.turned != 0)
            text += " transform=\"rotate(" + number(words.turned) + " " + number(words.at.x) + " " +
                    number(words.at.y) + ")\"";
        return text + paint(words.ink, std::nullopt) + ">" + escapedXml(words.text) + "</text>";
    }
};

} // namespace

std::string_view colourOf(Ink ink, bool dark) {
    return dark ? coloursOf(ink).dark : coloursOf(ink).paper;
}

std::string svg(const Drawing& drawing, SvgUse use, std::string_view name) {
    const std::string id = escapedXml(name);
    std::string xml = use == SvgUse::file ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
    xml += "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"" + attribute("width", drawing.width) +
           attribute("height", drawing.height) + " viewBox=\"0 0 " + number(drawing.width) + " " +
           number(drawing.height) + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id +
           "-description\" font-family=\"'Noto Sans', 'DejaVu Sans', Verdana, Arial, sans-serif\">\n<title id=\"" + id +
           "-title\">" + escapedXml(drawing.title) + "</title>\n<desc id=\"" + id + "-description\">" +
           escapedXml(drawing.description) + "</desc>\n";
    if (use == SvgUse::file)
        xml += "<rect x=\"0\" y=\"0\"" + attribute("width", drawing.width) + attribute("height", drawing.height) +
               " fill=\"#ffffff\"/>\n";
    for (const Group& group : drawing.groups) {
        xml += "<g>";
        if (!group.title.empty())
            xml += "<title>" + escapedXml(group.title) + "</title>";
        for (const Shape& shape : group.shapes)
            xml += std::visit(WriteShape{}, shape);
        xml += "</g>\n";
    }
    return xml + "</svg>\n";
}

std::string darkFigureStyle() {
    std::string style;
    for (const InkColours& ink : inks)
        style += ".fill-" + std::string(ink.name) + " { fill: " + std::string(ink.dark) + "; } .stroke-" +
                 std::string(ink.name) + " { stroke: " + std::string(ink.dark) + "; }\n";
    return style;
}

} // namespace emic::reports
