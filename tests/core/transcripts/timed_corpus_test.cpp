// Real annotated recordings, compared with what an independent look at the files says of them.
#include "core/storage/files.h"
#include "core/text/strings.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

namespace emic::transcripts {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    if (fs::exists(folder)) {
        for (const fs::directory_entry& each : fs::directory_iterator(folder)) {
            if (each.path().extension() == extension) {
                files.push_back(each.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Speakers of lines "CODE<TAB>words", with how many lines have words.
std::map<std::string, std::size_t> linearSpeakers(const fs::path& file) {
    std::map<std::string, std::size_t> speakers;
    const std::string text = storage::readFile(file);
    for (const std::string_view line : text::split(text, '\n')) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos && !text::trim(line.substr(tab)).empty()) {
            ++speakers[std::string(line.substr(0, tab))];
        }
    }
    return speakers;
}

TEST(TimedCorpus, ElanHasTheSpeakersOfBothLinearTranscriptions) {
    const fs::path folder = EMIC_SOURCE_DIR "/../shared/corpora/parlato_it";
    const std::vector<fs::path> files = filesIn(folder / "eaf", ".eaf");
    if (files.empty()) {
        GTEST_SKIP() << "The corpus of Italian interviews is not beside the project.";
    }
    for (const fs::path& file : files) {
        const ReadSource source = readSourceFile(file);
        std::set<std::string> found;
        for (const std::string& label : testing::labels(source)) {
            found.insert(label);
        }
        for (const char* linear : {"linear-jefferson", "linear-orthographic"}) {
            std::set<std::string> wanted;
            for (const auto& [speaker, lines] : linearSpeakers(folder / linear / (file.stem().string() + ".txt"))) {
                wanted.insert(speaker);
            }
            EXPECT_EQ(found, wanted) << file << " " << linear;
        }
        std::size_t lines = 0;
        for (const auto& [speaker, count] :
             linearSpeakers(folder / "linear-jefferson" / (file.stem().string() + ".txt"))) {
            lines += count;
        }
        EXPECT_EQ(static_cast<std::size_t>(source.report.paragraphs), lines) << file;
    }
}

TEST(TimedCorpus, TextGridsHaveTheirIntervals) {
    const std::vector<fs::path> files =
        filesIn(EMIC_SOURCE_DIR "/../shared/corpora/primock57/transcripts", ".TextGrid");
    if (files.empty()) {
        GTEST_SKIP() << "The corpus of consultations is not beside the project.";
    }
    const std::regex words("text = \"\\s*[^\"\\s]");
    for (const fs::path& file : files) {
        const std::string bytes = storage::readFile(file);
        const auto intervals = std::distance(std::sregex_iterator(bytes.begin(), bytes.end(), words), {});
        EXPECT_EQ(readSourceFile(file).report.paragraphs, intervals) << file;
    }
}

} // namespace
} // namespace emic::transcripts
