#include "core/exchange/source_reading.h"

#include "core/text/error.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

namespace emic::exchange {
namespace {

/// How many finished readings may wait for each thread.
constexpr std::size_t aheadPerThread = 8;

Reading readOne(const ReadingJob& job) {
    Reading reading;
    try {
        reading.source = transcripts::readSourceFile(job.path, job.options);
    } catch (const Error& error) {
        reading.problem = error.what();
    }
    return reading;
}

/// The jobs that are waiting, being read and read.
class Desk {
public:
    Desk(const std::vector<ReadingJob>& jobs, std::size_t ahead) : m_jobs(&jobs), m_ahead(ahead) {}

    /// The life of one reading thread.
    void work() {
        while (const std::optional<std::size_t> place = next()) {
            Done done;
            try {
                done.reading = readOne((*m_jobs)[*place]);
            } catch (...) {
                done.failure = std::current_exception();
            }
            const std::lock_guard lock(m_mutex);
            m_done.emplace(*place, std::move(done));
            m_changed.notify_all();
        }
    }

    Reading wait(std::size_t place) {
        std::unique_lock lock(m_mutex);
        m_taken = place;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return m_done.contains(place); });
        Done done = std::move(m_done.extract(place).mapped());
        if (done.failure)
            std::rethrow_exception(done.failure);
        return std::move(done.reading);
    }

    void stop() {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }

private:
    struct Done {
        Reading reading;
        std::exception_ptr failure;
    };

    std::optional<std::size_t> next() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_stopped || m_next >= m_jobs->size() || m_next < m_taken + m_ahead; });
        if (m_stopped || m_next >= m_jobs->size())
            return std::nullopt;
        return m_next++;
    }

    const std::vector<ReadingJob>* m_jobs;
    std::size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::size_t, Done> m_done;
    std::size_t m_next = 0;
    std::size_t m_taken = 0;
    bool m_stopped = false;
};

} // namespace

void readInOrder(const std::vector<ReadingJob>& jobs, unsigned threads,
                 const std::function<void(std::size_t, Reading)>& take) {
    const unsigned hands = std::clamp(threads, 1U, 64U);
    Desk desk(jobs, aheadPerThread * hands);
    std::vector<std::jthread> workers;
    struct StopAtEnd {
        Desk* desk;
        ~StopAtEnd() { desk->stop(); }
    };
    const StopAtEnd stopAtEnd{&desk}; // runs before the workers are joined
    for (unsigned started = 0; started < hands; ++started)
        workers.emplace_back([&desk] { desk.work(); });
    for (std::size_t place = 0; place < jobs.size(); ++place)
        take(place, desk.wait(place));
}

} // namespace emic::exchange
