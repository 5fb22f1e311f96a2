#include "tests/fuzz/outcome_checks.h"

#include "core/editing/editing.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/outcomes/numbers.h"
#include "core/storage/study_file.h"
#include "core/text/error.h"
#include "core/text/text.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace emic::fuzz {

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

void requireMessage(const Error& error, std::string_view begins = {}) {
    const std::string_view message = error.what();
    require(text::isValidUtf8(message) && message.starts_with(begins) && !message.empty());
}

constexpr std::string_view instrumentsXml = R"(<instruments xmlns="urn:emic:instruments:1">
  <wave id="pre" name="Baseline" begins="2024-01-01" ends="2024-12-31"/><wave id="post" name="After"/>
  <instrument id="W" name="W"><items low="0" high="5">w_1 w_2</items><scale id="well" name="W" low="0" high="10"/></instrument>
  <instrument id="L" name="L"><lab id="hba1c" name="HbA1c" unit="mmol/mol" low="20" high="200">
    <unit name="%" times="0.09148" plus="2.152"/></lab></instrument></instruments>)";

/// A study with three participants in a folder of its own, made once; nothing is ever imported into it.
class SmallStudy {
public:
    SmallStudy() : m_study(storage::Study::create(folder() / "s.emic", {"S", "en", "", ""}, "A")) {
        m_study.perform("Fill", [](storage::Edit& edit) {
            for (const auto* code : {"P01", "P02", "P03"})
                editing::addParticipant(edit, code);
            outcomes::addInstruments(edit, outcomes::readInstruments(instrumentsXml, "i.xml"));
        });
    }
    ~SmallStudy() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    SmallStudy(const SmallStudy&) = delete;
    SmallStudy& operator=(const SmallStudy&) = delete;

    [[nodiscard]] const storage::Reader& read() const { return m_study.read(); }

private:
    const std::filesystem::path& folder() {
        std::string name = (std::filesystem::temp_directory_path() / "emic-fuzz-XXXXXX").string();
        require(mkdtemp(name.data()) != nullptr);
        return m_folder = name;
    }

    std::filesystem::path m_folder;
    storage::Study m_study;
};

void checkPlan(const storage::Reader& reader, const outcomes::MeasurementTable& file) {
    try {
        const outcomes::MeasurementPlan plan = outcomes::planMeasurements(reader, file.table, file.mapping);
        require(plan.changed.empty() && plan.unchanged == 0);
        for (const outcomes::PlannedMeasurement& one : plan.added) {
            const auto value = outcomes::parseNumber(one.after);
            require(value && one.row > 0 && one.measurement.value == one.after);
            if (one.item.starts_with("w_"))
                require(*value >= 0 && *value <= 5);
        }
        for (const outcomes::MeasurementProblem& problem : plan.problems)
            require(text::isValidUtf8(problem.sentence) && problem.row > 0);
    } catch (const Error& error) {
        requireMessage(error);
    }
}

} // namespace

void checkInstruments(std::string_view bytes) {
    try {
        const outcomes::InstrumentFile file = outcomes::readInstruments(bytes, "i.xml");
        const std::string written = outcomes::writeInstruments(file);
        require(outcomes::writeInstruments(outcomes::readInstruments(written, "again.xml")) == written);
    } catch (const Error& error) {
        requireMessage(error, "i.xml:"); // what was written must read back: a refusal of again.xml is a finding
    }
}

void checkMeasurements(std::string_view bytes) {
    static const SmallStudy study;
    const std::size_t cut = bytes.find('\0');
    const std::string_view csv = cut == std::string_view::npos ? bytes : bytes.substr(cut + 1);
    outcomes::MeasurementTable file;
    try {
        file = outcomes::readMeasurements(study.read(), csv, "m.csv");
    } catch (const Error& error) {
        requireMessage(error);
        return;
    }
    require(outcomes::parseMapping(outcomes::mappingText(file.mapping)) == file.mapping);
    checkPlan(study.read(), file);
    if (cut == std::string_view::npos)
        return;
    try {
        file.mapping = outcomes::parseMapping(bytes.substr(0, cut));
    } catch (const Error& error) {
        requireMessage(error);
        return;
    }
    const std::string kept = outcomes::mappingText(file.mapping);
    require(outcomes::mappingText(outcomes::parseMapping(kept)) == kept);
    checkPlan(study.read(), file);
}

} // namespace emic::fuzz
