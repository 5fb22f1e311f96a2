#include "app/workbench/condensation_desk.h"

#include "core/editing/impressions.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace emic::workbench {

using storage::Reader;
using study::AnalystId;
using study::Coding;
using study::MeaningUnit;
using study::SentenceId;
using study::ThemeId;
using study::UnitId;

namespace {

/// Whose codings are open to the one who looks. Asked once an analyst, not once a coding.
class OpenCodings {
public:
    OpenCodings(const Reader& reader, std::optional<AnalystId> viewer)
        : m_reader(reader), m_viewer(viewer), m_blind(reader.info().blind != 0) {}

    [[nodiscard]] bool operator()(AnalystId owner) {
        if (!m_blind)
            return true;
        const auto known = m_open.find(owner);
        if (known != m_open.end())
            return known->second;
        // Who has never made an edit is no analyst of this study yet, and ready with nothing.
        const bool open = m_viewer && editing::maySee(m_reader, *m_viewer, owner, study::TeamStep::coding);
        return m_open.emplace(owner, open).first->second;
    }

private:
    const Reader& m_reader;
    std::optional<AnalystId> m_viewer;
    bool m_blind;
    std::unordered_map<AnalystId, bool> m_open;
};

std::vector<DeskSentence> sentencesOf(const Reader& reader, ThemeId theme) {
    std::vector<DeskSentence> sentences;
    for (study::CondensateSentence& sentence : reader.where<&study::CondensateSentence::theme>(theme)) {
        DeskSentence& each = sentences.emplace_back();
        for (const study::SentenceUnit& link : reader.where<&study::SentenceUnit::sentence>(sentence.id))
            each.units.push_back(link.unit);
        each.sentence = std::move(sentence);
    }
    return sentences;
}

/// Which sentences absorb a unit, by theme of the condensate.
using Absorbing = std::unordered_map<ThemeId, std::unordered_map<UnitId, std::vector<SentenceId>>>;

Absorbing absorbing(const CondensationDesk& desk) {
    Absorbing result;
    for (const DeskColumn& column : desk.columns)
        for (const DeskSentence& each : column.sentences)
            for (const UnitId& unit : each.units)
                result[column.theme.id][unit].push_back(each.sentence.id);
    return result;
}

class CardMaker {
public:
    CardMaker(const Reader& reader, std::optional<AnalystId> viewer) : m_reader(reader), m_open(reader, viewer) {
        std::int64_t place = 0;
        for (const study::Source& source : reader.all<study::Source>())
            m_sources.emplace(source.id, place++);
    }

    std::vector<DeskCard> cardsOf(ThemeId theme) {
        std::unordered_map<UnitId, std::vector<AnalystId>> analysts;
        for (const Coding& coding : m_reader.where<&Coding::theme>(theme))
            if (m_open(coding.analyst))
                analysts[coding.unit].push_back(coding.analyst);
        std::unordered_set<UnitId> golden;
        for (const study::GoldenQuote& quote : m_reader.where<&study::GoldenQuote::theme>(theme))
            golden.insert(quote.unit);
        std::vector<DeskCard> cards;
        cards.reserve(analysts.size());
        for (auto& [id, whose] : analysts)
            if (const auto unit = m_reader.find(id))
                cards.push_back({*unit, std::move(whose), {}, golden.contains(id)});
        std::ranges::sort(cards, {}, [this](const DeskCard& card) {
            return std::tuple(m_sources.at(card.unit.source), card.unit.begin, card.unit.end, card.unit.id);
        });
        return cards;
    }

private:
    const Reader& m_reader;
    OpenCodings m_open;
    std::unordered_map<study::SourceId, std::int64_t> m_sources; ///< places in the order of sources
};

void absorb(CondensationDesk& desk, const study::ThemeTree& tree) {
    const Absorbing byTheme = absorbing(desk);
    std::unordered_map<UnitId, bool> open;
    for (DeskColumn& column : desk.columns) {
        std::vector<const Absorbing::mapped_type*> condensates;
        for (const DeskColumn& above : desk.columns)
            if (tree.isWithin(column.theme.id, above.theme.id))
                if (const auto known = byTheme.find(above.theme.id); known != byTheme.end())
                    condensates.insert(condensates.begin(), &known->second); // the column's own comes last, so first
        for (DeskCard& card : column.cards) {
            for (const auto* condensate : condensates)
                if (const auto known = condensate->find(card.unit.id); known != condensate->end())
                    card.sentences.insert(card.sentences.end(), known->second.begin(), known->second.end());
            column.unabsorbed += card.sentences.empty() ? 1 : 0;
            bool& isOpen = open[card.unit.id];
            isOpen = isOpen || card.sentences.empty();
        }
    }
    desk.units = static_cast<std::int64_t>(open.size());
    desk.unabsorbed = std::ranges::count_if(open, [](const auto& each) { return each.second; });
}

} // namespace

