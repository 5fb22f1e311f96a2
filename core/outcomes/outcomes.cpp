#include "core/outcomes/outcomes.h"

#include "core/editing/wording.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/numbers.h"
#include "core/statistics/reliability.h"
#include "core/statistics/sample.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace emic::outcomes {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

std::string_view name(Verdict verdict) {
    constexpr std::string_view names[] = {"better", "same", "worse", "changed"};
    return names[static_cast<std::size_t>(verdict)];
}

Outcomes::Outcomes(const storage::Reader& reader)
    : m_waves(reader.all<study::Wave>()), m_instruments(outcomes::instruments(reader)),
      m_participants(reader.all<study::Participant>()) {
    for (const study::Participant& participant : m_participants)
        m_participantPlaces.emplace(participant.id, m_participantPlaces.size());
    for (const study::Wave& wave : m_waves)
        m_wavePlaces.emplace(wave.id, m_wavePlaces.size());
    for (const Instrument& instrument : m_instruments) {
        for (const Item& item : instrument.items)
            m_codes.emplace(item.code, m_codes.size());
        for (const Scale& scale : instrument.scales) {
            m_scales.push_back({&instrument, &scale, m_scales.size()});
            m_codes.emplace(scale.code, m_codes.size());
        }
    }
    readMeasurements(reader);
    computeScores();
    computeSpreads();
}

void Outcomes::readMeasurements(const storage::Reader& reader) {
    m_answers.assign(m_participants.size() * m_waves.size() * m_codes.size(), none);
    const auto place = [&](const auto& row) -> std::optional<std::size_t> {
        const auto code = m_codes.find(row.item);
        return code == m_codes.end() ? std::nullopt : cell(row.participant, code->second, row.wave);
    };
    for (const study::Measurement& row : reader.all<study::Measurement>())
        if (const auto at = place(row))
            m_answers[*at] = parseNumber(row.value).value_or(none);
    for (const study::Exclusion& row : reader.all<study::Exclusion>())
        if (const auto at = place(row))
            m_exclusions.emplace(*at, row.reason);
}

void Outcomes::computeScores() {
    m_scores.reserve(m_participants.size() * m_waves.size() * m_scales.size());
    for (std::size_t participant = 0; participant < m_participants.size(); ++participant)
        for (std::size_t wave = 0; wave < m_waves.size(); ++wave)
            for (const ScaleRef& scale : m_scales)
                m_scores.push_back(scoreOf(participant, wave, scale));
}

void Outcomes::computeSpreads() {
    statistics::Values values;
    for (std::size_t wave = 0; wave < m_waves.size(); ++wave)
        for (std::size_t scale = 0; scale < m_scales.size(); ++scale) {
            values.clear();
            for (std::size_t participant = 0; participant < m_participants.size(); ++participant)
                if (const auto& one = m_scores[(participant * m_waves.size() + wave) * m_scales.size() + scale].value)
                    values.push_back(*one);
            const statistics::Figure sd = statistics::standardDeviation(values);
            m_spreads.push_back(sd.known() ? std::optional(sd.value()) : std::nullopt);
        }
    for (std::size_t scale = 0; scale < m_scales.size(); ++scale) {
        double largest = 0;
        for (std::size_t place = scale; place < m_scores.size(); place += m_scales.size())
            largest = std::max(largest, std::abs(m_scores[place].value.value_or(0)));
        m_steps.push_back(largest > 0 ? std::pow(10.0, 11 - std::floor(std::log10(largest))) : 1);
    }
}

Value Outcomes::scoreOf(std::size_t participant, std::size_t wave, const ScaleRef& scale) const {
    const std::size_t row = (participant * m_waves.size() + wave) * m_codes.size();
    const auto at = [&](std::string_view code) { return row + m_codes.at(std::string(code)); };
    Value result;
    const auto excludedAt = [&](std::size_t place) {
        const auto found = m_exclusions.find(place);
        if (found != m_exclusions.end())
            result.excluded = found->second;
        return found != m_exclusions.end();
    };
    if (!m_exclusions.empty() && excludedAt(at(scale.scale->code))) {
        result.why = "excluded: " + result.excluded;
        return result;
    }
    const Score score = outcomes::score(*scale.instrument, *scale.scale, [&](std::string_view code) {
        const std::size_t place = at(code);
        if (!m_exclusions.empty() && excludedAt(place))
            return std::optional<double>();
        return std::isnan(m_answers[place]) ? std::nullopt : std::optional(m_answers[place]);
    });
    result.value = score.value;
    result.why = score.answered == 0 ? "not measured" : score.why;
    // A table may bring the score itself, without the items behind it.
    const double own = m_answers[at(scale.scale->code)];
    if (score.answered == 0 && !std::isnan(own)) {
        result.value = own;
        result.why.clear();
    }
    if (!result.value && !result.excluded.empty())
        result.why = "excluded: " + result.excluded;
    return result;
}

std::optional<std::size_t> Outcomes::cell(study::ParticipantId participant, std::size_t column,
                                          study::WaveId wave) const {
    const auto row = m_participantPlaces.find(participant);
    const auto layer = m_wavePlaces.find(wave);
    if (row == m_participantPlaces.end() || layer == m_wavePlaces.end())
        return std::nullopt;
    return (row->second * m_waves.size() + layer->second) * m_codes.size() + column;
}

std::optional<ScaleRef> Outcomes::findScale(std::string_view codeOrName) const {
    for (const ScaleRef& ref : m_scales)
        if (editing::sameName(ref.scale->code, codeOrName))
            return ref;
    for (const ScaleRef& ref : m_scales)
        if (editing::sameName(ref.scale->name, codeOrName))
            return ref;
    return std::nullopt;
}

