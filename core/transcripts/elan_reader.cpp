#include "core/transcripts/elan_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/cues.h"
#include "core/transcripts/tiers.h"
#include "core/transcripts/time_points.h"
#include "core/transcripts/timed_document.h"
#include "core/transcripts/xml.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr std::int64_t longestMs = std::int64_t{3'600'000} * 1000;

struct Annotation {
    std::string_view id;
    std::optional<std::size_t> from; ///< time slot
    std::optional<std::size_t> to;
    std::string_view parent; ///< of a reference: the annotation it is about
    std::string_view text;
    [[nodiscard]] bool hasTimes() const { return from || to; }
};

struct Tier {
    std::string label;
    TierName name;
    std::string_view id;
    std::string_view parent; ///< the tier it depends on
    std::vector<Annotation> annotations;
    [[nodiscard]] bool hasWords() const {
        return std::any_of(annotations.begin(), annotations.end(),
                           [](const Annotation& each) { return !text::trim(each.text).empty(); });
    }
};

struct Times {
    std::optional<std::int64_t> startMs;
    std::optional<std::int64_t> endMs;
};

class Eaf {
public:
    explicit Eaf(const pugi::xml_node& root) {
        readSlots(child(root, "TIME_ORDER"));
        for (const pugi::xml_node node : root.children()) {
            if (localName(node) == "TIER") {
                readTier(node);
            }
        }
        for (const Tier& tier : m_tiers) {
            fillIn(tier);
        }
        // Only annotations without times of their own ask which others they are about.
        const bool wanted = std::any_of(m_tiers.begin(), m_tiers.end(), [](const Tier& tier) {
            return std::any_of(tier.annotations.begin(), tier.annotations.end(),
                               [](const Annotation& each) { return !each.hasTimes(); });
        });
        for (std::size_t i = 0; wanted && i < m_tiers.size(); ++i) {
            for (const Annotation& each : m_tiers[i].annotations) {
                m_annotations.emplace(each.id, &each);
            }
        }
    }

    [[nodiscard]] const std::vector<Tier>& tiers() const { return m_tiers; }

    /// The tiers that are speech: those on their own, or for one without words the first below it that has some.
    [[nodiscard]] std::vector<const Tier*> speech() const {
        std::unordered_map<std::string_view, std::vector<const Tier*>> below;
        std::unordered_set<std::string_view> ids;
        for (const Tier& tier : m_tiers) {
            ids.insert(tier.id);
            below[tier.parent].push_back(&tier);
        }
        std::vector<const Tier*> result;
        std::unordered_set<const Tier*> seen; // a file may say that a tier is below itself
        for (const Tier& tier : m_tiers) {
            if (!tier.parent.empty() && ids.contains(tier.parent)) {
                continue;
            }
            std::vector<const Tier*> level{&tier};
            while (!level.empty()) {
                const auto words =
                    std::find_if(level.begin(), level.end(), [](const Tier* each) { return each->hasWords(); });
                if (words != level.end()) {
                    result.push_back(*words);
                    break;
                }
                std::vector<const Tier*> deeper;
                for (const Tier* each : level) {
                    if (seen.insert(each).second && !each->id.empty()) {
                        const auto& under = below[each->id];
                        deeper.insert(deeper.end(), under.begin(), under.end());
                    }
                }
                level = std::move(deeper);
            }
        }
        return result;
    }

