#include "core/outcomes/exclusions.h"

#include "core/editing/wording.h"
#include "core/outcomes/instruments.h"
#include "core/text/error.h"

namespace emic::outcomes {

using editing::quoted;

namespace {

/// The code of an item or scale as the study writes it.
std::string properCode(const storage::Reader& reader, std::string_view typed) {
    std::vector<std::string> codes;
    for (const Instrument& instrument : instruments(reader)) {
        for (const Scale& scale : instrument.scales)
            codes.push_back(scale.code);
        for (const Item& item : instrument.items)
            codes.push_back(item.code);
    }
    for (const std::string& code : codes)
        if (editing::sameName(code, typed))
            return code;
    throw NotFound("The study has no scale or item " + quoted(typed) + ". " + editing::nearNames(typed, codes));
}

std::optional<study::Exclusion> found(const storage::Reader& reader, study::ParticipantId participant,
                                      study::WaveId wave, const std::string& code) {
    for (study::Exclusion& row : reader.where<&study::Exclusion::participant>(participant))
        if (row.wave == wave && row.item == code)
            return std::move(row);
    return std::nullopt;
}

std::string named(const storage::Reader& reader, study::ParticipantId participant, study::WaveId wave,
                  const std::string& code) {
    return code + " of " + reader.get(participant).code + " at " + reader.get(wave).name;
}

} // namespace

void exclude(storage::Edit& edit, study::ParticipantId participant, study::WaveId wave, std::string_view typed,
             std::string_view reason) {
    const std::string code = properCode(edit, typed);
    const study::Exclusion row{participant, wave, code, editing::properName(reason, "reason")};
    edit.describe("Exclude " + named(edit, participant, wave, code) + ": " + row.reason);
    const auto known = found(edit, participant, wave, code);
    if (!known)
        edit.insert(row);
    else if (*known != row)
        edit.update(row);
}

void include(storage::Edit& edit, study::ParticipantId participant, study::WaveId wave, std::string_view typed) {
    const std::string code = properCode(edit, typed);
    const auto known = found(edit, participant, wave, code);
    if (!known)
        throw NotFound("The value " + named(edit, participant, wave, code) + " is not excluded.");
    edit.describe("Let " + named(edit, participant, wave, code) + " count again");
    edit.erase(*known);
}

} // namespace emic::outcomes
