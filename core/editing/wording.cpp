#include "core/editing/wording.h"

#include <algorithm>
#include <numeric>

namespace emic::editing {
namespace {

/// Levenshtein's distance between bytes, cut off above `limit`.
std::size_t distance(std::string_view left, std::string_view right, std::size_t limit) {
    if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > limit)
        return limit + 1;
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::string quoted(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::string properName(std::string_view typed, std::string_view what) {
    std::string name = text::collapseSpace(typed);
    if (name.empty())
        throw InvalidInput("The name of the " + std::string(what) + " is empty; give it one.");
    return name;
}

bool sameName(std::string_view left, std::string_view right) {
    return text::foldCase(left) == text::foldCase(right);
}

std::string nearNames(std::string_view typed, const std::vector<std::string>& names) {
    if (names.empty())
        return "There are none yet.";
    const std::string folded = text::foldCase(typed);
    const std::size_t limit = std::max<std::size_t>(1, folded.size() / 4);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& name : names) {
        const std::string other = text::foldCase(name);
        const bool within = !folded.empty() && (other.find(folded) != std::string::npos ||
                                                (other.size() > 2 && folded.find(other) != std::string::npos));
        const std::size_t apart = distance(folded, other, limit);
        if (within || apart <= limit)
            near.emplace_back(apart, name);
    }
    if (near.empty())
        return "There are: " + listed(names) + ".";
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::string question = "Did you mean ";
    for (std::size_t place = 0; place < near.size() && place < 3; ++place)
        question += (place == 0 ? "" : " or ") + quoted(near[place].second);
    return question + "?";
}

} // namespace emic::editing