const DeskColumn* CondensationDesk::column(ThemeId theme) const {
    const auto found = std::ranges::find(columns, theme, [](const DeskColumn& column) { return column.theme.id; });
    return found == columns.end() ? nullptr : &*found;
}

bool CondensationDesk::isWithin(ThemeId theme, ThemeId above) const {
    for (const DeskColumn* here = column(theme); here; here = here->depth > 0 ? column(*here->theme.parent) : nullptr)
        if (here->theme.id == above)
            return true;
    return false;
}

CondensationDesk readDesk(const Reader& reader, ThemeId theme, std::optional<AnalystId> viewer) {
    CondensationDesk desk;
    const study::ThemeTree tree(reader.all<study::Theme>());
    if (!tree.find(theme))
        return desk;
    CardMaker maker(reader, viewer);
    for (const ThemeId& each : tree.branch(theme)) {
        DeskColumn& column = desk.columns.emplace_back();
        column.theme = *tree.find(each);
        for (const study::Theme* above = &column.theme; above;
             above = above->parent ? tree.find(*above->parent) : nullptr) {
            if (column.colour == 0)
                column.colour = above->colour;
            if (above->id == theme)
                break;
            ++column.depth;
        }
        if (column.colour == 0)
            column.colour = tree.find(tree.top(each))->colour;
        column.cards = maker.cardsOf(each);
        column.sentences = sentencesOf(reader, each);
    }
    absorb(desk, tree);
    return desk;
}

std::vector<ThemeProgress> themeProgress(const Reader& reader, std::optional<AnalystId> viewer) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    OpenCodings open(reader, viewer);
    std::unordered_map<SentenceId, ThemeId> condensates;
    std::unordered_map<ThemeId, ThemeProgress> progress;
    for (const study::CondensateSentence& sentence : reader.all<study::CondensateSentence>()) {
        condensates.emplace(sentence.id, sentence.theme);
        if (tree.find(sentence.theme))
            ++progress[tree.top(sentence.theme)].sentences;
    }
    std::unordered_map<UnitId, std::vector<ThemeId>> absorbedBy;
    for (const study::SentenceUnit& link : reader.all<study::SentenceUnit>())
        if (const auto theme = condensates.find(link.sentence); theme != condensates.end())
            absorbedBy[link.unit].push_back(theme->second);
    std::unordered_map<ThemeId, std::unordered_map<UnitId, bool>> isOpen;
    for (const Coding& coding : reader.all<Coding>()) {
        if (!tree.find(coding.theme) || !open(coding.analyst))
            continue;
        const auto by = absorbedBy.find(coding.unit);
        const bool absorbed = by != absorbedBy.end() && std::ranges::any_of(by->second, [&](const ThemeId& theme) {
                                  return tree.isWithin(coding.theme, theme);
                              });
        bool& unit = isOpen[tree.top(coding.theme)][coding.unit];
        unit = unit || !absorbed;
    }
    std::vector<ThemeProgress> result;
    for (const study::Theme* theme : tree.children(std::nullopt)) {
        ThemeProgress each = progress[theme->id];
        each.theme = theme->id;
        each.name = theme->name;
        each.colour = theme->colour;
        const auto& units = isOpen[theme->id];
        each.units = static_cast<std::int64_t>(units.size());
        each.unabsorbed = std::ranges::count_if(units, [](const auto& unit) { return unit.second; });
        result.push_back(std::move(each));
    }
    return result;
}

} // namespace emic::workbench
