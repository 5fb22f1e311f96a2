// Plans and carries out imports of measurements.
#include "core/editing/attribute_value.h"
#include "core/editing/wording.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/outcomes/numbers.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace emic::outcomes {

using editing::counted;
using editing::quoted;
using storage::Edit;
using storage::Reader;

namespace {

/// What a code stands for: the range of its values and the scale that knows its units.
struct Target {
    std::string code;
    std::optional<Range> range;
    const Scale* scale = nullptr; ///< where the code is a scale's
};

using Key = std::tuple<study::ParticipantId, study::WaveId, std::string>;

class Planning {
public:
    Planning(const Reader& reader, const transcripts::Table& table, const Mapping& mapping)
        : m_reader(reader), m_table(table), m_mapping(mapping), m_instruments(instruments(reader)),
          m_waves(reader.all<study::Wave>()), m_participants(reader.all<study::Participant>()) {
        for (const Instrument& instrument : m_instruments) {
            for (const Scale& scale : instrument.scales)
                m_targets[text::foldCase(scale.code)] = {scale.code, scale.range, &scale};
            for (const Item& item : instrument.items)
                m_targets.insert({text::foldCase(item.code), {item.code, item.range, nullptr}});
        }
        for (const study::Participant& participant : m_participants)
            m_byCode.emplace(text::foldCase(participant.code), &participant);
        requireColumns();
        judgeCommas();
    }

    MeasurementPlan plan() {
        std::map<Key, std::string> known;
        for (study::Measurement& row : m_reader.all<study::Measurement>())
            known.emplace(Key{row.participant, row.wave, row.item}, std::move(row.value));
        for (std::size_t row = 1; row < m_table.rows.size(); ++row)
            readRow(m_table.rows[row]);
        std::vector<std::pair<const Key*, Found*>> inOrder; // keys are random, tables are not
        for (auto& [key, found] : m_found)
            inOrder.emplace_back(&key, &found);
        std::sort(inOrder.begin(), inOrder.end(),
                  [](const auto& a, const auto& b) { return a.second->place < b.second->place; });
        for (const auto& [key, which] : inOrder) {
            Found& found = *which;
            if (found.contradicted)
                continue;
            const auto before = known.find(*key);
            if (before != known.end() && before->second == found.planned.after) {
                ++m_plan.unchanged;
                continue;
            }
            if (before != known.end())
                found.planned.before = before->second;
            (before == known.end() ? m_plan.added : m_plan.changed).push_back(std::move(found.planned));
        }
        finish();
        return std::move(m_plan);
    }

private:
    struct Found {
        PlannedMeasurement planned;
        std::size_t place = 0; ///< in the order in which the table says it
        bool contradicted = false;
    };

    std::optional<std::size_t> columnFor(ColumnUse use, std::string_view wave = {}) const {
        for (std::size_t column = 0; column < m_mapping.columns.size(); ++column)
            if (m_mapping.columns[column].use == use && (wave.empty() || m_mapping.columns[column].wave == wave))
                return column;
        return std::nullopt;
    }

    void requireColumns() const {
        const auto need = [&](ColumnUse use, std::string_view what) {
            if (!columnFor(use))
                throw InvalidInput("No column of the table is taken for " + std::string(what) +
                                   "; say which one is, with HEADING=" + std::string(name(use)) + ".");
        };
        need(ColumnUse::participant, "the participants' codes");
        if (m_waves.empty())
            throw InvalidInput(
                "The study has no waves yet; 'emic instruments import' brings them with the instruments.");
        if (m_mapping.layout == Layout::oneValueARow) {
            need(ColumnUse::item, "the items");
            need(ColumnUse::value, "the values");
        } else if (!columnFor(ColumnUse::measured)) {
            throw InvalidInput(
                "No column of the table is an item or scale of the study's instruments; say which one is, "
                "with HEADING=CODE@WAVE.");
        }
        if (m_mapping.layout != Layout::wide && m_waves.size() > 1)
            need(ColumnUse::wave, "the wave");
    }