ScaleRef Outcomes::scale(std::string_view codeOrName) const {
    if (const auto found = findScale(codeOrName))
        return *found;
    std::vector<std::string> codes;
    for (const ScaleRef& ref : m_scales)
        codes.push_back(ref.scale->code);
    throw NotFound("The study has no scale " + editing::quoted(codeOrName) + ". " +
                   editing::nearNames(codeOrName, codes));
}

const study::Wave& Outcomes::wave(std::string_view codeOrName) const {
    std::vector<std::string> codes;
    for (const study::Wave& wave : m_waves) {
        if (editing::sameName(wave.code, codeOrName) || editing::sameName(wave.name, codeOrName))
            return wave;
        codes.push_back(wave.code);
    }
    throw NotFound("The study has no wave " + editing::quoted(codeOrName) + ". " +
                   editing::nearNames(codeOrName, codes));
}

std::pair<study::WaveId, study::WaveId> Outcomes::firstAndLastWave() const {
    if (m_waves.size() < 2)
        throw InvalidInput("Change needs two waves, and the study has " + std::to_string(m_waves.size()) +
                           "; add waves with 'emic instruments import'.");
    return {m_waves.front().id, m_waves.back().id};
}

std::optional<double> Outcomes::answer(study::ParticipantId participant, std::string_view item,
                                       study::WaveId wave) const {
    const auto code = m_codes.find(std::string(item));
    if (code == m_codes.end())
        return std::nullopt;
    const auto at = cell(participant, code->second, wave);
    if (!at || m_exclusions.contains(*at) || std::isnan(m_answers[*at]))
        return std::nullopt;
    return m_answers[*at];
}

const Value& Outcomes::value(study::ParticipantId participant, const ScaleRef& scale, study::WaveId wave) const {
    static const Value unknown{std::nullopt, "not measured", {}};
    const auto row = m_participantPlaces.find(participant);
    const auto layer = m_wavePlaces.find(wave);
    if (row == m_participantPlaces.end() || layer == m_wavePlaces.end())
        return unknown;
    return m_scores[(row->second * m_waves.size() + layer->second) * m_scales.size() + scale.place];
}

std::optional<double> Outcomes::spread(const ScaleRef& scale, study::WaveId wave) const {
    if (scale.scale->sd)
        return scale.scale->sd;
    const auto layer = m_wavePlaces.find(wave);
    return layer == m_wavePlaces.end() ? std::nullopt : m_spreads[layer->second * m_scales.size() + scale.place];
}

Change Outcomes::change(study::ParticipantId participant, const ScaleRef& ref, study::WaveId from,
                        study::WaveId to) const {
    const Scale& scale = *ref.scale;
    Change result{value(participant, ref, from), value(participant, ref, to), {}, {}, {}, {}};
    if (!result.before.value || !result.after.value)
        return result;
    // Means are off by the last digits of a binary fraction; two people who changed by the same must stay a tie.
    const double steps = m_steps[ref.place];
    const double difference = *result.after.value - *result.before.value;
    const double rounded = std::round(difference * steps) / steps;
    const double change = std::isfinite(rounded) ? rounded : difference;
    result.change = change;
    if (change == 0)
        result.verdict = Verdict::same;
    else if (scale.better == Better::neither)
        result.verdict = Verdict::changed;
    else
        result.verdict = (change > 0) == (scale.better == Better::higher) ? Verdict::better : Verdict::worse;
    if (scale.cutOff) {
        const bool before = scale.cutOff->beyond(*result.before.value);
        const bool after = scale.cutOff->beyond(*result.after.value);
        result.crossing = before == after ? Crossing::none : after ? Crossing::intoRange : Crossing::outOfRange;
    }
    if (scale.reliability) {
        const auto sd = spread(ref, from);
        const statistics::ReliableChange judged = statistics::reliableChange(
            change, sd ? statistics::Figure(*sd) : statistics::Figure(statistics::WhyNot::notMeasured),
            *scale.reliability);
        if (judged.index.known())
            result.reliable = judged.reliable;
    }
    return result;
}

std::optional<Outcomes::Named> Outcomes::parseName(std::string_view name) const {
    const std::size_t point = name.rfind('.');
    const auto ref = findScale(name.substr(0, point));
    if (!ref || m_waves.empty())
        return std::nullopt;
    Named result{*ref, false, m_waves.back().id};
    if (point == std::string_view::npos)
        return result;
    const std::string_view which = name.substr(point + 1);
    if (editing::sameName(which, "change")) {
        result.change = true;
        return m_waves.size() < 2 ? std::nullopt : std::optional(result);
    }
    for (const study::Wave& wave : m_waves)
        if (editing::sameName(wave.code, which)) {
            result.wave = wave.id;
            return result;
        }
    return std::nullopt;
}

bool Outcomes::knows(std::string_view name) const {
    return parseName(name).has_value();
}

std::optional<double> Outcomes::named(study::ParticipantId participant, std::string_view name) const {
    const auto found = parseName(name);
    if (!found)
        throw NotFound("The study measures nothing called " + editing::quoted(name) +
                       "; write a scale's code, alone or with '.change' or the code of a wave behind it.");
    if (found->change)
        return change(participant, found->scale, m_waves.front().id, m_waves.back().id).change;
    return value(participant, found->scale, found->wave).value;
}

} // namespace emic::outcomes
