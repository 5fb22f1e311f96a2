// What was measured of whom: scores and changes, computed from all measurements at once. This is the room's main header
// and its map:
//
//   instrument.h        items, scales, rules; score() of one scale
//   instrument_xml.h    instruments as XML; instruments.h keeps them in a study
//   measurement_table.h measurements from a table: proposed mapping, plan, import
//   exclusions.h        values that do not count, with the reason
//   outcomes.h          (this) values and changes of every participant, scale and wave
//   numbers.h           numbers as text
//
// An Outcomes is read once, from a Reader on the Reader's thread, and is then a value: any thread may ask it.
#pragma once

#include "core/outcomes/instrument.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::outcomes {

/// A participant's value of a scale at a wave, or why there is none.
struct Value {
    std::optional<double> value; ///< of a recoding 1 or 0
    std::string why;             ///< "not measured", "2 of 5 items missing"; empty when there is a value
    std::string excluded;        ///< the reason, when it, or an item it is made of, was excluded
};

enum class Verdict { better, same, worse, changed /**< neither direction is better */ };

/// "better", "same", "worse", "changed".
[[nodiscard]] std::string_view name(Verdict verdict);

enum class Crossing { none, intoRange /**< beyond the cut-off now and not before */, outOfRange };

struct Change {
    Value before;
    Value after;
    std::optional<double> change; ///< after - before
    std::optional<Verdict> verdict;
    std::optional<Crossing> crossing; ///< where the scale has a cut-off
    std::optional<bool> reliable;     ///< Jacobson-Truax, where the scale's reliability is known
};

/// A scale and the instrument it belongs to; both live as long as the Outcomes.
struct ScaleRef {
    const Instrument* instrument = nullptr;
    const Scale* scale = nullptr;
    std::size_t place = 0; ///< among all scales
};

class Outcomes {
public:
    /// Reads instruments, waves, measurements and exclusions.
    explicit Outcomes(const storage::Reader& reader);

    [[nodiscard]] const std::vector<study::Wave>& waves() const { return m_waves; }
    [[nodiscard]] const std::vector<Instrument>& instruments() const { return m_instruments; }
    [[nodiscard]] const std::vector<study::Participant>& participants() const { return m_participants; }
    [[nodiscard]] const std::vector<ScaleRef>& scales() const { return m_scales; }

    /// By code or name, not regarding case; nothing when there is none.
    [[nodiscard]] std::optional<ScaleRef> findScale(std::string_view codeOrName) const;
    /// Throws NotFound with the codes there are.
    [[nodiscard]] ScaleRef scale(std::string_view codeOrName) const;
    [[nodiscard]] const study::Wave& wave(std::string_view codeOrName) const;
    /// The first and the last wave: what "change" means when nothing else is said. Throws InvalidInput when the study
    /// has fewer than two.
    [[nodiscard]] std::pair<study::WaveId, study::WaveId> firstAndLastWave() const;

    /// The answer to an item as it was given; nothing when it was not, or was excluded.
    [[nodiscard]] std::optional<double> answer(study::ParticipantId participant, std::string_view item,
                                               study::WaveId wave) const;
    [[nodiscard]] const Value& value(study::ParticipantId participant, const ScaleRef& scale, study::WaveId wave) const;
    [[nodiscard]] Change change(study::ParticipantId participant, const ScaleRef& scale, study::WaveId from,
                                study::WaveId to) const;

    /// Standard deviation of a scale's scores at a wave, or the one of its norm: what reliable change is judged by.
    [[nodiscard]] std::optional<double> spread(const ScaleRef& scale, study::WaveId wave) const;

    /// "who5.pre", "who5.change", "who5": a number per participant, as searches and filters name it. `.change` is from
    /// the first wave to the last; a scale alone is its value at the last wave. Throws NotFound when there is no such
    /// scale or wave.
    [[nodiscard]] std::optional<double> named(study::ParticipantId participant, std::string_view name) const;
    [[nodiscard]] bool knows(std::string_view name) const;

    Outcomes(const Outcomes&) = delete;
    Outcomes& operator=(const Outcomes&) = delete;
    Outcomes(Outcomes&&) = default;
    Outcomes& operator=(Outcomes&&) = default;

private:
    struct Named {
        ScaleRef scale;
        bool change = false;
        study::WaveId wave;
    };
    [[nodiscard]] std::optional<Named> parseName(std::string_view name) const;
    void readMeasurements(const storage::Reader& reader);
    void computeScores();
    void computeSpreads();
    [[nodiscard]] std::optional<std::size_t> cell(study::ParticipantId participant, std::size_t column,
                                                  study::WaveId wave) const;
    [[nodiscard]] Value scoreOf(std::size_t participant, std::size_t wave, const ScaleRef& scale) const;

    std::vector<study::Wave> m_waves;
    std::vector<Instrument> m_instruments;
    std::vector<study::Participant> m_participants;
    std::vector<ScaleRef> m_scales;
    std::unordered_map<study::ParticipantId, std::size_t> m_participantPlaces;
    std::unordered_map<study::WaveId, std::size_t> m_wavePlaces;
    std::unordered_map<std::string, std::size_t> m_codes;      ///< columns of m_answers
    std::vector<double> m_answers;                             ///< [participant][wave][code]; NaN: none
    std::unordered_map<std::size_t, std::string> m_exclusions; ///< by cell of m_answers
    std::vector<Value> m_scores;                               ///< [participant][wave][scale]
    std::vector<std::optional<double>> m_spreads;              ///< [wave][scale]
    std::vector<double> m_steps;                               ///< [scale] to 1: twelve digits of the largest score
};

} // namespace emic::outcomes