    /// What a comma means is judged from all numbers of the table together.
    void judgeCommas() {
        std::vector<std::string> values;
        for (std::size_t row = 1; row < m_table.rows.size(); ++row)
            for (std::size_t column = 0; column < m_mapping.columns.size(); ++column)
                if (const ColumnUse use = m_mapping.columns[column].use;
                    use == ColumnUse::measured || use == ColumnUse::value)
                    if (const std::string_view cell = m_table.rows[row].at(column);
                        cell.find(',') != std::string_view::npos)
                        values.emplace_back(cell);
        m_comma = editing::decimalCommaOf(values);
    }

    void problem(const transcripts::Row& row, std::size_t column, const std::string& sentence) {
        const std::string& heading = m_mapping.columns.at(column).heading;
        m_plan.problems.push_back(
            {row.number, heading,
             "Row " + std::to_string(row.number) + ", column " + quoted(heading) + ": " + sentence});
    }

    /// What the file calls a code ("1" is labelled "Baseline"); the code itself where it has no words for it.
    std::string_view labelled(std::size_t column, std::string_view code) const {
        if (column < m_table.variables.size())
            for (const auto& [value, label] : m_table.variables[column].valueLabels)
                if (value == code)
                    return label;
        return code;
    }

    const study::Wave* waveOf(std::string_view typed) const {
        for (const study::Wave& wave : m_waves)
            if (editing::sameName(wave.code, typed) || editing::sameName(wave.name, typed))
                return &wave;
        return nullptr;
    }

    void readRow(const transcripts::Row& row) {
        const std::size_t codes = *columnFor(ColumnUse::participant);
        const std::string_view code = row.at(codes);
        const auto participant = m_byCode.find(text::foldCase(text::trim(code)));
        if (participant == m_byCode.end()) {
            problem(row, codes,
                    editing::saysNothing(code) ? "there is no code of a participant."
                                               : "the study has no participant " + quoted(code) +
                                                     "; add the participant first, or correct the code.");
            return;
        }
        m_seen.insert(participant->second->id);
        if (m_mapping.layout == Layout::wide) {
            readWide(row, *participant->second);
            return;
        }
        const study::Wave* wave = &m_waves.front();
        if (const auto column = columnFor(ColumnUse::wave)) {
            wave = waveOf(row.at(*column));
            if (wave == nullptr)
                wave = waveOf(labelled(*column, row.at(*column)));
            if (wave == nullptr) {
                problem(row, *column, "the study has no wave " + quoted(row.at(*column)) + ".");
                return;
            }
        }
        std::optional<std::string> date;
        if (!readDate(row, columnFor(ColumnUse::date), *wave, date))
            return;
        if (m_mapping.layout == Layout::oneValueARow) {
            readOne(row, *participant->second, *wave, date);
            return;
        }
        for (std::size_t column = 0; column < m_mapping.columns.size(); ++column)
            if (m_mapping.columns[column].use == ColumnUse::measured)
                readCell(row, column, m_mapping.columns[column].code, *participant->second, *wave, date);
    }

    void readWide(const transcripts::Row& row, const study::Participant& participant) {
        for (const study::Wave& wave : m_waves) {
            std::optional<std::string> date;
            if (!readDate(row, columnFor(ColumnUse::date, wave.code), wave, date))
                continue;
            for (std::size_t column = 0; column < m_mapping.columns.size(); ++column)
                if (const MappedColumn& mapped = m_mapping.columns[column];
                    mapped.use == ColumnUse::measured && editing::sameName(mapped.wave, wave.code))
                    readCell(row, column, mapped.code, participant, wave, date);
        }
    }

