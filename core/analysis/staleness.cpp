#include "core/analysis/staleness.h"

#include "core/editing/condensates.h"
#include "core/editing/rendition_check.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace emic::analysis {

using storage::Reader;
using study::CategoryParagraph;
using study::CondensateSentence;
using study::Entity;
using study::ParagraphCondensate;
using study::ParagraphId;
using study::ParagraphQuote;
using study::SentenceId;
using study::SentenceUnit;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

constexpr std::array<std::string_view, 8> causeNames{"unit-gone",       "unit-changed",       "unit-not-coded",
                                                     "condensate-gone", "condensate-changed", "condensate-moved",
                                                     "sentence-stale",  "quote-changed"};

std::string shown(std::string_view words) {
    return "\"" + text::excerpt(text::collapseSpace(words), 80) + "\"";
}

/// Puts down what is stale, or takes it away; whether that changed anything.
template <class Id>
bool put(std::unordered_map<Id, std::vector<StaleReason>>& marks, const Id& id, std::vector<StaleReason> reasons) {
    const auto known = marks.find(id);
    if (reasons.empty()) {
        if (known == marks.end())
            return false;
        marks.erase(known);
        return true;
    }
    if (known == marks.end()) {
        marks.emplace(id, std::move(reasons));
        return true;
    }
    if (known->second == reasons)
        return false;
    known->second = std::move(reasons);
    return true;
}

/// From its parent to the top. A damaged study may have a ring, which is left where it closes.
std::unordered_set<ThemeId> themesAbove(const ThemeTree& tree, const study::Theme& theme) {
    std::unordered_set<ThemeId> above;
    const auto parentOf = [&](const study::Theme& each) { return each.parent ? tree.find(*each.parent) : nullptr; };
    for (const study::Theme* at = parentOf(theme); at != nullptr && above.insert(at->id).second;)
        at = parentOf(*at);
    return above;
}

} // namespace

std::string_view name(StaleCause cause) {
    return causeNames.at(static_cast<std::size_t>(cause));
}

std::string inWords(const StaleReason& reason) {
    switch (reason.cause) {
    case StaleCause::unitGone:
        return "The unit " + shown(reason.before) + " was deleted.";
    case StaleCause::unitChanged:
        return "The unit reads " + shown(reason.now) + " now, and read " + shown(reason.before) + " before.";
    case StaleCause::unitNotCoded:
        return "The unit " + shown(reason.before) + " is not coded to the theme any more.";
    case StaleCause::condensateGone:
        return "The condensate of " + reason.before + " is gone.";
    case StaleCause::condensateChanged:
        return "The condensate reads " + shown(reason.now) + " now, and read " + shown(reason.before) + " before.";
    case StaleCause::condensateMoved:
        return "The theme " + reason.before + " does not stand under the category's theme any more.";
    case StaleCause::sentenceStale:
        return "The sentence " + shown(reason.before) + " of its condensate is stale.";
    case StaleCause::quoteChanged:
        return "The words quoted, " + shown(reason.before) + ", are not in the unit, which reads " + shown(reason.now) +
               ".";
    }
    return {};
}

Staleness::Staleness(const Reader& reader) : m_reader(&reader), m_tree(reader.all<study::Theme>()), m_words(reader) {}

bool Staleness::isCodedWithin(UnitId unit, ThemeId theme) const {
    const auto codings = m_reader->where<&study::Coding::unit>(unit);
    return std::ranges::any_of(codings,
                               [&](const study::Coding& coding) { return m_tree.isWithin(coding.theme, theme); });
}

