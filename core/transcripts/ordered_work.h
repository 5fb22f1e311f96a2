// Doing many pieces of work on several threads and taking the results in order on the thread that asked, without ever
// holding many of them: a worker that is too far ahead waits.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace emic::transcripts {

/// How many threads work is worth spreading over on this machine.
[[nodiscard]] inline std::size_t workerCount() {
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Calls `work(i)` for every i below weights.size() on `threads` threads, and `take(i, result)` on the calling thread,
/// in order. What `work` has begun and `take` has not had yet weighs at most `limit` together (a single piece may be
/// heavier). What either throws stops everything and is thrown on; of several, the one of the first piece.
template <class Work, class Take>
void inOrder(const std::vector<std::uintmax_t>& weights, std::size_t threads, std::uintmax_t limit, const Work& work,
             const Take& take) {
    using Result = decltype(work(std::size_t{0}));
    struct Outcome {
        std::optional<Result> result;
        std::exception_ptr failure;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Outcome> finished;
    std::size_t next = 0;
    std::uintmax_t held = 0;
    bool stopping = false;

    const auto loop = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(
                lock, [&] { return stopping || next == weights.size() || held == 0 || held + weights[next] <= limit; });
            if (stopping || next == weights.size())
                return;
            const std::size_t mine = next++;
            held += weights[mine];
            lock.unlock();
            Outcome outcome;
            try {
                outcome.result.emplace(work(mine));
            } catch (...) {
                outcome.failure = std::current_exception();
            }
            lock.lock();
            finished.emplace(mine, std::move(outcome));
            changed.notify_all();
        }
    };

    std::vector<std::jthread> workers;
    const auto stop = [&] {
        const std::lock_guard lock(mutex);
        stopping = true;
        changed.notify_all();
    };
    try {
        for (std::size_t worker = 0; worker < std::min(threads, weights.size()); ++worker)
            workers.emplace_back(loop);
        for (std::size_t place = 0; place < weights.size(); ++place) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return finished.contains(place); });
            Outcome outcome = std::move(finished.extract(place).mapped());
            lock.unlock();
            if (outcome.failure)
                std::rethrow_exception(outcome.failure);
            take(place, std::move(*outcome.result));
            outcome.result.reset();
            lock.lock();
            held -= weights[place];
            changed.notify_all();
        }
    } catch (...) {
        stop();
        throw;
    }
}

} // namespace emic::transcripts
