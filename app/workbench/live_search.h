// Searching a study on a thread of its own while it is worked on from another: with a connection and a reader of the
// index of its own, and what is known of the study kept in step by the changes that are told. It never writes the
// index: when there is none, or a damaged one, it says so, and whoever keeps the index is to mend it.
//
// Belongs to the thread that asks it; only the flag that stops a question may be set from elsewhere.
#pragma once

#include "app/workbench/search_names.h"
#include "core/storage/study_file.h"
#include "indexer/search.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace emic::workbench {

class LiveSearch {
public:
    /// Nothing is opened before the first question.
    LiveSearch(std::filesystem::path study, std::string analystName);
    ~LiveSearch();
    LiveSearch(const LiveSearch&) = delete;
    LiveSearch& operator=(const LiveSearch&) = delete;

    /// A change to the study, made through another connection.
    void follow(const study::Notification& notification);

    /// As indexer::Search::ask; throws NoIndex while there is none, and whatever opening the study throws.
    [[nodiscard]] indexer::Answer ask(const indexer::Question& question);
    [[nodiscard]] indexer::Answer moreLike(study::SourceId source, text::Span span, const indexer::Question& question);
    [[nodiscard]] indexer::Answer moreLike(std::string_view words, std::string_view language,
                                           const indexer::Question& question);

    /// Where in a query the field stands that makes asking it fail: the first that fails on its own.
    [[nodiscard]] std::optional<text::Position> placeOfFailure(const std::string& query);

    [[nodiscard]] SearchNames names();
    /// The study, for questions that go beyond the index.
    [[nodiscard]] const storage::Reader& read();

    /// Lets go of everything, so that the next question begins anew.
    void forget();

private:
    class Outcomes;

    void openStudy();
    [[nodiscard]] indexer::Search& opened();

    std::filesystem::path m_path;
    std::string m_analystName;
    std::optional<storage::Study> m_study;
    std::unique_ptr<Outcomes> m_outcomes;
    std::optional<indexer::StudyFacts> m_facts;
    std::optional<indexer::Index> m_index;
    std::optional<indexer::Search> m_search;
};

} // namespace emic::workbench
