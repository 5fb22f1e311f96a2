#include "tests/bench/reading.h"

#include "core/transcripts/format.h"

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace emic::bench {
namespace {

/// A line of what the kernel says of this process, in bytes.
double status(std::string_view name) {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(name))
            return std::stod(line.substr(name.size() + 1)) * 1024;
    return 0;
}

double memoryToRead(const std::string& bytes, const std::function<void(const std::string&)>& read) {
    int channel[2];
    if (pipe(channel) != 0)
        return 0;
    if (fork() == 0) {
        // Neither what lies free here nor what was once taken may count.
        malloc_trim(0);
        std::ofstream("/proc/self/clear_refs") << "5";
        const double before = status("VmRSS");
        read(bytes);
        const double taken = status("VmHWM") - before;
        const bool written = write(channel[1], &taken, sizeof taken) == sizeof taken;
        _exit(written ? 0 : 1);
    }
    double taken = 0;
    const bool got = ::read(channel[0], &taken, sizeof taken) == sizeof taken;
    close(channel[0]);
    close(channel[1]);
    int ended = 0;
    wait(&ended);
    return got ? taken : 0;
}

} // namespace

std::string words(int turn) {
    static constexpr std::string_view syllables[] = {"ka", "lo", "min", "ter", "sa",  "vel", "un", "dri", "po", "esh",
                                                     "ga", "ri", "tol", "be",  "wan", "si",  "fu", "cre", "yo", "nal"};
    std::uint32_t state = static_cast<std::uint32_t>(turn) * 2654435761U + 12345U;
    std::string result;
    for (int i = 0; i < 50; ++i) {
        state = state * 1664525U + 1013904223U;
        result += syllables[(state >> 16) % std::size(syllables)];
        result += i % 5 == 1 || i % 5 == 4 ? " " : "";
    }
    return result;
}
std::string label(int turn) {
    return turn % 2 == 0 ? "Interviewer:" : "Nora:";
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error);
    zip_source_keep(buffer);
    for (const auto& [name, bytes] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    if (zip_close(archive) != 0)
        throw std::runtime_error("the archive cannot be made");
    zip_stat_t stat;
    zip_source_open(buffer);
    zip_source_stat(buffer, &stat);
    std::string result(stat.size, '\0');
    zip_source_read(buffer, result.data(), result.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return result;
}

void readDocument(const std::string& bytes) {
    const transcripts::Document document = transcripts::recognise(bytes, "").format->read(bytes, {});
    if (document.blocks.size() < 1000)
        throw std::runtime_error("the document was not read");
    benchmark::DoNotOptimize(document.text.data());
}

void keepMemory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

void measure(benchmark::State& state, const std::string& bytes, const std::function<void(const std::string&)>& read) {
    const auto size = static_cast<double>(bytes.size());
    state.counters["MB"] = size / 1e6;
    state.counters["memoryPerByte"] = memoryToRead(bytes, read) / size;
    for (auto _ : state)
        read(bytes);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

} // namespace emic::bench
