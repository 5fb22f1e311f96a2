// Questionnaires, lab values and what was measured, from the files that the manifest names.
#include "core/exchange/build_steps.h"
#include "core/outcomes/exclusions.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/storage/files.h"
#include "core/text/strings.h"

namespace emic::exchange {

using storage::Edit;

namespace {

constexpr std::uintmax_t largestInstruments = 4'000'000;
constexpr std::uintmax_t largestMeasurements = 200'000'000;

} // namespace

void Builder::importMeasurements(const Manifest::Outcomes& wanted) {
    const std::optional<std::filesystem::path> path = fileBelow(*wanted.measurements, wanted.line);
    if (!path)
        return;
    m_study->perform([&](Edit& edit) {
        at(wanted.line, [&] {
            const std::string bytes = storage::readFile(*path, largestMeasurements);
            const transcripts::Table table = transcripts::readTable(bytes, *wanted.measurements);
            const outcomes::Mapping mapping = outcomes::proposeMapping(edit, table);
            const outcomes::MeasurementPlan plan = outcomes::importMeasurements(
                edit, table, mapping, path->filename().string(), bytes, outcomes::WithProblems::setAside);
            for (const outcomes::MeasurementProblem& problem : plan.problems)
                m_problems.addIn(*wanted.measurements, problem.row, problem.sentence);
            m_report.measurements = static_cast<std::int64_t>(plan.added.size());
        });
    });
}

void Builder::addOutcomes() {
    if (!m_manifest.outcomes)
        return;
    const Manifest::Outcomes& wanted = *m_manifest.outcomes;
    tick("Reading instruments", 0, 1);
    const std::optional<std::filesystem::path> path = fileBelow(wanted.instruments, wanted.line);
    if (!path)
        return;
    const std::size_t problemsBefore = m_problems.count();
    m_study->perform([&](Edit& edit) {
        at(wanted.line, [&] {
            const outcomes::InstrumentFile file =
                outcomes::readInstruments(storage::readFile(*path, largestInstruments), wanted.instruments);
            outcomes::addInstruments(edit, file);
            m_report.instruments = static_cast<std::int64_t>(file.instruments.size());
        });
    });
    if (m_problems.count() > problemsBefore)
        return;
    if (wanted.measurements)
        importMeasurements(wanted);
    for (const Manifest::Exclusion& exclusion : wanted.exclusions)
        if (const auto who = participant(exclusion.participant, exclusion.line))
            m_study->perform([&](Edit& edit) {
                at(exclusion.line, [&] {
                    outcomes::exclude(edit, *who, outcomes::waveByCode(edit, exclusion.wave).id, exclusion.code,
                                      exclusion.reason);
                });
            });
}

} // namespace emic::exchange
