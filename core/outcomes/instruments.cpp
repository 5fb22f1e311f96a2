#include "core/outcomes/instruments.h"

#include "core/editing/wording.h"
#include "core/text/error.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::outcomes {

using editing::counted;
using editing::quoted;
using storage::Edit;
using storage::Reader;

namespace {

/// The instrument that a row of the study defines.
Instrument parsed(const study::Instrument& row) {
    InstrumentFile file = readInstruments(row.definition, "the definition of " + row.code, Checked::before);
    if (file.instruments.size() != 1)
        throw Error("The study is damaged: the instrument '" + row.code + "' is not defined; 'emic check' tells more.");
    return std::move(file.instruments.front());
}

/// Codes of items and scales, which columns of tables may hold.
std::set<std::string> codesOf(const Instrument& instrument) {
    std::set<std::string> codes;
    for (const Item& item : instrument.items)
        codes.insert(item.code);
    for (const Scale& scale : instrument.scales)
        codes.insert(scale.code);
    return codes;
}

std::map<std::string, std::int64_t> measuredCodes(const Reader& reader) {
    std::map<std::string, std::int64_t> counts;
    for (const study::Measurement& measurement : reader.all<study::Measurement>())
        ++counts[measurement.item];
    return counts;
}

void requireOwnCodes(const std::vector<Instrument>& known, const Instrument& added) {
    const std::set<std::string> codes = codesOf(added);
    for (const Instrument& other : known) {
        if (other.code == added.code)
            continue;
        for (const std::string& code : codesOf(other))
            if (codes.contains(code))
                throw InvalidInput("The code " + quoted(code) + " belongs to the instrument " + quoted(other.code) +
                                   " already; give it another one in " + quoted(added.code) + ".");
    }
}

void requireKept(const Instrument& before, const Instrument& after,
                 const std::map<std::string, std::int64_t>& measured) {
    const std::set<std::string> kept = codesOf(after);
    for (const std::string& code : codesOf(before))
        if (const auto found = measured.find(code); found != measured.end() && !kept.contains(code))
            throw InvalidInput("The instrument " + quoted(after.code) + " would lose " + quoted(code) + ", of which " +
                               counted(found->second, "value is", "values are") +
                               " in the study; keep it, or take the values out first.");
}

void addWave(Edit& edit, const WaveDefinition& wave) {
    const auto known = edit.where<&study::Wave::code>(wave.code);
    study::Wave row{study::WaveId::make(), wave.code, wave.name, wave.begins, wave.ends, edit.count<study::Wave>() + 1};
    if (known.empty()) {
        edit.insert(row);
        return;
    }
    row.id = known.front().id;
    row.ordinal = known.front().ordinal;
    if (row != known.front())
        edit.update(row);
}

} // namespace

void addInstruments(Edit& edit, const InstrumentFile& file) {
    std::vector<std::string> names;
    for (const Instrument& instrument : file.instruments)
        names.push_back(instrument.name);
    edit.describe(names.empty() ? "Set " + counted(std::ssize(file.waves), "wave", "waves")
                                : "Set the " + std::string(names.size() == 1 ? "instrument " : "instruments ") +
                                      editing::listed(names));
    for (const WaveDefinition& wave : file.waves)
        addWave(edit, wave);
    std::vector<Instrument> known = instruments(edit);
    const auto measured = measuredCodes(edit);
    for (const Instrument& instrument : file.instruments) {
        requireOwnCodes(known, instrument);
        const auto rows = edit.where<&study::Instrument::code>(instrument.code);
        study::Instrument row{study::InstrumentId::make(), instrument.code, writeInstruments({{}, {instrument}}),
                              edit.count<study::Instrument>() + 1};
        if (rows.empty()) {
            edit.insert(row);
            known.push_back(instrument);
            continue;
        }
        const auto before = std::find_if(known.begin(), known.end(),
                                         [&](const Instrument& one) { return one.code == instrument.code; });
        requireKept(*before, instrument, measured);
        *before = instrument;
        row.id = rows.front().id;
        row.ordinal = rows.front().ordinal;
        if (row != rows.front())
            edit.update(row);
    }
}

void removeInstrument(Edit& edit, std::string_view code) {
    for (const study::Instrument& row : edit.all<study::Instrument>()) {
        if (!editing::sameName(row.code, code))
            continue;
        const Instrument instrument = parsed(row);
        requireKept(instrument, Instrument{row.code, {}, {}, {}}, measuredCodes(edit));
        edit.describe("Remove the instrument " + instrument.name);
        edit.erase(row);
        return;
    }
    throw NotFound("The study has no instrument " + quoted(code) + "; 'emic instruments' lists them.");
}

void removeWave(Edit& edit, std::string_view code) {
    const study::Wave wave = waveByCode(edit, code);
    const std::int64_t values = edit.countWhere<&study::Measurement::wave>(wave.id);
    if (values > 0)
        throw InvalidInput("At the wave " + quoted(wave.code) + " there are " + counted(values, "value", "values") +
                           "; take those out first.");
    edit.describe("Remove the wave " + wave.name);
    edit.eraseWhere<&study::Exclusion::wave>(wave.id);
    edit.erase(wave);
}

std::vector<Instrument> instruments(const Reader& reader) {
    std::vector<Instrument> found;
    for (const study::Instrument& row : reader.all<study::Instrument>())
        found.push_back(parsed(row));
    return found;
}

InstrumentFile instrumentFile(const Reader& reader) {
    InstrumentFile file;
    for (const study::Wave& wave : reader.all<study::Wave>())
        file.waves.push_back({wave.code, wave.name, wave.begins, wave.ends});
    file.instruments = instruments(reader);
    return file;
}

study::Wave waveByCode(const Reader& reader, std::string_view code) {
    std::vector<std::string> names;
    for (const study::Wave& wave : reader.all<study::Wave>()) {
        if (editing::sameName(wave.code, code) || editing::sameName(wave.name, code))
            return wave;
        names.push_back(wave.code);
    }
    throw NotFound("The study has no wave " + quoted(code) + ". " + editing::nearNames(code, names));
}

} // namespace emic::outcomes
