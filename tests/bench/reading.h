// What the benchmarks of readers share: words to put into made-up files, and the measuring of time and memory.
//
// Memory is what a process of its own takes at its height, beyond what it has before it reads, per byte of the file.
// The file's own bytes are not counted, as they are in memory already.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace emic::bench {

/// About ten words made of syllables, so that they pack about as well as speech does; others for every turn.
[[nodiscard]] std::string words(int turn);
/// Who speaks in that turn, with a colon.
[[nodiscard]] std::string label(int turn);

/// A ZIP archive of these entries.
[[nodiscard]] std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);

/// Reads the bytes as a document of whatever format they are; throws when it has fewer than 1,000 paragraphs.
void readDocument(const std::string& bytes);

/// Lets the process keep the memory that it frees, so that neither side of a ratio pays for the kernel's clearing of
/// pages over and over. To be called before anything is measured.
void keepMemory();

/// Measures `read` on the bytes: time, bytes a second, and memory.
void measure(benchmark::State& state, const std::string& bytes, const std::function<void(const std::string&)>& read);

} // namespace emic::bench
