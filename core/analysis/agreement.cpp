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
        std::vector<std::vector<std::int64_t>> table(2, std::vector<std::int64_t>(2, 0));
        for (const Shared& shared : m_shared)
            for (const study::MeaningUnit& unit : shared.units) {
                const CodedBy& coded = m_coded.at(unit.id);
                std::array<bool, 2> has{any(coded.themes[0], members), any(coded.themes[1], members)};
                for (const std::size_t who : {0U, 1U})
                    if (has[who])
                        stretches[who].push_back({shared.begin + unit.begin.value, shared.begin + unit.end.value, 1});
                row.unitsFirst += has[0] ? 1 : 0;
                row.unitsSecond += has[1] ? 1 : 0;
                row.unitsBoth += has[0] && has[1] ? 1 : 0;
                ++table[has[0] ? 1 : 0][has[1] ? 1 : 0];
                if (has[0] != has[1] && members.size() == 1)
                    disagree(name, shared.source, unit, has[0]);
            }
        row.alpha = statistics::unitisingAlpha(stretches, m_result.characters);
        row.characterAgreement = row.alpha.boundariesAgreed;
        row.kappa = statistics::cohenKappa(table);
        return row;
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