    void readOne(const transcripts::Row& row, const study::Participant& participant, const study::Wave& wave,
                 const std::optional<std::string>& date) {
        const std::size_t items = *columnFor(ColumnUse::item);
        const std::size_t values = *columnFor(ColumnUse::value);
        std::string_view item = row.at(items);
        if (!m_targets.contains(text::foldCase(text::trim(item))))
            item = labelled(items, item);
        if (!m_targets.contains(text::foldCase(text::trim(item)))) {
            problem(row, items, "the study's instruments have no item or scale " + quoted(item) + ".");
            return;
        }
        readCell(row, values, item, participant, wave, date);
    }

    /// False when the date is impossible; then what stands beside it is not taken.
    bool readDate(const transcripts::Row& row, std::optional<std::size_t> column, const study::Wave& wave,
                  std::optional<std::string>& date) {
        if (!column || editing::saysNothing(row.at(*column)))
            return true;
        const editing::ReadValue read = editing::readValue(study::AttributeType::date, row.at(*column));
        if (!read.value) {
            problem(row, *column, read.problem);
            return false;
        }
        if ((wave.begins && *read.value < *wave.begins) || (wave.ends && *read.value > *wave.ends)) {
            problem(row, *column,
                    *read.value + " lies outside the wave " + quoted(wave.name) + " (" + wave.begins.value_or("...") +
                        " to " + wave.ends.value_or("...") + ").");
            return false;
        }
        date = read.value;
        return true;
    }

    void readCell(const transcripts::Row& row, std::size_t column, std::string_view code,
                  const study::Participant& participant, const study::Wave& wave,
                  const std::optional<std::string>& date) {
        const std::string_view cell = row.at(column);
        if (editing::saysNothing(cell))
            return;
        const auto known = m_targets.find(text::foldCase(text::trim(code)));
        if (known == m_targets.end()) {
            problem(row, column, "the study's instruments have no item or scale " + quoted(code) + " any more.");
            return;
        }
        const Target& target = known->second;
        const editing::ReadValue read = editing::readValue(study::AttributeType::number, cell, {}, m_comma);
        const std::optional<double> number = read.value ? parseNumber(*read.value) : std::nullopt;
        if (!number) {
            problem(row, column, read.problem.empty() ? quoted(cell) + " is no number." : read.problem);
            return;
        }
        const std::optional<double> value = inOwnUnit(target, m_mapping.columns[column].unit, *number);
        if (!value) {
            problem(row, column, quoted(target.code) + " has no unit " + quoted(m_mapping.columns[column].unit) + ".");
            return;
        }
        if (target.range && !target.range->holds(*value)) {
            problem(row, column,
                    std::string(cell) + " is out of range: " + quoted(target.code) + " goes from " +
                        numberText(target.range->low) + " to " + numberText(target.range->high) + ".");
            return;
        }
        take(row, column,
             {row.number,
              participant.code,
              wave.code,
              target.code,
              {},
              numberText(*value),
              {participant.id, wave.id, target.code, numberText(*value), date}});
    }

    static std::optional<double> inOwnUnit(const Target& target, const std::string& unit, double number) {
        if (unit.empty() || target.scale == nullptr)
            return unit.empty() ? std::optional(number) : std::nullopt;
        const auto value = toOwnUnit(*target.scale, unit, number);
        constexpr double steps = 1e4; // no lab value is known more closely
        return value ? std::optional(std::round(*value * steps) / steps) : std::nullopt;
    }

    void take(const transcripts::Row& row, std::size_t column, PlannedMeasurement planned) {
        const Key key{planned.measurement.participant, planned.measurement.wave, planned.item};
        const auto [at, isNew] = m_found.try_emplace(key, Found{planned, m_found.size(), false});
        if (isNew)
            return;
        if (at->second.planned.after == planned.after) {
            if (std::exchange(m_repeated, row.number) != row.number) // once a row: it may repeat a hundred values
                problem(row, column,
                        planned.item + " of " + planned.participant + " at " + planned.wave + " stands in row " +
                            std::to_string(at->second.planned.row) +
                            " too, with the same value; take one of the rows out if it is there twice.");
            return;
        }
        at->second.contradicted = true;
        problem(row, column,
                planned.item + " of " + planned.participant + " at " + planned.wave + " is " + planned.after +
                    " here and " + at->second.planned.after + " in row " + std::to_string(at->second.planned.row) +
                    "; keep one of them.");
    }

