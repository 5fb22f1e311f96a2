// `emic instruments`: what the study measures with.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/numbers.h"
#include "core/storage/files.h"

#include <filesystem>

namespace emic::cli {
namespace {

std::string_view word(outcomes::Better better) {
    constexpr std::string_view words[] = {"higher", "lower", "neither"};
    return words[static_cast<std::size_t>(better)];
}

std::string ruleOf(const outcomes::Scale& scale) {
    if (!scale.unit.empty())
        return "lab value";
    if (scale.yesNo())
        return "yes or no";
    const std::string factor = scale.factor == 1 ? "" : " x " + outcomes::numberText(scale.factor);
    return (scale.rule == outcomes::Rule::mean ? "mean" : "sum") + factor;
}

reports::Cell number(const std::optional<double>& value) {
    return value ? reports::Cell(*value) : reports::Cell();
}

reports::Table instrumentsTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    using enum reports::Room;
    reports::Table table{{textColumn("instrument"), textColumn("code"), textColumn("name"), textColumn("rule"),
                          listColumn("items", onlyInFiles), integerColumn("item_count"),
                          integerColumn("missing_allowed", onlyInFiles), numberColumn("low", onlyInFiles),
                          numberColumn("high", onlyInFiles), textColumn("unit", onlyInFiles), textColumn("better"),
                          textColumn("cut_off"), numberColumn("reliability", onlyInFiles)},
                         {}};
    table.columns[5].heading = "Items";
    for (const outcomes::Instrument& instrument : outcomes::instruments(reader)) {
        if (instrument.scales.empty())
            table.rows.push_back({instrument.name,
                                  instrument.code,
                                  instrument.name,
                                  "items only",
                                  {},
                                  static_cast<std::int64_t>(instrument.items.size())});
        for (const outcomes::Scale& scale : instrument.scales)
            table.rows.push_back(
                {instrument.name, scale.code, scale.name, ruleOf(scale), textList(scale.items),
                 static_cast<std::int64_t>(scale.items.size()), static_cast<std::int64_t>(scale.missingAllowed),
                 scale.range ? reports::Cell(scale.range->low) : reports::Cell(),
                 scale.range ? reports::Cell(scale.range->high) : reports::Cell(), reports::cellOrNothing(scale.unit),
                 word(scale.better), scale.cutOff ? reports::Cell(scale.cutOff->text()) : reports::Cell(),
                 number(scale.reliability)});
    }
    return table;
}

struct File {
    std::string path;
};

struct Export {
    std::string study;
    std::string output;
};

struct Removal {
    std::string code;
    bool wave = false;
};

reports::Table wavesTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{
        {textColumn("code"), textColumn("name"), textColumn("begins"), textColumn("ends"), integerColumn("values")},
        {}};
    for (const study::Wave& wave : reader.all<study::Wave>())
        table.rows.push_back({wave.code, wave.name, reports::cellOrNothing(wave.begins.value_or("")),
                              reports::cellOrNothing(wave.ends.value_or("")),
                              reader.countWhere<&study::Measurement::wave>(wave.id)});
    return table;
}

} // namespace

void addInstrumentCommands(Commands& commands) {
    CLI::App& instruments = commands.add("instruments", "Questionnaires and lab values: scales, rules, cut-offs.",
                                         "instruments evening.emic");
    addListing<NoOptions>(commands, instruments, noOptions, instrumentsTable);

    addEditing<File>(
        commands, instruments, "import",
        "Take waves and instruments from an XML file (schemas/instruments.xsd); those of the same code are replaced.",
        "instruments import evening.emic instruments.xml",
        [](CLI::App& command, File& options) {
            option(command, "FILE", options.path, "An XML file of instruments")->required();
        },
        [](storage::Edit& edit, const File& options) {
            const std::filesystem::path path(options.path);
            constexpr std::uintmax_t largest = 4'000'000;
            outcomes::addInstruments(
                edit, outcomes::readInstruments(storage::readFile(path, largest), path.filename().string()));
        });

    CLI::App& write = commands.add(instruments, "export", "Write waves and instruments as an XML file.",
                                   "instruments export evening.emic -o instruments.xml");
    auto& options = commands.keep<Export>();
    option(write, "STUDY", options.study, "The study's file")->required();
    option(write, "-o,--output", options.output, "Write to this file, readable by you alone")->type_name("FILE");
    commands.runs(write, [&commands, &options] {
        const storage::Study study = commands.openToRead(options.study);
        return commands.write(options.output, outcomes::writeInstruments(outcomes::instrumentFile(study.read())));
    });

    addEditing<Removal>(
        commands, instruments, "remove", "Take out an instrument, or a wave, by which nothing was measured.",
        "instruments remove evening.emic TILS",
        [](CLI::App& command, Removal& removal) {
            option(command, "CODE", removal.code, "Its code")->required();
            command.add_flag("--wave", removal.wave, "The code is a wave's");
        },
        [](storage::Edit& edit, const Removal& removal) {
            if (removal.wave)
                outcomes::removeWave(edit, removal.code);
            else
                outcomes::removeInstrument(edit, removal.code);
        });

    CLI::App& waves =
        commands.add(instruments, "waves", "The time points, with their windows.", "instruments waves evening.emic");
    addListing<NoOptions>(commands, waves, noOptions, wavesTable);
}

} // namespace emic::cli
