#include "core/analysis/agreement.h"

#include "core/text/error.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace emic::analysis {

using statistics::Stretch;
using storage::Reader;

namespace {

/// A source that both coded, and where it begins on the continuum.
struct Shared {
    study::Source source;
    std::int64_t begin = 0;
    std::vector<study::MeaningUnit> units;
};

constexpr std::int64_t thisTheme = 1;
constexpr std::int64_t anotherTheme = 2;

/// One analyst's codings of a theme and to others as stretches that do not overlap: where both stand, the theme wins.
std::vector<Stretch> thisOrAnother(std::vector<Stretch> own, std::vector<Stretch> others) {
    const auto byBegin = [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; };
    std::sort(own.begin(), own.end(), byBegin);
    std::sort(others.begin(), others.end(), byBegin);
    std::vector<Stretch> all = own;
    std::size_t first = 0; // of own that may still touch what comes
    for (Stretch rest : others) {
        while (first < own.size() && own[first].end <= rest.begin)
            ++first;
        for (std::size_t at = first; at < own.size() && own[at].begin < rest.end; ++at) {
            if (own[at].begin > rest.begin)
                all.push_back({rest.begin, own[at].begin, anotherTheme});
            rest.begin = std::max(rest.begin, own[at].end);
        }
        if (rest.begin < rest.end)
            all.push_back({rest.begin, rest.end, anotherTheme});
    }
    return all;
}

/// What each of the two put a unit under.
struct CodedBy {
    std::array<std::set<study::ThemeId>, 2> themes;
};

class Comparison {
public:
    Comparison(const Reader& reader, const study::Analyst& first, const study::Analyst& second)
        : m_reader(reader), m_themes(reader.all<study::Theme>()) {
        for (const study::Coding& coding : reader.all<study::Coding>())
            if (coding.analyst == first.id || coding.analyst == second.id)
                m_coded[coding.unit].themes[coding.analyst == first.id ? 0 : 1].insert(coding.theme);
        m_result.first = first.name;
        m_result.second = second.name;
        findShared();
    }

    Agreement run() {
        const std::function<void(const std::optional<study::ThemeId>&, const std::string&)> walk =
            [&](const std::optional<study::ThemeId>& parent, const std::string& path) {
                for (const study::Theme& theme : m_themes)
                    if (theme.parent == parent) {
                        const std::string name = path.empty() ? theme.name : path + "/" + theme.name;
                        m_result.rows.push_back(row(theme.id, name));
                        walk(theme.id, name);
                    }
            };
        walk(std::nullopt, "");
        return std::move(m_result);
    }

private:
    void findShared() {
        for (study::Source& source : m_reader.all<study::Source>()) {
            Shared one{std::move(source), m_result.characters, {}};
            std::array<bool, 2> has{};
            for (study::MeaningUnit& unit : m_reader.where<&study::MeaningUnit::source>(one.source.id))
                if (const auto coded = m_coded.find(unit.id); coded != m_coded.end()) {
                    for (const std::size_t who : {0U, 1U})
                        has[who] = has[who] || !coded->second.themes[who].empty();
                    one.units.push_back(std::move(unit));
                }
            if (!has[0] || !has[1])
                continue;
            m_result.characters += one.source.characters;
            m_shared.push_back(std::move(one));
        }
        m_result.sources = m_shared.size();
    }

    /// The theme and everything below it.
    std::set<study::ThemeId> family(study::ThemeId theme) const {
        std::set<study::ThemeId> found{theme};
        for (bool grown = true; grown;) {
            grown = false;
            for (const study::Theme& one : m_themes)
                if (one.parent && found.contains(*one.parent))
                    grown = found.insert(one.id).second || grown;
        }
        return found;
    }

    static bool any(const std::set<study::ThemeId>& coded, const std::set<study::ThemeId>& family) {
        return std::any_of(coded.begin(), coded.end(), [&](const auto& theme) { return family.contains(theme); });
    }

    AgreementRow row(study::ThemeId theme, const std::string& name) {
        AgreementRow row;
        row.themeId = theme;
        row.theme = name;
        const std::set<study::ThemeId> members = family(theme);
        std::vector<std::vector<Stretch>> stretches(2);
        std::vector<std::vector<Stretch>> others(2);
        std::vector<std::vector<std::int64_t>> table(2, std::vector<std::int64_t>(2, 0));
        for (const Shared& shared : m_shared)
            for (const study::MeaningUnit& unit : shared.units) {
                const CodedBy& coded = m_coded.at(unit.id);
                std::array<bool, 2> has{any(coded.themes[0], members), any(coded.themes[1], members)};
                for (const std::size_t who : {0U, 1U})
                    if (!coded.themes[who].empty())
                        (has[who] ? stretches : others)[who].push_back({shared.begin + unit.begin.value,
                                                                        shared.begin + unit.end.value,
                                                                        has[who] ? thisTheme : anotherTheme});
                row.unitsFirst += has[0] ? 1 : 0;
                row.unitsSecond += has[1] ? 1 : 0;
                row.unitsBoth += has[0] && has[1] ? 1 : 0;
                ++table[has[0] ? 1 : 0][has[1] ? 1 : 0];
                if (has[0] != has[1] && members.size() == 1)
                    disagree(name, shared.source, unit, has[0]);
            }
        row.alpha = statistics::unitisingAlpha(stretches, m_result.characters);
        row.characterAgreement = row.alpha.boundariesAgreed;
        row.whereBothCoded = whereBothCoded(stretches, others);
        row.kappa = statistics::cohenKappa(table);
        return row;
    }

    [[nodiscard]] statistics::CodeAlpha whereBothCoded(const std::vector<std::vector<Stretch>>& own,
                                                       const std::vector<std::vector<Stretch>>& others) const {
        const std::vector<std::vector<Stretch>> all{thisOrAnother(own[0], others[0]), thisOrAnother(own[1], others[1])};
        for (const statistics::CodeAlpha& one : statistics::unitisingAlpha(all, m_result.characters).eachCode)
            if (one.code == thisTheme)
                return one;
        return {thisTheme, statistics::WhyNot::noOverlap, statistics::WhyNot::noValues};
    }

    void disagree(const std::string& theme, const study::Source& source, const study::MeaningUnit& unit, bool byFirst) {
        if (!m_text || m_textOf != source.id) {
            m_text = m_reader.textOf(source);
            m_textOf = source.id;
        }
        m_result.disagreements.push_back({theme, source.name, unit.span(), std::string(m_text->slice(unit.span())),
                                          byFirst ? m_result.first : m_result.second});
    }

    const Reader& m_reader;
    std::vector<study::Theme> m_themes;
    std::unordered_map<study::UnitId, CodedBy> m_coded;
    std::vector<Shared> m_shared;
    std::optional<text::Text> m_text;
    study::SourceId m_textOf;
    Agreement m_result;
};

} // namespace

Agreement agreement(const Reader& reader, const study::Analyst& first, const study::Analyst& second) {
    if (first.id == second.id)
        throw InvalidInput("Agreement is between two analysts; name two different ones.");
    return Comparison(reader, first, second).run();
}

} // namespace emic::analysis
