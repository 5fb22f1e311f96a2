// Instruments as plain values: items, scales and lab values, with the rule that makes a score of answers. Pure; any
// thread.
//
// An instrument is data (instrument_xml.h): a study brings the questionnaires that it used, with codes for their items
// and never their wording, which often is not free.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::outcomes {

/// What answers may be: both ends included.
struct Range {
    double low = 0;
    double high = 0;
    bool operator==(const Range&) const = default;
    [[nodiscard]] bool holds(double value) const { return value >= low && value <= high; }
};

struct Item {
    std::string code; ///< unique in the study: "who5_1"
    std::optional<Range> range;
    bool reversed = false; ///< scored as low + high - answer
    bool operator==(const Item&) const = default;
};

enum class Rule {
    sum,
    mean,
    recode ///< yes when the answer is one of `yes`
};

enum class Better { higher, lower, neither };

enum class Comparison { atLeast, above, atMost, below };

/// Where a score begins to count: ">= 3".
struct CutOff {
    Comparison comparison = Comparison::atLeast;
    double value = 0;
    bool operator==(const CutOff&) const = default;
    [[nodiscard]] bool beyond(double score) const;
    [[nodiscard]] std::string text() const; ///< ">= 3"
};

/// Reads ">= 3", "<4" ...; nothing when the text is none.
[[nodiscard]] std::optional<CutOff> parseCutOff(std::string_view text);

/// A further unit of a lab value: value in it = value in the scale's own unit * times + plus.
struct OtherUnit {
    std::string name;
    double times = 1;
    double plus = 0;
    bool operator==(const OtherUnit&) const = default;
};

/// What is reported: a score, a yes/no made of answers, or a lab value (one item, rule sum, a unit).
struct Scale {
    std::string code; ///< unique in the study, and no other item's than the only one it is made of
    std::string name;
    std::vector<std::string> items;
    Rule rule = Rule::sum;
    double factor = 1;              ///< the sum or mean is multiplied by it
    std::size_t missingAllowed = 0; ///< so many items may be unanswered; the others' mean stands for them
    std::optional<Range> range;     ///< of the score
    Better better = Better::neither;
    std::optional<CutOff> cutOff;
    std::vector<double> yes;           ///< answers that a recoding takes for yes
    std::string unit;                  ///< of a lab value
    std::vector<OtherUnit> otherUnits; ///< and what it may come in
    std::optional<double> reliability; ///< of the score, for reliable change
    std::optional<double> sd;          ///< of a norm; else that of the first wave is taken
    bool operator==(const Scale&) const = default;

    [[nodiscard]] bool yesNo() const { return rule == Rule::recode; }
};

struct Instrument {
    std::string code;
    std::string name;
    std::vector<Item> items;
    std::vector<Scale> scales;
    bool operator==(const Instrument&) const = default;

    [[nodiscard]] const Item* item(std::string_view code) const;
};

/// A score, or why there is none. A recoding scores 1 for yes and 0 for no.
struct Score {
    std::optional<double> value;
    std::string why;          ///< "2 of 5 items missing"; empty when there is a value
    std::size_t answered = 0; ///< items
    bool operator==(const Score&) const = default;
};

/// The score of a scale from the answers to its items. Unanswered items, up to as many as are allowed, count as the
/// mean of the answered ones (person-mean; for a mean that is the mean of what was answered). Lab values and single
/// items are scored as they are.
[[nodiscard]] Score score(const Instrument& instrument, const Scale& scale,
                          const std::function<std::optional<double>(std::string_view)>& answer);

/// `value` in another unit of the scale as the scale's own, or the other way round. Nothing when it has no such unit;
/// its own unit changes nothing.
[[nodiscard]] std::optional<double> toOwnUnit(const Scale& scale, std::string_view unit, double value);
[[nodiscard]] std::optional<double> fromOwnUnit(const Scale& scale, std::string_view unit, double value);

} // namespace emic::outcomes
