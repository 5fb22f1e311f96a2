#include "app/desktop/unit_marks.h"

#include "core/study/theme_tree.h"
#include "core/text/segments.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <unordered_set>
#include <utility>

namespace emic::desktop {
namespace {

using study::UnitId;

/// Adds one coding to what a unit is coded to.
void addTheme(std::vector<ThemeOfUnit>& themes, study::ThemeId theme, bool mine) {
    const auto place = std::ranges::find(themes, theme, &ThemeOfUnit::theme);
    ThemeOfUnit& of = place == themes.end() ? themes.emplace_back(ThemeOfUnit{theme, false, false}) : *place;
    (mine ? of.mine : of.others) = true;
}

/// Rows of the source's units, perhaps among others. To look each unit up costs more than to read past some rows of
/// other sources.
template <class Row, class Use>
void forEachRow(const storage::Reader& reader, study::SourceId source, std::size_t units, const Use& use) {
    const bool mostAreHere = reader.count<Row>() <= 2 * static_cast<std::int64_t>(units);
    for (const Row& row : mostAreHere ? reader.all<Row>() : reader.ofUnitsIn<Row>(source))
        use(row);
}

} // namespace

void UnitMarks::load(const storage::Reader& reader, study::SourceId source, std::optional<study::AnalystId> me,
                     Whose whose) {
    m_source = source;
    m_me = me;
    m_whose = whose;
    refreshThemes(reader);
    std::vector<UnitMark> marks;
    std::unordered_map<UnitId, std::size_t> places;
    places.reserve(static_cast<std::size_t>(reader.countWhere<&study::MeaningUnit::source>(source)));
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source)) {
        places.emplace(unit.id, marks.size());
        marks.push_back({unit.id, unit.span(), unit.relevance == study::Relevance::relevant, false, false, {}});
    }
    forEachRow<study::Coding>(reader, source, marks.size(), [&](const study::Coding& coding) {
        const auto place = places.find(coding.unit);
        const bool mine = m_me && coding.analyst == *m_me;
        if (place != places.end() && (mine || m_whose == Whose::everybodys))
            addTheme(marks[place->second].themes, coding.theme, mine);
    });
    forEachRow<study::GoldenQuote>(reader, source, marks.size(), [&](const study::GoldenQuote& golden) {
        if (const auto place = places.find(golden.unit); place != places.end())
            marks[place->second].golden = true;
    });
    forEachRow<study::SecondLook>(reader, source, marks.size(), [&](const study::SecondLook& look) {
        if (const auto place = places.find(look.unit); place != places.end())
            marks[place->second].secondLook = true;
    });

    const auto inTree = [this](const ThemeOfUnit& a, const ThemeOfUnit& b) {
        return look(a.theme).order < look(b.theme).order;
    };
    m_spans.clear();
    m_spans.reserve(marks.size());
    for (UnitMark& mark : marks) {
        std::ranges::sort(mark.themes, inTree);
        m_spans.emplace(mark.id, mark.span);
    }
    m_units.assign(std::move(marks));

    // Each stripe takes the lowest lane that is free where it begins.
    std::vector<Stripe> stripes;
    m_lanes = 0;
    using Ending = std::pair<text::Position, int>;
    std::priority_queue<Ending, std::vector<Ending>, std::greater<>> running;
    std::priority_queue<int, std::vector<int>, std::greater<>> free;
    for (const UnitMark& mark : m_units.items()) {
        while (!running.empty() && running.top().first <= mark.span.begin) {
            free.push(running.top().second);
            running.pop();
        }
        for (const ThemeOfUnit& theme : mark.themes) {
            int lane = m_lanes;
            if (free.empty()) {
                ++m_lanes;
            } else {
                lane = free.top();
                free.pop();
            }
            running.emplace(mark.span.end, lane);
            stripes.push_back({mark.id, theme.theme, mark.span, lane, theme.mine});
        }
    }
    m_stripes.assign(std::move(stripes));
}

void UnitMarks::refreshThemes(const storage::Reader& reader) {
    m_looks.clear();
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::int64_t order = 0;
    for (const auto& [theme, depth] : tree.inOrder()) {
        const std::int64_t colour = theme->colour > 0 ? theme->colour : tree.find(tree.top(theme->id))->colour;
        m_looks.emplace(theme->id, ThemeLook{QString::fromStdString(theme->name), colour, order++});
    }
}

