#include "indexer/batches.h"

#include "indexer/writer.h"

#include <algorithm>

namespace emic::indexer {

namespace {

/// What many threads gain here is little: the analysis before them is one thread's.
std::size_t writerCount() {
    constexpr unsigned most = 4;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

/// Small enough that all writers have something to do and that memory holds, large enough that the databases stay few.
std::int64_t batchSize(std::int64_t words, std::size_t writers) {
    constexpr std::int64_t least = 50'000;
    constexpr std::int64_t usual = 500'000;
    constexpr std::int64_t mostBatches = 100;
    const auto even = words / static_cast<std::int64_t>(2 * writers);
    return std::clamp(even, least, std::max(usual, words / mostBatches));
}

void writeBatch(const std::filesystem::path& path, const std::vector<AnalysedSource>& batch) {
    // Nobody looks into it until it has become a part of something that is synced.
    Xapian::WritableDatabase database(path.string(),
                                      Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | databaseFlags);
    database.begin_transaction(); // else Xapian writes after 10,000 passages, and then must change what it wrote
    for (const AnalysedSource& source : batch)
        writePassages(database, source);
    database.commit_transaction();
    database.close();
}

} // namespace

Batches::Batches(std::filesystem::path folder, std::int64_t words)
    : m_folder(std::move(folder)), m_most(batchSize(words, writerCount())) {
    for (std::size_t writer = 0; writer < writerCount(); ++writer)
        m_writers.emplace_back([this] { write(); });
}

Batches::~Batches() {
    end();
}

void Batches::end() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    for (std::thread& writer : m_writers)
        if (writer.joinable())
            writer.join();
}

void Batches::add(AnalysedSource source) {
    m_words += source.header.words;
    m_filling.push_back(std::move(source));
    if (m_words >= m_most)
        hand();
}

void Batches::hand() {
    m_parts.push_back(m_folder / ("part" + std::to_string(m_parts.size())));
    std::unique_lock lock(m_mutex);
    const auto enough = m_writers.size() + 1;
    m_changed.wait(lock, [&] { return m_failure || m_unwritten < enough; });
    if (m_failure)
        std::rethrow_exception(m_failure);
    m_waiting.emplace_back(m_parts.back(), std::move(m_filling));
    ++m_unwritten;
    m_filling.clear();
    m_words = 0;
    m_changed.notify_all();
}

void Batches::write() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [&] { return m_ending || !m_waiting.empty(); });
        if (m_ending)
            return;
        auto [path, batch] = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        std::exception_ptr failure;
        try {
            writeBatch(path, batch);
        } catch (...) {
            failure = std::current_exception();
        }
        batch.clear();
        lock.lock();
        --m_unwritten;
        if (failure && !m_failure)
            m_failure = failure;
        m_changed.notify_all();
    }
}

std::vector<std::filesystem::path> Batches::finish() {
    if (!m_filling.empty())
        hand();
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_failure || m_unwritten == 0; });
    }
    end();
    if (m_failure)
        std::rethrow_exception(m_failure);
    return m_parts;
}

} // namespace emic::indexer
