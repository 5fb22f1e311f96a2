// Reading many source files on several threads, handed over one by one in their order. Only as many wait in memory as
// keep the threads busy, so a study of ten thousand interviews needs no more of it than one of twenty.
#pragma once

#include "core/transcripts/read_source.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace emic::exchange {

struct ReadingJob {
    std::filesystem::path path;
    transcripts::ReadOptions options;
};

/// A source as it was read, or a sentence that says why it could not be.
struct Reading {
    std::optional<transcripts::ReadSource> source;
    std::string problem;
};

/// Calls `take(place, reading)` for every job, in their order, on this thread. When `take` throws, reading stops and
/// the exception goes on. Throws what is no emic::Error from a reading thread (no memory).
void readInOrder(const std::vector<ReadingJob>& jobs, unsigned threads,
                 const std::function<void(std::size_t, Reading)>& take);

} // namespace emic::exchange