const ThemeLook& UnitMarks::look(study::ThemeId theme) const {
    static const ThemeLook unknown;
    const auto place = m_looks.find(theme);
    return place == m_looks.end() ? unknown : place->second;
}

UnitMark UnitMarks::markOf(const storage::Reader& reader, const study::MeaningUnit& unit) const {
    UnitMark mark{unit.id, unit.span(), unit.relevance == study::Relevance::relevant, false, false, {}};
    for (const study::Coding& coding : reader.where<&study::Coding::unit>(unit.id)) {
        const bool mine = m_me && coding.analyst == *m_me;
        if (mine || m_whose == Whose::everybodys)
            addTheme(mark.themes, coding.theme, mine);
    }
    std::ranges::sort(mark.themes, [this](const ThemeOfUnit& a, const ThemeOfUnit& b) {
        return look(a.theme).order < look(b.theme).order;
    });
    mark.golden = reader.countWhere<&study::GoldenQuote::unit>(unit.id) > 0;
    mark.secondLook = reader.countWhere<&study::SecondLook::unit>(unit.id) > 0;
    return mark;
}

void UnitMarks::refresh(const storage::Reader& reader, const std::vector<UnitId>& units) {
    // Many at once are read quicker together.
    if (units.size() > 500) {
        load(reader, m_source, m_me, m_whose);
        return;
    }
    const std::unordered_set<UnitId> changed(units.begin(), units.end());
    if (std::ranges::any_of(units, [this](UnitId id) { return m_spans.contains(id); })) {
        m_units.eraseIf([&](const UnitMark& mark) { return changed.contains(mark.id); });
        m_stripes.eraseIf([&](const Stripe& stripe) { return changed.contains(stripe.unit); });
    }
    for (const UnitId id : changed) {
        m_spans.erase(id);
        const std::optional<study::MeaningUnit> unit = reader.find(id);
        if (unit && unit->source == m_source)
            insert(markOf(reader, *unit));
    }
}

void UnitMarks::insert(UnitMark mark) {
    addStripes(mark);
    m_spans.emplace(mark.id, mark.span);
    m_units.insert(std::move(mark));
}

void UnitMarks::addStripes(const UnitMark& mark) {
    for (const ThemeOfUnit& theme : mark.themes) {
        std::vector<bool> taken(static_cast<std::size_t>(m_lanes) + 1, false);
        m_stripes.forEach(mark.span, [&](const Stripe& other) { taken[static_cast<std::size_t>(other.lane)] = true; });
        const int lane = static_cast<int>(std::ranges::find(taken, false) - taken.begin());
        m_lanes = std::max(m_lanes, lane + 1);
        m_stripes.insert({mark.id, theme.theme, mark.span, lane, theme.mine});
    }
}

const UnitMark* UnitMarks::find(UnitId unit) const {
    const auto span = m_spans.find(unit);
    if (span == m_spans.end())
        return nullptr;
    const std::vector<UnitMark>& items = m_units.items();
    auto place =
        std::ranges::lower_bound(items, span->second.begin, {}, [](const UnitMark& mark) { return mark.span.begin; });
    for (; place != items.end() && place->span.begin == span->second.begin; ++place)
        if (place->id == unit)
            return &*place;
    return nullptr;
}

const UnitMark* UnitMarks::unitAt(text::Position at) const {
    const UnitMark* found = nullptr;
    m_units.forEach({at, {at.value + 1}}, [&](const UnitMark& mark) {
        if (!found || mark.span.length() < found->span.length())
            found = &mark;
    });
    return found;
}

std::optional<text::Span> UnitMarks::nextUndecided(const text::Text& text, const std::vector<text::Span>& within,
                                                   text::Position from) const {
    const std::vector<UnitMark>& items = m_units.items();
    std::size_t next = 0;
    text::Position covered{0};
    for (const text::Span& part : within) {
        if (part.end <= from)
            continue;
        text::Position at = std::max(part.begin, from);
        while (at < part.end) {
            while (next < items.size() && items[next].span.begin <= at) {
                covered = std::max(covered, items[next].span.end);
                ++next;
            }
            if (covered > at) {
                at = covered;
                continue;
            }
            const text::Position end = next < items.size() ? std::min(part.end, items[next].span.begin) : part.end;
            const text::Span gap = text::trimmed(text, {at, end});
            if (!gap.empty())
                return gap;
            at = end;
        }
    }
    return std::nullopt;
}

} // namespace emic::desktop
