#include "app/desktop/search_asking.h"

#include "app/workbench/uncoded_like.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"

#include <algorithm>

namespace emic::desktop {
namespace {

constexpr std::size_t hitsAtOnce = 40;
constexpr std::size_t linesAtFirst = 60; ///< hits whose lines are shown before the others are there
constexpr std::size_t mostForLines = 2'000;

indexer::Question questionFor(const SearchQuestion& question, const workbench::Finished& finished) {
    indexer::Question asked;
    asked.query = finished.query;
    asked.scope = question.scope;
    asked.ownWords = question.ownWords;
    asked.people = question.people;
    asked.order = question.order == HitOrder::best ? indexer::Order::relevance : indexer::Order::text;
    asked.typing = question.typing && !finished.unfinished;
    return asked;
}

indexer::Answer answerOf(workbench::LiveSearch& search, const SearchQuestion& question,
                         const indexer::Question& asked) {
    if (question.beyond)
        return workbench::uncodedLike(search, *question.beyond, asked);
    return question.like ? search.moreLike(question.like->source, question.like->span, asked) : search.ask(asked);
}

workbench::ConcordanceOrder lineOrder(HitOrder order) {
    return order == HitOrder::linesLeft    ? workbench::ConcordanceOrder::left
           : order == HitOrder::linesRight ? workbench::ConcordanceOrder::right
                                           : workbench::ConcordanceOrder::hits;
}

void addLines(SearchAnswer& answer) {
    if (areLines(answer.question.order))
        answer.lines = workbench::concordanceOf(answer.answer.hits, lineOrder(answer.question.order));
}

/// The parts of what was typed, or of what it comes to when it is finished: that differs at its end only.
std::vector<workbench::QueryPart> partsOfTyped(const std::string& typed, const std::string& finished,
                                               const workbench::SearchNames& names) {
    const text::Position end{text::countCodePoints(typed)};
    for (const std::string& query : {typed, finished})
        try {
            std::vector<workbench::QueryPart> parts = workbench::partsOf(query, names.names);
            for (workbench::QueryPart& part : parts)
                part.span.end = std::min(part.span.end, end);
            return parts;
        } catch (const Error&) { // NOLINT(bugprone-empty-catch): whoever asks it is told
        }
    return {};
}

/// Runs `ask`; what goes wrong becomes part of the answer. False when the question was stopped.
template <class Ask>
bool answered(SearchAnswer& answer, workbench::LiveSearch& search, const Ask& ask) {
    const auto refuse = [&](NoAnswer why, const std::exception& problem) {
        answer.why = why;
        answer.problem = problem.what();
    };
    try {
        ask();
    } catch (const Cancelled&) {
        return false;
    } catch (const indexer::NoIndex& problem) {
        refuse(NoAnswer::noIndex, problem);
    } catch (const indexer::IndexDamaged& problem) {
        refuse(NoAnswer::damaged, problem);
        search.forget();
    } catch (const Error& problem) {
        refuse(NoAnswer::refused, problem);
        answer.problemAt = workbench::placeOfProblem(answer.problem);
        if (!answer.problemAt)
            answer.problemAt = search.placeOfFailure(answer.asked);
    }
    return true;
}

} // namespace

bool SearchQuestion::empty() const {
    return !like && !beyond && text::trim(typed).empty();
}

SharedAnswer askForHits(workbench::LiveSearch& search, const SearchQuestion& question,
                        const workbench::SearchNames& names, std::size_t offset, const std::atomic<bool>& stop) {
    auto answer = std::make_shared<SearchAnswer>();
    answer->question = question;
    const workbench::Finished finished =
        question.typing ? workbench::finished(question.typed, names) : workbench::Finished{question.typed, false};
    answer->asked = finished.query;
    answer->unfinished = finished.unfinished;
    answer->parts = partsOfTyped(question.typed, finished.query, names);
    if (question.empty())
        return answer;
    indexer::Question asked = questionFor(question, finished);
    asked.stop = &stop;
    asked.offset = offset;
    asked.limit = areLines(question.order) ? linesAtFirst : hitsAtOnce;
    const bool goesOn = answered(*answer, search, [&] {
        answer->answer = answerOf(search, question, asked);
        addLines(*answer);
    });
    return goesOn && !stop ? answer : nullptr;
}

SharedAnswer askForCounts(workbench::LiveSearch& search, const SearchAnswer& hits, const std::atomic<bool>& stop) {
    auto answer = std::make_shared<SearchAnswer>(hits);
    indexer::Question asked = questionFor(hits.question, {hits.asked, hits.unfinished});
    asked.stop = &stop;
    const bool goesOn = answered(*answer, search, [&] {
        if (hits.answer.total == 0 && !hits.question.like) {
            // Another spelling of what was typed, not of what it may be the beginning of.
            asked.typing = false;
            answer->answer.suggestion = search.ask(asked).suggestion;
            return;
        }
        asked.facets = !hits.question.like;
        asked.limit = areLines(hits.question.order) ? mostForLines : 1;
        indexer::Answer all = answerOf(search, hits.question, asked);
        answer->answer.facets = std::move(all.facets);
        if (!hits.question.like) {
            answer->answer.total = all.total;
            answer->answer.totalIsExact = all.totalIsExact;
        }
        if (areLines(hits.question.order)) {
            answer->answer.hits = std::move(all.hits);
            addLines(*answer);
        }
    });
    return goesOn && !stop ? answer : nullptr;
}

indexer::Answer askForAll(workbench::LiveSearch& search, const SearchQuestion& question,
                          const workbench::SearchNames& names, std::size_t limit, const std::atomic<bool>& stop) {
    const workbench::Finished finished =
        question.typing ? workbench::finished(question.typed, names) : workbench::Finished{question.typed, false};
    indexer::Question asked = questionFor(question, finished);
    asked.order = indexer::Order::text;
    asked.stop = &stop;
    asked.limit = question.like ? hitsAtOnce : limit; // everything is a little like everything
    asked.allowed = std::chrono::seconds(60);
    return answerOf(search, question, asked);
}

} // namespace emic::desktop
