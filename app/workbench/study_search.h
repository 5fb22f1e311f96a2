// Searching an open study: its index is opened, made when there is none, kept in step with the study, and made again
// when something has happened to it, without the asker having to know. What it has worked out of the study is kept
// between questions and renewed by the study's notifications, so that the next question sees what was just coded.
//
// Belongs to the study's thread. With Upkeep::inBackground a thread of its own, with its own connection, brings the
// index up to date after each change to a text; a question asked meanwhile is answered from what is indexed already,
// and says how many sources are not.
#pragma once

#include "app/workbench/progress.h"
#include "core/storage/study_file.h"
#include "indexer/search.h"
#include "indexer/word_counts.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace emic::workbench {

enum class Upkeep {
    beforeAsking, ///< ask() first brings the index up to date: for programs that ask once
    inBackground
};

class StudySearch {
public:
    /// `study` must outlive it. `outcomes` too, unless it is nothing. Nothing is opened before the first question.
    StudySearch(storage::Study& study, Upkeep upkeep, const indexer::OutcomeSource* outcomes = nullptr);
    ~StudySearch();
    StudySearch(const StudySearch&) = delete;
    StudySearch& operator=(const StudySearch&) = delete;

    /// As indexer::Search::ask. An index that turns out to be damaged is made again, once, and asked again. `progress`
    /// is told of bringing the index up to date.
    [[nodiscard]] indexer::Answer ask(const indexer::Question& question, Progress& progress);
    [[nodiscard]] indexer::Answer moreLike(study::SourceId source, text::Span span, const indexer::Question& question,
                                           Progress& progress);
    [[nodiscard]] indexer::Answer moreLike(std::string_view words, std::string_view language,
                                           const indexer::Question& question, Progress& progress);

    /// As indexer::countWords and indexer::keywords.
    [[nodiscard]] indexer::WordTable words(const indexer::WordQuestion& question, Progress& progress);
    [[nodiscard]] indexer::KeywordTable keywords(const indexer::WordQuestion& question, bool lessOftenToo,
                                                 Progress& progress);

    /// What went wrong with the index and was mended since this was last asked; empty when nothing did.
    [[nodiscard]] std::string takeTrouble();

    /// Waits until the background thread has nothing left to do; for tests and for closing.
    void waitUntilIdle();

    /// Called on the background thread when the index has changed.
    void onChange(std::function<void()> changed);

private:
    class Background;

    template <class Ask>
    [[nodiscard]] auto mended(const Ask& ask, Progress& progress);
    void open(Progress& progress);
    void close();
    void bringUpToDate(Progress& progress, bool rebuild);

    storage::Study& m_study;
    Upkeep m_upkeep;
    const indexer::OutcomeSource* m_outcomes;
    std::optional<indexer::Index> m_index;
    std::optional<indexer::StudyFacts> m_facts;
    std::optional<indexer::Search> m_search;
    std::unique_ptr<Background> m_background;
    storage::Subscription m_subscription;
    std::string m_trouble;
    bool m_textsChanged = true;
};

} // namespace emic::workbench
