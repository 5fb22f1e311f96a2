// What the numbers of a report were computed from, one value a row, and the script that computes them again.
#include "core/analysis/theme_matrix.h"
#include "core/outcomes/outcomes.h"
#include "core/reports/columns.h"
#include "core/reports/document_folder.h"
#include "core/reports/report_parts.h"
#include "core/reports/table_csv.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"

#include <unordered_map>
#include <unordered_set>

namespace emic::schemas {
extern const std::string_view repeatScript;
} // namespace emic::schemas

namespace emic::reports {
namespace {

std::int64_t flag(bool yes) {
    return yes ? 1 : 0;
}

std::string_view betterName(outcomes::Better better) {
    return better == outcomes::Better::higher ? "higher" : better == outcomes::Better::lower ? "lower" : "neither";
}

class Files {
public:
    explicit Files(const storage::Reader& reader)
        : m_reader(reader), m_outcomes(reader), m_matrix(analysis::themeMatrix(reader)) {}

    std::vector<FolderFile> all() {
        people();
        waves();
        scales();
        values();
        answers();
        characteristics();
        voices();
        coded();
        m_files.push_back({"repeat.R", std::string(schemas::repeatScript)});
        return std::move(m_files);
    }

private:
    void add(const char* name, const Table& table) { m_files.push_back({name, tableCsv(table)}); }

    void people() {
        std::unordered_set<study::ParticipantId> completed;
        if (!m_outcomes.waves().empty())
            for (const study::Measurement& row :
                 m_reader.where<&study::Measurement::wave>(m_outcomes.waves().back().id))
                completed.insert(row.participant);
        std::unordered_map<study::GroupId, std::string> groups;
        for (const study::ParticipantGroup& group : m_reader.all<study::ParticipantGroup>())
            groups.emplace(group.id, group.name);
        Table table{
            {textColumn("participant"), textColumn("group"), integerColumn("interviewed"), integerColumn("completed")},
            {}};
        for (std::size_t place = 0; place < m_matrix.participants.size(); ++place) {
            const study::Participant& person = m_matrix.participants[place];
            table.rows.push_back({person.code, cellOrNothing(person.group ? groups[*person.group] : ""),
                                  flag(m_matrix.inBase[place]),
                                  flag(completed.contains(person.id) || m_outcomes.waves().empty())});
        }
        add("data-people.csv", table);
    }

    void waves() {
        Table table{{textColumn("wave"), textColumn("name")}, {}};
        for (const study::Wave& wave : m_outcomes.waves())
            table.rows.push_back({wave.code, wave.name});
        add("data-waves.csv", table);
    }

    void scales() {
        Table table{
            {textColumn("scale"), textColumn("name"), textColumn("kind"), textColumn("better"), textColumn("cut_off")},
            {}};
        for (const outcomes::ScaleRef& ref : m_outcomes.scales())
            table.rows.push_back({ref.scale->code, ref.scale->name, ref.scale->yesNo() ? "yes-no" : "score",
                                  betterName(ref.scale->better),
                                  cellOrNothing(ref.scale->cutOff ? ref.scale->cutOff->text() : "")});
        add("data-scales.csv", table);
    }

    void values() {
        Table table{{textColumn("participant"), textColumn("wave"), textColumn("scale"), numberColumn("value"),
                     textColumn("excluded")},
                    {}};
        for (const study::Participant& person : m_outcomes.participants())
            for (const outcomes::ScaleRef& ref : m_outcomes.scales())
                for (const study::Wave& wave : m_outcomes.waves())
                    if (const outcomes::Value& value = m_outcomes.value(person.id, ref, wave.id);
                        value.value || !value.excluded.empty())
                        table.rows.push_back({person.code, wave.code, ref.scale->code,
                                              value.value ? Cell(*value.value) : Cell(),
                                              cellOrNothing(value.excluded)});
        add("data-values.csv", table);
    }

