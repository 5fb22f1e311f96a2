// Commands run in the test's own process, as `emic` would run them.
#pragma once

#include "app/cli/cli.h"
#include "tests/app/folder_of_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace emic::tests {

struct Result {
    int code = 0;
    std::string out;
    std::string err;
};

inline Result emic(std::vector<std::string> args) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(std::move(args), in, out, err);
    return {code, out.str(), err.str()};
}

/// Runs a command that must succeed; what it wrote.
inline std::string done(std::vector<std::string> args) {
    const std::string command = testing::PrintToString(args);
    const Result result = emic(std::move(args));
    EXPECT_EQ(result.code, cli::done) << command << "\n" << result.err;
    EXPECT_EQ(result.err, "") << command;
    return result.out;
}

inline nlohmann::json json(std::vector<std::string> args) {
    args.insert(args.end(), {"--format", "json"});
    return nlohmann::json::parse(done(std::move(args)));
}

/// Runs a command that must fail; its message, which must be one sentence for a person.
inline std::string refusal(std::vector<std::string> args, int code = cli::failed) {
    const std::string command = testing::PrintToString(args);
    const Result result = emic(std::move(args));
    EXPECT_EQ(result.code, code) << command << "\n" << result.out;
    EXPECT_EQ(result.out, "") << command;
    EXPECT_TRUE(result.err.starts_with("emic: ")) << command << "\n" << result.err;
    return result.err;
}

inline constexpr std::string_view interview = "Interviewer: How are your evenings?\n"
                                              "P01: I put the radio on. For the voices, you know.\n"
                                              "Interviewer: And the weekends?\n"
                                              "P01: The weekends are long. My neighbour comes by on Sundays.\n"
                                              "Interviewer: Who else comes by?\n"
                                              "P01: Nobody. I call my sister.\n";
inline constexpr std::string_view second = "Interviewer: How are your evenings?\n"
                                           "Anna: I cook for two and freeze the rest.\n"
                                           "Interviewer: Do you like it?\n"
                                           "Anna: I got used to it.\n"
                                           "Interviewer: Is it quiet?\n"
                                           "Anna: It is quiet, and I sleep well.\n";

/// A study with two interviews and three participants.
class CommandLineTest : public testing::Test {
protected:
    FolderOfFiles folder;
    std::string study = (folder / "evening.emic").string();

    void SetUp() override {
        ::setenv("EMIC_ANALYST", "Berit", 1);
        done({"create", study, "--title", "Evenings alone", "--speaker-tag", ""});
    }

    void withPeopleAndTexts() {
        folder.write("texts/first.txt", interview);
        folder.write("texts/second.txt", second);
        folder.write("people.csv", "id,group,age,sex\nP01,East,71,female\nP02,East,64,male\nP03,West,58,female\n");
        done({"participants", "import", study, (folder / "people.csv").string()});
        done({"import", study, (folder / "texts").string()});
    }

    std::string unit(const std::string& source, const std::string& words) {
        const std::string out = done({"units", "create", study, source, "--quote", words});
        return out.substr(out.find('\n') + 1, 36);
    }
};

} // namespace emic::tests