std::vector<StaleReason> Staleness::of(const CondensateSentence& sentence) {
    std::vector<StaleReason> reasons;
    for (const SentenceUnit& link : m_reader->where<&SentenceUnit::sentence>(sentence.id)) {
        StaleReason reason{StaleCause::unitGone, link.unit, std::nullopt, std::nullopt, link.words, {}};
        if (const auto unit = m_reader->find(link.unit)) {
            const std::string_view words = m_words.of(*unit);
            if (words != link.words) {
                reason.cause = StaleCause::unitChanged;
                reason.now = words;
            } else if (!isCodedWithin(link.unit, sentence.theme)) {
                reason.cause = StaleCause::unitNotCoded;
            } else {
                continue;
            }
        }
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

std::vector<StaleReason> Staleness::ofCondensate(const ParagraphCondensate& link, ThemeId within,
                                                 const IsStale& isStale) {
    std::vector<StaleReason> reasons;
    const std::string now = editing::condensateText(*m_reader, link.theme);
    StaleReason reason{StaleCause::condensateGone, std::nullopt, link.theme, std::nullopt, link.called, {}};
    if (now.empty())
        return {reason};
    if (!m_tree.isWithin(link.theme, within)) {
        reason.cause = StaleCause::condensateMoved;
        return {reason};
    }
    if (now != link.condensate) {
        reason.cause = StaleCause::condensateChanged;
        reason.before = link.condensate;
        reason.now = now;
        reasons.push_back(reason);
    }
    for (const CondensateSentence& sentence : m_reader->where<&CondensateSentence::theme>(link.theme))
        if (isStale(sentence))
            reasons.push_back(
                {StaleCause::sentenceStale, std::nullopt, link.theme, sentence.id, sentence.text, sentence.text});
    return reasons;
}

std::optional<StaleReason> Staleness::ofQuote(const ParagraphQuote& quote, ThemeId within) {
    StaleReason reason{StaleCause::unitGone, quote.unit, std::nullopt, std::nullopt, quote.words, {}};
    const auto unit = m_reader->find(quote.unit);
    if (!unit)
        return reason;
    const std::string_view verbatim = m_words.of(*unit);
    bool fits = quote.words.empty() || editing::checkRendition(verbatim, quote.words).faithful;
    if (!fits)
        for (const study::Rendition& rendition : m_reader->where<&study::Rendition::unit>(quote.unit))
            fits = fits || (!rendition.translation.empty() &&
                            editing::checkRendition(rendition.translation, quote.words).faithful);
    reason.now = verbatim;
    if (!fits) {
        reason.cause = StaleCause::quoteChanged;
        return reason;
    }
    if (isCodedWithin(quote.unit, within))
        return std::nullopt;
    reason.cause = StaleCause::unitNotCoded;
    if (reason.before.empty())
        reason.before = verbatim;
    return reason;
}

std::vector<StaleReason> Staleness::of(const CategoryParagraph& paragraph) {
    return of(paragraph, [this](const CondensateSentence& sentence) { return !of(sentence).empty(); });
}

std::vector<StaleReason> Staleness::of(const CategoryParagraph& paragraph, const IsStale& isStale) {
    const ThemeId within = m_reader->get(paragraph.category).theme;
    std::vector<StaleReason> reasons;
    for (const ParagraphCondensate& link : m_reader->where<&ParagraphCondensate::paragraph>(paragraph.id)) {
        auto more = ofCondensate(link, within, isStale);
        reasons.insert(reasons.end(), more.begin(), more.end());
    }
    for (const ParagraphQuote& quote : m_reader->where<&ParagraphQuote::paragraph>(paragraph.id))
        if (auto reason = ofQuote(quote, within))
            reasons.push_back(std::move(*reason));
    return reasons;
}

StaleMarks::StaleMarks(const Reader& reader) : m_reader(&reader), m_staleness(reader) {
    lookAtAll();
}

StaleMarks::StaleMarks(const Reader& reader, StaleFindings known)
    : m_reader(&reader), m_staleness(reader), m_found(std::move(known)) {}

StaleFindings findStale(const Reader& reader) {
    return std::move(StaleMarks(reader).m_found);
}

/// Sentences have been looked at before.
std::vector<StaleReason> StaleMarks::of(const CategoryParagraph& paragraph) {
    return m_staleness.of(
        paragraph, [this](const CondensateSentence& sentence) { return m_found.sentences.contains(sentence.id); });
}

void StaleMarks::lookAtAll() {
    for (const CondensateSentence& sentence : m_reader->all<CondensateSentence>()) {
        m_found.condensateOf.emplace(sentence.id, sentence.theme);
        put(m_found.sentences, sentence.id, m_staleness.of(sentence));
    }
    for (const CategoryParagraph& paragraph : m_reader->all<CategoryParagraph>())
        put(m_found.paragraphs, paragraph.id, of(paragraph));
    for (const study::Rendition& rendition : m_reader->all<study::Rendition>())
        m_found.unitOf.emplace(rendition.id, rendition.unit);
}

/// The unit that a rendition is of, or was before it went or came to be another's.
void StaleMarks::takeRendition(study::RenditionId id, Touched& touched) {
    if (const auto known = m_found.unitOf.find(id); known != m_found.unitOf.end()) {
        touched.units.insert(known->second);
        m_found.unitOf.erase(known);
    }
    if (const auto rendition = m_reader->find(id)) {
        touched.units.insert(rendition->unit);
        m_found.unitOf.emplace(id, rendition->unit);
    }
}

/// Takes the theme tree as it is now. A theme that came, went or stands elsewhere changes what is coded within the
/// themes above it, before and now, and whether what stands in its branch is within a category's theme.
void StaleMarks::takeTree(Touched& touched) {
    ThemeTree now(m_reader->all<study::Theme>());
    const ThemeTree& before = m_staleness.m_tree;
    std::unordered_set<ThemeId> moved;
    for (const ThemeTree::Place& place : before.inOrder()) {
        const study::Theme* same = now.find(place.theme->id);
        if (same == nullptr || same->parent != place.theme->parent)
            moved.insert(place.theme->id);
    }
    for (const ThemeTree::Place& place : now.inOrder())
        if (before.find(place.theme->id) == nullptr)
            moved.insert(place.theme->id);
    std::unordered_set<ThemeId> above;
    std::unordered_set<ThemeId> below;
    for (const ThemeId& id : moved)
        for (const ThemeTree* tree : {&before, &std::as_const(now)}) {
            const study::Theme* at = tree->find(id);
            if (at == nullptr)
                continue;
            for (const ThemeId& each : tree->branch(id))
                below.insert(each);
            for (const ThemeId& each : themesAbove(*tree, *at))
                above.insert(each);
        }
    for (const ThemeId& theme : above) {
        for (const CondensateSentence& sentence : m_reader->where<&CondensateSentence::theme>(theme))
            touched.sentences.insert(sentence.id);
        for (const study::Category& category : m_reader->where<&study::Category::theme>(theme))
            for (const CategoryParagraph& paragraph : m_reader->where<&CategoryParagraph::category>(category.id))
                touched.paragraphs.insert(paragraph.id);
    }
    for (const ThemeId& theme : below)
        for (const ParagraphCondensate& link : m_reader->where<&ParagraphCondensate::theme>(theme))
            touched.paragraphs.insert(link.paragraph);
    m_staleness.m_tree = std::move(now);
}

StaleMarks::Touched StaleMarks::touchedBy(const study::Notification& notification) {
    Touched touched;
    for (const study::RowChange& row : notification.rows) {
        switch (row.entity) {
        case Entity::meaningUnit:
        case Entity::coding:
            touched.units.insert(UnitId{row.id});
            break;
        case Entity::source:
            m_staleness.m_words.forget(study::SourceId{row.id});
            for (const study::MeaningUnit& unit : m_reader->where<&study::MeaningUnit::source>(study::SourceId{row.id}))
                touched.units.insert(unit.id);
            break;
        case Entity::rendition:
            takeRendition(study::RenditionId{row.id}, touched);
            break;
        case Entity::condensateSentence:
        case Entity::sentenceUnit:
            touched.sentences.insert(SentenceId{row.id});
            break;
        case Entity::category:
            for (const CategoryParagraph& paragraph :
                 m_reader->where<&CategoryParagraph::category>(study::CategoryId{row.id}))
                touched.paragraphs.insert(paragraph.id);
            break;
        case Entity::categoryParagraph:
        case Entity::paragraphCondensate:
        case Entity::paragraphQuote:
            touched.paragraphs.insert(ParagraphId{row.id});
            break;
        default:
            break;
        }
    }
    return touched;
}

/// From units to the sentences and paragraphs that lean on them, and from sentences to paragraphs.
void StaleMarks::widen(Touched& touched) const {
    for (const UnitId& unit : touched.units) {
        for (const SentenceUnit& link : m_reader->where<&SentenceUnit::unit>(unit))
            touched.sentences.insert(link.sentence);
        for (const ParagraphQuote& quote : m_reader->where<&ParagraphQuote::unit>(unit))
            touched.paragraphs.insert(quote.paragraph);
    }
    for (const SentenceId& id : touched.sentences) {
        if (const auto known = m_found.condensateOf.find(id); known != m_found.condensateOf.end())
            touched.condensates.insert(known->second);
        if (const auto sentence = m_reader->find(id))
            touched.condensates.insert(sentence->theme);
    }
    for (const ThemeId& theme : touched.condensates)
        for (const ParagraphCondensate& link : m_reader->where<&ParagraphCondensate::theme>(theme))
            touched.paragraphs.insert(link.paragraph);
}

bool StaleMarks::look(const Touched& touched) {
    bool changed = false;
    for (const SentenceId& id : touched.sentences) {
        const auto sentence = m_reader->find(id);
        if (sentence)
            m_found.condensateOf[id] = sentence->theme;
        else
            m_found.condensateOf.erase(id);
        changed |= put(m_found.sentences, id, sentence ? m_staleness.of(*sentence) : std::vector<StaleReason>());
    }
    for (const ParagraphId& id : touched.paragraphs) {
        const auto paragraph = m_reader->find(id);
        changed |= put(m_found.paragraphs, id, paragraph ? of(*paragraph) : std::vector<StaleReason>());
    }
    return changed;
}

bool StaleMarks::refresh(const study::Notification& notification) {
    Touched touched = touchedBy(notification);
    if (notification.touches(Entity::theme))
        takeTree(touched);
    widen(touched);
    return look(touched);
}

} // namespace emic::analysis
