// Inputs that the fuzzers found worth keeping, and real transcripts.
#include "core/storage/files.h"
#include "core/text/strings.h"
#include "tests/core/transcripts/reading.h"
#include "tests/fuzz/checks.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace emic::transcripts {
namespace {

namespace fs = std::filesystem;

TEST(Corpus, OfTheFuzzersKeepsItsPromises) {
    int count = 0;
    for (const fs::directory_entry& folder : fs::directory_iterator(EMIC_SOURCE_DIR "/tests/fuzz/corpus")) {
        for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
            // Folders of other rooms' targets are theirs to replay.
            count += fuzz::runTarget(folder.path().filename().string(), storage::readFile(file.path())) ? 1 : 0;
        }
    }
    EXPECT_GT(count, 10);
}

/// Labels of lines that begin "**Name:**", with words behind them that are no time mark, found without the grammar.
std::set<std::string> boldLabels(std::string_view file) {
    std::set<std::string> labels;
    for (const std::string_view line : text::split(file, '\n')) {
        std::size_t begin = line.starts_with("\\[") ? line.find("\\] ") : 0;
        begin = begin == std::string_view::npos ? 0 : begin + (begin ? 3 : 0);
        const std::size_t close = line.find("**", begin + 2);
        if (!line.substr(begin).starts_with("**") || close == std::string_view::npos || close < begin + 4) {
            continue;
        }
        std::string_view label = line.substr(begin + 2, close - begin - 2);
        std::string_view words = line.substr(close + 2);
        if (text::trim(label).ends_with(':')) {
            label = text::trim(label);
            label.remove_suffix(1);
        } else if (text::trim(words).starts_with(':')) {
            words = text::trim(words).substr(1);
        } else {
            continue;
        }
        std::string speech(words);
        for (const char* noise : {"\\", "[", "]", ":", ".", "to", " "}) {
            for (std::size_t at = speech.find(noise); at != std::string::npos; at = speech.find(noise, at)) {
                speech.erase(at, std::string_view(noise).size());
            }
        }
        if (speech.find_first_not_of("0123456789") != std::string::npos) {
            std::string name = text::collapseSpace(label);
            std::erase(name, '\\');
            labels.insert(text::foldCase(name));
        }
    }
    return labels;
}

std::vector<fs::path> filesBelow(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    if (fs::exists(folder)) {
        for (const fs::directory_entry& each : fs::recursive_directory_iterator(folder)) {
            if (each.path().extension() == extension && each.path().filename() != "README.md") {
                files.push_back(each.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

TEST(Corpus, OfConversationsHasTheSpeakersThatItShows) {
    const std::vector<fs::path> files = filesBelow(EMIC_SOURCE_DIR "/../shared/corpora/changelog", ".md");
    if (files.empty()) {
        GTEST_SKIP() << "The corpus of conversations is not beside the project.";
    }
    for (const fs::path& file : files) {
        const ReadSource source = readSourceFile(file);
        std::set<std::string> found;
        for (const std::string& label : testing::labels(source)) {
            found.insert(text::foldCase(label));
        }
        EXPECT_EQ(found, boldLabels(storage::readFile(file))) << file.filename();
        EXPECT_EQ(testing::turns(source).size(), static_cast<std::size_t>(source.source.turnCount));
    }
}

TEST(Corpus, OfGermanInterviewsIsReadFromWord) {
    const std::vector<fs::path> files = filesBelow(EMIC_SOURCE_DIR "/../shared/corpora/haski_de", ".docx");
    if (files.empty()) {
        GTEST_SKIP() << "The corpus of German interviews is not beside the project.";
    }
    std::set<std::string> labels;
    for (const fs::path& file : files) {
        const ReadSource source = readSourceFile(file);
        EXPECT_EQ(source.report.style, LabelStyle::plain);
        EXPECT_EQ(source.source.speakers.size(), 3U);
        EXPECT_EQ(source.report.withoutSpeaker, 2) << "the title and the legend";
        EXPECT_TRUE(source.report.suspicious.empty());
        for (const std::string& label : testing::labels(source)) {
            labels.insert(label);
        }
    }
    EXPECT_EQ(labels, (std::set<std::string>{"I", "S1", "S2", "S3", "S4", "S5", "S6"}));
}

/// Labels before the first tab of each line, found without the grammar.
std::set<std::string> columnLabels(std::string_view file) {
    std::set<std::string> labels;
    for (const std::string_view line : text::split(file, '\n')) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) {
            labels.emplace(line.substr(0, tab));
        }
    }
    return labels;
}

TEST(Corpus, OfItalianInterviewsHasTheSpeakersOfItsColumns) {
    const fs::path corpus = EMIC_SOURCE_DIR "/../shared/corpora/parlato_it";
    const std::vector<fs::path> files = filesBelow(corpus / "linear-jefferson", ".txt");
    if (files.empty()) {
        GTEST_SKIP() << "The corpus of Italian interviews is not beside the project.";
    }
    for (const fs::path& file : files) {
        const ReadSource jefferson = readSourceFile(file);
        const ReadSource plain = readSourceFile(corpus / "linear-orthographic" / file.filename());
        EXPECT_EQ(jefferson.report.style, LabelStyle::tab) << file.filename();
        const auto found = testing::labels(jefferson);
        const auto foundPlain = testing::labels(plain);
        EXPECT_EQ(std::set(found.begin(), found.end()), columnLabels(storage::readFile(file))) << file.filename();
        EXPECT_EQ(std::set(found.begin(), found.end()), std::set(foundPlain.begin(), foundPlain.end()));
        EXPECT_TRUE(jefferson.report.suspicious.empty()) << file.filename();
    }
}

} // namespace
} // namespace emic::transcripts
