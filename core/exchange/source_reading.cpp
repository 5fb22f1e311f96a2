#include "core/exchange/source_reading.h"

#include "core/text/error.h"
#include "core/transcripts/ordered_work.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace emic::exchange {
namespace {

/// Bytes of files that may be read ahead of their being taken.
constexpr std::uintmax_t readAhead = 32'000'000;

Reading readOne(const ReadingJob& job) {
    Reading reading;
    try {
        reading.source = transcripts::readSourceFile(job.path, job.options);
    } catch (const Error& error) {
        reading.problem = error.what();
    }
    return reading;
}

} // namespace

void readInOrder(const std::vector<ReadingJob>& jobs, unsigned threads,
                 const std::function<void(std::size_t, Reading)>& take) {
    std::vector<std::uintmax_t> weights;
    for (const ReadingJob& job : jobs) {
        std::error_code failure;
        const std::uintmax_t bytes = std::filesystem::file_size(job.path, failure);
        weights.push_back(failure ? 1 : bytes + 1);
    }
    transcripts::inOrder(
        weights, std::clamp(threads, 1U, 64U), readAhead, [&](std::size_t place) { return readOne(jobs[place]); },
        [&](std::size_t place, Reading reading) { take(place, std::move(reading)); });
}

} // namespace emic::exchange