    [[nodiscard]] Times timesOf(const Annotation& annotation) const {
        const Annotation* at = &annotation;
        for (int up = 0; at && up < 50; ++up) {
            if (at->hasTimes()) {
                return {msOf(at->from), msOf(at->to)};
            }
            const auto parent = m_annotations.find(at->parent);
            at = parent == m_annotations.end() ? nullptr : parent->second;
        }
        return {};
    }

private:
    void readSlots(const pugi::xml_node& order) {
        for (pugi::xml_node node = order.first_child(); node; node = node.next_sibling()) {
            const auto [name, value] = localAttributes<2>(node, {"TIME_SLOT_ID", "TIME_VALUE"});
            std::int64_t ms = 0;
            const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), ms);
            const bool known = failure == std::errc() && ms >= 0 && ms <= longestMs;
            m_slots.add(name, known ? std::optional(ms) : std::nullopt);
        }
    }

    void readTier(const pugi::xml_node& node) {
        Tier tier;
        tier.id = localAttribute(node, "TIER_ID");
        tier.parent = localAttribute(node, "PARENT_REF");
        std::string id;
        appendClean(id, tier.id);
        appendClean(tier.label, localAttribute(node, "PARTICIPANT"));
        tier.name = tierName(id);
        if (text::trim(tier.label).empty()) {
            tier.label = tier.name.speaker.empty() ? id : tier.name.speaker;
        }
        m_slots.startOver();
        for (pugi::xml_node outer = node.first_child(); outer; outer = outer.next_sibling()) {
            for (pugi::xml_node inner = outer.first_child(); inner; inner = inner.next_sibling()) {
                const auto [name, from, to, parent] =
                    localAttributes<4>(inner, {"ANNOTATION_ID", "TIME_SLOT_REF1", "TIME_SLOT_REF2", "ANNOTATION_REF"});
                tier.annotations.push_back({name, slot(from), slot(to), parent, wordsOf(inner)});
            }
        }
        m_tiers.push_back(std::move(tier));
    }

    /// What is clean stays where the tree has it.
    [[nodiscard]] std::string_view wordsOf(const pugi::xml_node& annotation) {
        std::string room;
        const std::string_view words = cleaned(child(annotation, "ANNOTATION_VALUE").child_value(), room);
        return words.data() == room.data() ? std::string_view(m_cleaned.emplace_back(std::move(room))) : words;
    }

    /// A name that the file does not declare is that of a moment without a time.
    [[nodiscard]] std::optional<std::size_t> slot(std::string_view name) {
        if (name.empty()) {
            return std::nullopt;
        }
        const auto known = m_slots.find(name);
        return known ? *known : m_slots.add(name, std::nullopt);
    }
    [[nodiscard]] std::optional<std::int64_t> msOf(std::optional<std::size_t> slot) const {
        return slot ? m_slots.ms(*slot) : std::nullopt;
    }

    /// Times that are open lie evenly between those that are known before and behind them.
    void fillIn(const Tier& tier) {
        std::vector<std::size_t> slots;
        for (const Annotation& each : tier.annotations) {
            for (const std::optional<std::size_t> slot : {each.from, each.to}) {
                if (slot && (slots.empty() || slots.back() != *slot)) {
                    slots.push_back(*slot);
                }
            }
        }
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (m_slots.ms(slots[i])) {
                continue;
            }
            std::size_t next = i;
            while (next < slots.size() && !m_slots.ms(slots[next])) {
                ++next;
            }
            const auto before = i > 0 ? m_slots.ms(slots[i - 1]) : std::nullopt;
            const auto behind = next < slots.size() ? m_slots.ms(slots[next]) : std::nullopt;
            const std::int64_t from = before.value_or(behind.value_or(0));
            const std::int64_t to = std::max(from, behind.value_or(from));
            const auto steps = static_cast<std::int64_t>(next - i) + 1;
            for (std::size_t k = i; k < next && (before || behind); ++k) {
                if (!m_slots.ms(slots[k])) { // it may stand in the row twice
                    m_slots.ms(slots[k]) = from + (to - from) * static_cast<std::int64_t>(k - i + 1) / steps;
                }
            }
            i = next;
        }
    }

    TimePoints m_slots;
    std::deque<std::string> m_cleaned; ///< words that are not in the tree as they should be
    std::vector<Tier> m_tiers;
    std::unordered_map<std::string_view, const Annotation*> m_annotations;
};

constexpr std::string_view rootName = "ANNOTATION_DOCUMENT";

} // namespace

bool isElan(std::string_view bytes, std::string_view extension) {
    if (extension == ".eaf") {
        return !lookalike(bytes);
    }
    std::string start(bytes.substr(0, 4000));
    std::erase(start, '\0');
    return start.find('<') < 10 && start.find("<ANNOTATION_DOCUMENT") != std::string::npos;
}

Document readElan(std::string_view bytes, const FormatOptions& /*options*/) {
    const XmlPart part{std::string(bytes)};
    if (localName(part.root()) != rootName) {
        throw InvalidInput("It is XML, but no annotation document of ELAN. Open it in ELAN and save it as EAF.");
    }
    const Eaf eaf(part.root());
    Document head;
    head.format = "elan";
    head.placeName = "annotation";
    std::vector<const Tier*> tiers = eaf.speech();
    std::vector<TierName> names;
    for (const Tier* tier : tiers) {
        names.push_back({tier->label, tier->name.kind});
    }
    const std::vector<bool> speech = speechTiers(names);
    std::unordered_set<const Tier*> taken;
    TimedDocument result(std::move(head), bytes.size() / 4);
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        if (!speech[i]) {
            continue;
        }
        taken.insert(tiers[i]);
        const auto speaker = result.speaker(tiers[i]->label);
        for (const Annotation& each : tiers[i]->annotations) {
            const Times times = eaf.timesOf(each);
            result.add(each.text, {speaker, times.startMs, times.endMs, ++place});
        }
    }
    Document document = result.finish();
    for (const Tier& tier : eaf.tiers()) {
        if (!taken.contains(&tier) && tier.hasWords()) {
            std::string name;
            appendClean(name, tier.id);
            document.leftOut.push_back({"annotations of the tier “" + text::excerpt(name, 60) + "”, which is no speech",
                                        static_cast<std::int64_t>(tier.annotations.size())});
        }
    }
    return document;
}

} // namespace emic::transcripts