    void answers() {
        Table table{{textColumn("participant"), textColumn("wave"), textColumn("item"), numberColumn("value")}, {}};
        for (const study::Participant& person : m_outcomes.participants())
            for (const outcomes::Instrument& instrument : m_outcomes.instruments())
                for (const outcomes::Item& item : instrument.items)
                    for (const study::Wave& wave : m_outcomes.waves())
                        if (const auto answer = m_outcomes.answer(person.id, item.code, wave.id))
                            table.rows.push_back({person.code, wave.code, item.code, *answer});
        add("data-answers.csv", table);
    }

    /// Attributes, then scales at the first wave: what a table of characteristics counts.
    void characteristics() {
        std::unordered_map<study::ParticipantId, std::string> codes;
        for (const study::Participant& person : m_outcomes.participants())
            codes.emplace(person.id, person.code);
        Table table{{textColumn("participant"), textColumn("characteristic"), textColumn("value")}, {}};
        for (const study::Attribute& attribute : m_reader.all<study::Attribute>())
            if (attribute.type != study::AttributeType::text && attribute.type != study::AttributeType::date)
                for (const study::AttributeValue& row : m_reader.where<&study::AttributeValue::attribute>(attribute.id))
                    table.rows.push_back({codes[row.participant], attribute.name, row.value});
        if (!m_outcomes.waves().empty()) {
            const study::Wave& first = m_outcomes.waves().front();
            for (const outcomes::ScaleRef& ref : m_outcomes.scales())
                for (const study::Participant& person : m_outcomes.participants())
                    if (const auto value = m_outcomes.value(person.id, ref, first.id).value)
                        table.rows.push_back({person.code, nameOf(*ref.scale) + " at " + first.name,
                                              ref.scale->yesNo() ? Cell(*value == 1 ? "yes" : "no") : Cell(*value)});
        }
        add("data-characteristics.csv", table);
    }

    void voices() {
        Table table{{textColumn("participant"), textColumn("theme"), integerColumn("units"), integerColumn("words")},
                    {}};
        for (std::size_t person = 0; person < m_matrix.participants.size(); ++person)
            for (std::size_t theme = 0; theme < m_matrix.themes.size(); ++theme)
                if (const analysis::Voice& voice = m_matrix.at(person, theme); voice.units > 0)
                    table.rows.push_back(
                        {m_matrix.participants[person].code, m_matrix.themes[theme].name, voice.units, voice.words});
        add("data-voices.csv", table);
    }

    void coded() {
        const study::ThemeTree tree(m_reader.all<study::Theme>());
        std::unordered_map<study::AnalystId, std::string> analysts;
        for (const study::Analyst& analyst : m_reader.all<study::Analyst>())
            analysts.emplace(analyst.id, analyst.name);
        Table table{{textColumn("source"), textColumn("kind"), integerColumn("source_length"), textColumn("unit"),
                     integerColumn("begin"), integerColumn("end"), textColumn("analyst"), textColumn("theme")},
                    {}};
        for (const study::Source& source : m_reader.all<study::Source>()) {
            std::unordered_map<study::UnitId, study::MeaningUnit> units;
            for (const study::MeaningUnit& unit : m_reader.where<&study::MeaningUnit::source>(source.id))
                units.emplace(unit.id, unit);
            for (const study::Coding& coding : m_reader.ofUnitsIn<study::Coding>(source.id)) {
                const study::MeaningUnit& unit = units.at(coding.unit);
                table.rows.push_back({source.name, study::name(source.kind), source.characters, unit.id.text(),
                                      unit.begin.value, unit.end.value, analysts[coding.analyst],
                                      tree.path(coding.theme)});
            }
        }
        add("data-coded.csv", table);
    }

    const storage::Reader& m_reader;
    outcomes::Outcomes m_outcomes;
    analysis::ThemeMatrix m_matrix;
    std::vector<FolderFile> m_files;
};

} // namespace

std::vector<FolderFile> repeatFiles(const storage::Reader& reader) {
    return Files(reader).all();
}

} // namespace emic::reports
