#include "core/reports/drawing_words.h"

#include "core/reports/table_text.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

namespace emic::reports {
namespace {

constexpr std::string_view ellipsis = "…";

/// In thousandths of the size.
double widthOfLetter(std::string_view letter) {
    const int columns = displayWidth(letter);
    if (letter.size() > 1)
        return columns * 640;
    const char sign = letter.front();
    if (std::string_view("iljI.,:;'|!ftr()[] -/").find(sign) != std::string_view::npos)
        return 390;
    if (std::string_view("mwMW@%").find(sign) != std::string_view::npos)
        return 1000;
    return sign >= 'A' && sign <= 'Z' ? 720 : 625;
}

} // namespace

double widthOf(std::string_view text, double size, bool bold) {
    double thousandths = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text::codePointAt(text, at).length;
        thousandths += widthOfLetter(text.substr(at, length));
        at += length;
    }
    return thousandths * size / 1000 * (bold ? 1.1 : 1);
}

std::string fitted(std::string_view text, double size, double width, bool bold) {
    if (widthOf(text, size, bold) <= width)
        return std::string(text);
    double room = width - widthOf(ellipsis, size, bold);
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t length = text::codePointAt(text, end).length;
        room -= widthOf(text.substr(end, length), size, bold);
        if (room < 0)
            break;
        end += length;
    }
    return std::string(text::trim(text.substr(0, end))) + std::string(ellipsis);
}

std::vector<std::string> inLines(std::string_view text, double size, double width, std::size_t lines, bool bold) {
    std::vector<std::string> result;
    const std::string whole = text::collapseSpace(text);
    const std::vector<std::string_view> words = text::split(whole, ' ');
    for (std::size_t next = 0; next < words.size();) {
        std::string line(words[next++]);
        const bool last = result.size() + 1 == lines;
        while (next < words.size() && (last || widthOf(line + " " + std::string(words[next]), size, bold) <= width))
            line += " " + std::string(words[next++]);
        result.push_back(fitted(line, size, width, bold));
    }
    return result;
}

} // namespace emic::reports