    void finish() {
        for (const study::Participant& participant : m_participants)
            if (!m_seen.contains(participant.id))
                m_plan.missing.push_back(participant.code);
        for (const MappedColumn& column : m_mapping.columns)
            if (column.use == ColumnUse::ignored && !column.heading.empty())
                m_plan.ignoredColumns.push_back(column.heading);
        const auto byRow = [](const auto& a, const auto& b) { return a.row < b.row; };
        std::stable_sort(m_plan.problems.begin(), m_plan.problems.end(), byRow);
        std::stable_sort(m_plan.added.begin(), m_plan.added.end(), byRow);
        std::stable_sort(m_plan.changed.begin(), m_plan.changed.end(), byRow);
    }

    const Reader& m_reader;
    const transcripts::Table& m_table;
    const Mapping& m_mapping;
    std::vector<Instrument> m_instruments;
    std::vector<study::Wave> m_waves;
    std::vector<study::Participant> m_participants;
    std::unordered_map<std::string, Target> m_targets; ///< by folded code
    std::unordered_map<std::string, const study::Participant*> m_byCode;
    editing::DecimalComma m_comma = editing::DecimalComma::unknown;
    std::map<Key, Found> m_found;
    std::set<study::ParticipantId> m_seen;
    std::int64_t m_repeated = 0; ///< the last row that repeats what another says
    MeasurementPlan m_plan;
};

void requireNoProblems(const MeasurementPlan& plan) {
    if (plan.problems.empty())
        return;
    constexpr std::size_t shown = 20;
    std::string message;
    for (std::size_t at = 0; at < std::min(shown, plan.problems.size()); ++at)
        message += plan.problems[at].sentence + "\n";
    if (plan.problems.size() > shown)
        message += "and " + std::to_string(plan.problems.size() - shown) + " more.\n";
    throw InvalidInput(message + "Nothing was imported; mend the table, or set these values aside.");
}

void keepFile(Edit& edit, const Mapping& mapping, std::string_view fileName, std::string_view bytes) {
    study::MeasurementFile row{study::Id<study::MeasurementFile>::make(), std::string(fileName), mappingText(mapping),
                               edit.keep(bytes), edit.now()};
    const auto known = edit.where<&study::MeasurementFile::name>(row.name);
    if (known.empty()) {
        edit.insert(row);
        return;
    }
    row.id = known.front().id;
    if (row.mapping != known.front().mapping || row.original != known.front().original)
        edit.update(row);
}

} // namespace

MeasurementPlan planMeasurements(const Reader& reader, const transcripts::Table& table, const Mapping& mapping) {
    return Planning(reader, table, mapping).plan();
}

MeasurementPlan importMeasurements(Edit& edit, const transcripts::Table& table, const Mapping& mapping,
                                   std::string_view fileName, std::string_view bytes, WithProblems problems) {
    MeasurementPlan plan = planMeasurements(edit, table, mapping);
    if (problems == WithProblems::block)
        requireNoProblems(plan);
    edit.describe(
        "Import measurements from " + std::string(fileName) + ": " +
        counted(std::ssize(plan.added), "value", "values") + " new, " + std::to_string(plan.changed.size()) +
        " changed" +
        (plan.problems.empty() ? "" : ", " + counted(std::ssize(plan.problems), "problem", "problems") + " set aside"));
    for (const PlannedMeasurement& planned : plan.added)
        edit.insert(planned.measurement);
    for (const PlannedMeasurement& planned : plan.changed)
        edit.update(planned.measurement);
    keepFile(edit, mapping, fileName, bytes);
    return plan;
}

} // namespace emic::outcomes
