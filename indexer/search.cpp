#include "indexer/search.h"

#include "core/text/text.h"
#include "core/text/utf8.h"
#include "indexer/index_state.h"
#include "indexer/matching.h"
#include "indexer/search_state.h"
#include "indexer/snippet.h"

#include <algorithm>
#include <numeric>

namespace emic::indexer {

namespace {

/// Makes the word that is being typed stand for words that begin so, too.
void leaveOpen(Node& node) {
    Node* last = &node;
    while (!last->children.empty())
        last = &last->children.back();
    // Two letters begin too many words to say anything; two characters of Chinese are a word.
    constexpr std::size_t leastBytes = 3;
    if (last->kind != NodeKind::word || last->word.match != WordMatch::stem || last->word.word.size() < leastBytes)
        return;
    last->word.match = WordMatch::prefix; // Vocabulary takes what it stands for as it is, too
}

bool endsInWord(std::string_view query) {
    return !query.empty() && !text::isBlank(text::codePointBefore(query, query.size()).value);
}

/// Where the regular expressions of a plan match, but for those under NOT.
std::vector<text::Span> regexMatchesIn(const Plan& plan, const text::Text& words) {
    if (plan.kind == PlanKind::regex)
        return plan.regex->matcher().findAll(words);
    std::vector<text::Span> matches;
    if (plan.kind == PlanKind::all || plan.kind == PlanKind::any)
        for (const Plan& child : plan.children) {
            const auto found = regexMatchesIn(child, words);
            matches.insert(matches.end(), found.begin(), found.end());
        }
    return matches;
}

/// In order, those that overlap as one.
std::vector<text::Span> joinedSpans(std::vector<text::Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<text::Span> joined;
    for (const text::Span& span : spans) {
        if (!joined.empty() && span.begin < joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

/// Keeps the page that was asked for.
void cutToPage(std::vector<Found>& found, const Question& question) {
    const auto begin = std::min(question.offset, found.size());
    const auto end = std::min(begin + question.limit, found.size());
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(end), found.end());
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(begin));
}

} // namespace

Search::Search(Index& index, StudyFacts& facts, const OutcomeSource* outcomes)
    : m_state(std::make_unique<State>(index, facts, outcomes)) {}

Search::~Search() = default;

DocSet Search::passagesFor(const storage::Reader& reader, const std::string& query, bool ownWords, Deadline& deadline) {
    Question question;
    question.ownWords = ownWords;
    const auto within = m_state->within(question);
    Vocabulary vocabulary(m_state->index, deadline);
    const auto plan = planOf(parseQuery(query, fieldNames()), {vocabulary, m_state->filters, reader, m_state->synonyms,
                                                               deadline, m_state->index, within});
    if (plan.kind == PlanKind::everything)
        return within;
    return m_state->index.state().read([&](const Xapian::Database& database) {
        DocSet found(database.get_lastdocid());
        Xapian::Enquire enquire(database);
        enquire.set_query(queryOf(plan, within, m_state->index, deadline));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        const auto hits = enquire.get_mset(0, database.get_doccount());
        for (auto hit = hits.begin(); hit != hits.end(); ++hit)
            found.add(*hit);
        return found;
    });
}

void Search::useSynonyms(Synonyms synonyms) {
    m_state->synonyms = std::move(synonyms);
}

FieldNames Search::fieldNames() const {
    return m_state->filters.fieldNames();
}

DocSet Search::State::within(const Question& question) {
    const PassageFacts& passages = filters.passages();
    auto set = passages.searchable;
    if (question.ownWords)
        set &= passages.ownWords;
    if (question.people) {
        std::vector<bool> wanted(facts.participants.size() + 1);
        for (const study::ParticipantId& person : *question.people)
            if (const auto place = facts.participantPlaces.find(person); place != facts.participantPlaces.end())
                wanted[place->second + 1] = true;
        DocSet said(index.lastDocument());
        for (DocId document = 1; document < passages.participant.size(); ++document)
            if (wanted[passages.participant[document]])
                said.add(document);
        set &= said;
    }
    return set;
}

Found Search::State::passageOf(DocId document, double score) const {
    const auto* source = index.sourceOf(document);
    if (source == nullptr)
        throw IndexDamaged("The search index is damaged: a passage in it belongs to no source. It is made again from "
                           "the study, which is not affected.");
    const auto& passage = index.passages(*source).at(document - source->first);
    return {source, {document, document + 1}, passage.span, std::nullopt, score};
}

void Search::State::byText(std::vector<Found>& found) {
    const PassageFacts& passages = filters.passages();
    const auto order = [&](const Found& one) {
        return std::tuple(passages.orderOf[static_cast<std::size_t>(one.source - index.sources().data())], one.span);
    };
    std::sort(found.begin(), found.end(),
              [&](const Found& one, const Found& other) { return order(one) < order(other); });
}

Row Search::State::rowOf(const Found& found) {
    Row row;
    const auto& passages = index.passages(*found.source);
    auto& analyser = index.state().analysers.of(found.source->language);
    for (DocId document = found.range.first; document < found.range.last; ++document) {
        const auto base = static_cast<std::int64_t>(document - found.range.first) * leap;
        const auto ids = index.state().read(
            [&](const Xapian::Database&) { return schema::decodeIds(index.state().wordsOf(document)); });
        const Passage& passage = passages.at(document - found.source->first);
        std::vector<text::ByteRange> ranges;
        if (!found.span.contains(passage.span)) { // the span cuts it: only whole words within count
            const text::Text words(index.textOf(document));
            const auto inside = [&](text::Position at) {
                return static_cast<std::size_t>(words
                                                    .byteOffset({std::clamp<std::int64_t>(
                                                        at.value - passage.span.begin.value, 0, words.end().value)})
                                                    .value);
            };
            const auto begin = inside(found.span.begin);
            const auto end = inside(found.span.end);
            const auto tokens = analyser.tokens(words.utf8());
            for (std::size_t place = 0; place < std::min(tokens.size(), ids.size()); ++place)
                if (tokens[place].at.begin >= begin && tokens[place].at.end <= end)
                    row.push_back({ids[place], base + static_cast<std::int64_t>(place)});
            continue;
        }
        for (std::size_t place = 0; place < ids.size(); ++place)
            row.push_back({ids[place], base + static_cast<std::int64_t>(place)});
    }
    return row;
}

FoundList Search::State::findPassages(const Plan& plan, const Question& question, Deadline& deadline) {
    const auto set = within(question);
    return index.state().read([&](const Xapian::Database& database) {
        FoundList found;
        Xapian::Enquire enquire(database);
        enquire.set_query(queryOf(plan, set, index, deadline));
        const auto everything = database.get_doccount();
        const auto page =
            static_cast<Xapian::doccount>(std::min<std::size_t>(question.offset + question.limit, everything));
        const bool ranked = question.order == Order::relevance && !isFieldsOnly(plan);
        const bool sorted = !ranked && !filters.passages().idsFollowText;
        if (!ranked) {
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        }
        const Xapian::doccount countedAtLeast = question.typing ? 200 : 1'000;
        const auto wanted = question.facets || sorted ? everything
                            : ranked                  ? std::max<Xapian::doccount>(page, closelyLookedAt)
                                                      : page;
        const auto hits = enquire.get_mset(0, wanted, question.exactTotal ? everything : countedAtLeast);
        found.total = hits.get_matches_estimated();
        found.totalIsExact = hits.get_matches_lower_bound() == hits.get_matches_upper_bound();
        for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
            deadline.check();
            found.list.push_back(passageOf(*hit, hit.get_weight()));
        }
        if (ranked) {
            const auto closely = std::min(found.list.size(), closelyLookedAt);
            for (std::size_t place = 0; place < closely; ++place)
                found.list[place].score *= 1 + closenessWeight * closeness(plan, rowOf(found.list[place]));
            std::stable_sort(found.list.begin(), found.list.begin() + static_cast<std::ptrdiff_t>(closely),
                             [](const Found& one, const Found& other) { return one.score > other.score; });
        } else if (sorted) {
            byText(found.list);
        }
        if (question.facets)
            found.all = found.list;
        cutToPage(found.list, question);
        return found;
    });
}

std::vector<study::ThemeId> Search::State::themesOn(const study::SourceId& source, text::Span span) const {
    std::vector<study::ThemeId> themes;
    const auto units = facts.unitsOfSource.find(source);
    if (units == facts.unitsOfSource.end())
        return themes;
    for (const study::UnitId& id : units->second) {
        const UnitFacts& unit = facts.units.at(id);
        if (unit.unit.begin >= span.end)
            break;
        if (!unit.unit.span().overlaps(span))
            continue;
        for (const CodedTo& coded : unit.codings)
            if (std::find(themes.begin(), themes.end(), coded.theme) == themes.end())
                themes.push_back(coded.theme);
    }
    if (themes.size() > 1) {
        std::vector<study::ThemeId> ordered;
        for (const auto& place : facts.themes.inOrder())
            if (std::find(themes.begin(), themes.end(), place.theme->id) != themes.end())
                ordered.push_back(place.theme->id);
        themes = std::move(ordered);
    }
    return themes;
}

Hit Search::State::hitOf(const Found& found, const Plan& plan) {
    const auto& passages = index.passages(*found.source);
    const auto& source = facts.sources.at(facts.sourcePlaces.at(found.source->id));
    auto& analyser = index.state().analysers.of(found.source->language);
    Hit hit{.source = source.id,
            .sourceName = source.name,
            .span = found.span,
            .unit = found.unit,
            .turn = std::nullopt,
            .startMs = std::nullopt,
            .endMs = std::nullopt,
            .speaker = {},
            .participant = std::nullopt,
            .text = {},
            .matches = {},
            .snippet = {},
            .themes = themesOn(source.id, found.span),
            .score = found.score};
    std::vector<text::Span> inText; // from the hit's beginning
    text::Position written{0};
    for (DocId document = found.range.first; document < found.range.last; ++document) {
        const Passage& passage = passages.at(document - found.source->first);
        if (!hit.turn && passage.turn != none) {
            hit.turn = passage.turn + 1;
            hit.startMs = passage.startMs != none ? std::optional(passage.startMs) : std::nullopt;
            hit.endMs = passage.endMs != none ? std::optional(passage.endMs) : std::nullopt;
        }
        if (hit.speaker.empty())
            if (const auto* speaker = facts.speaker(source.id, passage.speaker); speaker != nullptr)
                hit.speaker = speaker->label;
        if (!hit.participant)
            hit.participant = facts.participantOf(source, passage.speaker);
        const text::Text words(index.textOf(document));
        const auto from = std::max(found.span.begin, passage.span.begin);
        const auto to = std::min(found.span.end, passage.span.end);
        const auto base = passage.span.begin.value;
        if (document != found.range.first) {
            hit.text += '\n';
            ++written.value;
        }
        hit.text += words.slice(text::span(from.value - base, to.value - base));
        // What was found is decided by the numbers in the index; where it stands, by the same words in the text.
        Row row;
        const auto tokens = analyser.tokens(words.utf8());
        const auto ids = index.state().read(
            [&](const Xapian::Database&) { return schema::decodeIds(index.state().wordsOf(document)); });
        if (ids.size() != tokens.size())
            throw IndexDamaged("The search index is damaged: a passage's words are not those of its text. It is made "
                               "again from the study, which is not affected.");
        for (std::size_t place = 0; place < ids.size(); ++place)
            row.push_back({ids[place], static_cast<std::int64_t>(place)});
        auto matches = regexMatchesIn(plan, words);
        for (const RowRange& range : hitsIn(plan, row)) {
            const auto at = [&](std::size_t byte) {
                return words.position(text::ByteOffset{static_cast<std::int64_t>(byte)}).value;
            };
            matches.push_back(text::span(at(tokens[range.first].at.begin), at(tokens[range.last - 1].at.end)));
        }
        for (const text::Span& inPassage : joinedSpans(std::move(matches))) {
            const auto match = text::span(inPassage.begin.value + base, inPassage.end.value + base);
            if (!found.span.contains(match))
                continue;
            hit.matches.push_back(match);
            inText.push_back(text::span(match.begin.value - from.value + written.value,
                                        match.end.value - from.value + written.value));
        }
        written.value += to.value - from.value;
    }
    hit.snippet = snippetOf(hit.text, inText);
    return hit;
}

std::string Search::State::suggestionFor(Node node, Vocabulary& vocabulary) const {
    bool changed = false;
    const auto mend = [&](auto& self, Node& part) -> void {
        constexpr std::int64_t least = 4;
        if (part.kind == NodeKind::word && part.word.match == WordMatch::stem &&
            text::countCodePoints(part.word.word) >= least) {
            const auto sequences = vocabulary.sequencesOf(part.word);
            const bool known = std::any_of(sequences.begin(), sequences.end(), [](const auto& sequence) {
                return std::none_of(sequence.begin(), sequence.end(), [](const WordSet& set) { return set.empty(); });
            });
            if (!known)
                for (const int distance : {1, 2})
                    if (const auto forms = vocabulary.near(part.word.word, distance); !forms.empty()) {
                        part.word.word = forms.front().form;
                        changed = true;
                        break;
                    }
        }
        for (Node& child : part.children)
            self(self, child);
    };
    mend(mend, node);
    return changed ? inQueryLanguage(node) : std::string();
}

Answer Search::ask(const storage::Reader& reader, const Question& question) {
    const auto began = std::chrono::steady_clock::now();
    Deadline deadline(question.allowed, question.stop);
    const auto typed = parseQuery(question.query, m_state->filters.fieldNames());
    auto node = typed;
    if (question.typing && endsInWord(question.query))
        leaveOpen(node);
    constexpr int tries = 4;
    for (int attempt = 1;; ++attempt) {
        const auto generation = m_state->index.generation();
        Vocabulary vocabulary(m_state->index, deadline);
        vocabulary.takeCommonest(question.typing);
        const auto within = m_state->within(question);
        const auto plan =
            planOf(node, {vocabulary, m_state->filters, reader, m_state->synonyms, deadline, m_state->index, within});
        const auto found = question.scope == Scope::turns ? m_state->findPassages(plan, question, deadline)
                                                          : m_state->findSpans(plan, question, deadline);
        Answer answer;
        answer.total = found.total;
        answer.totalIsExact = found.totalIsExact;
        answer.notSearched = m_state->filters.passages().notSearchable;
        for (const Found& one : found.list) {
            deadline.checkNow();
            answer.hits.push_back(m_state->hitOf(one, plan));
        }
        if (question.facets)
            answer.facets = m_state->facetsOf(found.all);
        if (found.total == 0)
            answer.suggestion = m_state->suggestionFor(typed, vocabulary);
        // A writer that was quicker has changed what the numbers mean: ask again.
        if (m_state->index.generation() != generation && attempt < tries)
            continue;
        answer.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
        return answer;
    }
}

} // namespace emic::indexer
