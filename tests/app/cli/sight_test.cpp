// What lists show to an analyst who works apart from a colleague.
#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class SightOnTheCommandLine : public CommandLineTest {
protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        withPeopleAndTexts();
        done({"themes", "add", study, "Company"});
        done({"themes", "add", study, "Quiet"});
        const std::string voices = unit("first", "For the voices, you know.");
        done({"code", study, "Company", voices, "--analyst", "Karen"});
        done({"code", study, "Quiet", voices, "--analyst", "Mikkel"});
        done({"impression", "blind", study});
    }
    [[nodiscard]] static std::size_t rows(const std::vector<std::string>& args) { return json(args).size(); }
};

TEST_F(SightOnTheCommandLine, WhoSaysWhoTheyAreSeesWithTheirOwnEyes) {
    const std::string all = done({"themes", study});
    const std::string karens = done({"--analyst", "Karen", "themes", study});
    EXPECT_NE(all, karens);
    EXPECT_EQ(rows({"quotes", study}), 2U);
    EXPECT_EQ(rows({"--analyst", "Karen", "quotes", study}), 1U);
    EXPECT_THAT(done({"--analyst", "Karen", "quotes", study, "--format", "csv"}), Not(HasSubstr("Quiet")));
    EXPECT_THAT(done({"--analyst", "Karen", "log", study}), HasSubstr("Coding of Mikkel, to be seen when"));
    EXPECT_THAT(done({"log", study}), HasSubstr("as Quiet"));
    EXPECT_THAT(refusal({"compare", study, "--first", "Karen", "--second", "Mikkel"}), HasSubstr("ready"));
    done({"impression", "ready", study, "--step", "coding", "--analyst", "Karen"});
    EXPECT_EQ(rows({"--analyst", "Karen", "quotes", study}), 1U);
    done({"impression", "ready", study, "--step", "coding", "--analyst", "Mikkel"});
    EXPECT_EQ(rows({"--analyst", "Karen", "quotes", study}), 2U);
    EXPECT_EQ(done({"--analyst", "Karen", "themes", study}), all);
}

TEST_F(SightOnTheCommandLine, CoverageCountsWhatIsSeen) {
    const std::string quiet = unit("second", "It is quiet, and I sleep well.");
    EXPECT_NE(done({"coverage", study}), done({"--analyst", "Karen", "coverage", study}))
        << "Berit has marked a unit that Karen does not see";
}

TEST_F(SightOnTheCommandLine, ImpressionsAreKeptApartToo) {
    done({"impression", "write", study, "Lively", "--source", "first", "--analyst", "Mikkel"});
    EXPECT_THAT(done({"impression", study}), HasSubstr("Lively"));
    EXPECT_THAT(done({"--analyst", "Karen", "impression", study}), Not(HasSubstr("Lively")));
}

} // namespace
} // namespace emic::tests
