// Sources on their way to disk: gathered into batches, each of which a thread of its own writes into a small database.
// Many small databases put together in the end cost less than one that grows, and no more memory however large the
// study is. Internal to the room; belongs to the thread that analyses, and ends its threads when it goes.
#pragma once

#include "indexer/analysed_source.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace emic::indexer {

class Batches {
public:
    /// `words` are those of all sources that will come, to choose the size of a batch.
    Batches(std::filesystem::path folder, std::int64_t words);
    ~Batches();
    Batches(const Batches&) = delete;
    Batches& operator=(const Batches&) = delete;

    /// Takes the next source; waits while the writers are behind. Throws what a writer threw.
    void add(AnalysedSource source);
    /// Waits until everything is written. The databases, in the order of their sources; the passages of one are
    /// numbered from 1. Throws what a writer threw.
    [[nodiscard]] std::vector<std::filesystem::path> finish();

private:
    using Batch = std::vector<AnalysedSource>;
    void hand();
    void write();
    void end();

    std::filesystem::path m_folder;
    std::int64_t m_most; ///< words in a batch
    Batch m_filling;
    std::int64_t m_words = 0; ///< in m_filling
    std::vector<std::filesystem::path> m_parts;

    std::mutex m_mutex; ///< for all below
    std::condition_variable m_changed;
    std::deque<std::pair<std::filesystem::path, Batch>> m_waiting;
    std::size_t m_unwritten = 0; ///< batches handed over
    std::exception_ptr m_failure;
    bool m_ending = false;
    std::vector<std::thread> m_writers; ///< last: they use all of the above
};

} // namespace emic::indexer
