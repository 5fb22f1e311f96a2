#include "core/study/theme_tree.h"

#include <algorithm>
#include <tuple>

namespace emic::study {

ThemeTree::ThemeTree(std::vector<Theme> themes) : m_themes(std::move(themes)) {
    std::sort(m_themes.begin(), m_themes.end(), [](const Theme& left, const Theme& right) {
        return std::tie(left.ordinal, left.name, left.id) < std::tie(right.ordinal, right.name, right.id);
    });
    for (std::size_t place = 0; place < m_themes.size(); ++place)
        m_places.emplace(m_themes[place].id, place);
    for (std::size_t place = 0; place < m_themes.size(); ++place) {
        const std::optional<ThemeId>& parent = m_themes[place].parent;
        if (parent && m_places.contains(*parent))
            m_children[*parent].push_back(place);
        else
            m_tops.push_back(place);
    }
}

std::vector<ThemeTree::Place> ThemeTree::inOrder() const {
    std::vector<Place> order;
    std::vector<std::pair<std::size_t, int>> waiting;
    const auto wait = [&](const std::vector<std::size_t>& places, int depth) {
        for (auto place = places.rbegin(); place != places.rend(); ++place)
            waiting.emplace_back(*place, depth);
    };
    wait(m_tops, 0);
    while (!waiting.empty()) {
        const auto [place, depth] = waiting.back();
        waiting.pop_back();
        order.push_back({&m_themes[place], depth});
        if (const auto below = m_children.find(m_themes[place].id); below != m_children.end())
            wait(below->second, depth + 1);
    }
    return order;
}

const Theme* ThemeTree::find(ThemeId id) const {
    const auto found = m_places.find(id);
    return found == m_places.end() ? nullptr : &m_themes[found->second];
}

std::vector<const Theme*> ThemeTree::children(std::optional<ThemeId> parent) const {
    std::vector<const Theme*> found;
    const auto add = [&](const std::vector<std::size_t>& places) {
        for (const std::size_t place : places)
            found.push_back(&m_themes[place]);
    };
    if (!parent)
        add(m_tops);
    else if (const auto below = m_children.find(*parent); below != m_children.end())
        add(below->second);
    return found;
}

bool ThemeTree::isWithin(ThemeId id, ThemeId ancestor) const {
    const Theme* at = find(id);
    // No path is longer than there are themes; a damaged study may have a ring.
    for (std::size_t steps = 0; at != nullptr && steps < m_themes.size(); ++steps) {
        if (at->id == ancestor)
            return true;
        at = at->parent ? find(*at->parent) : nullptr;
    }
    return false;
}

std::vector<ThemeId> ThemeTree::branch(ThemeId id) const {
    std::vector<ThemeId> found;
    std::vector<ThemeId> waiting{id};
    while (!waiting.empty() && found.size() < m_themes.size()) {
        const ThemeId at = waiting.back();
        waiting.pop_back();
        if (find(at) == nullptr)
            continue;
        found.push_back(at);
        const std::vector<const Theme*> below = children(at);
        for (auto child = below.rbegin(); child != below.rend(); ++child)
            waiting.push_back((*child)->id);
    }
    return found;
}

ThemeId ThemeTree::top(ThemeId id) const {
    const Theme* at = find(id);
    for (std::size_t steps = 0; at != nullptr && at->parent && steps < m_themes.size(); ++steps) {
        const Theme* above = find(*at->parent);
        if (above == nullptr)
            break;
        at = above;
    }
    return at != nullptr ? at->id : id;
}

std::string ThemeTree::path(ThemeId id) const {
    std::string path;
    const Theme* at = find(id);
    for (std::size_t steps = 0; at != nullptr && steps < m_themes.size(); ++steps) {
        path = path.empty() ? at->name : at->name + "/" + path;
        at = at->parent ? find(*at->parent) : nullptr;
    }
    return path;
}

} // namespace emic::study
