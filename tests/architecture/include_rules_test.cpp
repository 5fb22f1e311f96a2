#include "tests/architecture/include_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace emic::architecture {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

Tree readProject() {
    const std::filesystem::path root = EMIC_SOURCE_DIR;
    Tree tree;
    for (const auto* top : {"app", "core", "indexer"}) {
        if (!std::filesystem::is_directory(root / top)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp" || extension == ".inc")) {
                std::stringstream text;
                text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
                tree.emplace(std::filesystem::relative(entry.path(), root).generic_string(), text.str());
            }
        }
    }
    return tree;
}

TEST(IncludeRulesTest, TheProjectKeepsThem) {
    const auto tree = readProject();
    ASSERT_TRUE(tree.contains("core/text/text.h")) << "nothing was read from " EMIC_SOURCE_DIR;
    for (const auto& violation : violations(tree)) {
        ADD_FAILURE() << violation;
    }
}

/// A header that keeps the rules and includes what is given.
std::string header(const std::string& includes = "") {
    return "// What it is for.\n#pragma once\n" + includes;
}

/// A tree with one good header in every room that the cases need, and one more file.
Tree with(const std::string& path, const std::string& text) {
    Tree tree;
    for (const auto* room : {"core/text", "core/study", "core/storage", "core/editing", "core/transcripts",
                             "core/statistics", "core/outcomes", "core/analysis", "core/exchange", "core/reports",
                             "indexer", "app/workbench", "app/cli", "app/desktop"}) {
        tree.emplace(std::string(room) + "/good.h", header());
    }
    tree[path] = text;
    return tree;
}

TEST(IncludeRulesTest, ACleanTreeHasNoViolations) {
    EXPECT_THAT(
        violations(with("core/study/a.cpp", "#include \"core/study/good.h\"\n\n#include \"core/text/good.h\"\n\n"
                                            "#include <vector>\n")),
        IsEmpty());
    EXPECT_THAT(violations(with("app/desktop/a.cpp", "#include \"app/workbench/good.h\"\n#include \"indexer/good.h\"\n"
                                                     "#include <QWidget>\n#include <QtCore/QString>\n")),
                IsEmpty());
    EXPECT_THAT(violations(with("core/text/icu.h", header("#include <unicode/brkiter.h>\n"))), IsEmpty());
    EXPECT_THAT(violations(with("core/text/a.cpp", "#include <unicode/uchar.h>\n")), IsEmpty());
    EXPECT_THAT(violations(with("core/storage/a.cpp", "#include <sqlite3.h>\n")), IsEmpty());
    EXPECT_THAT(violations(with("indexer/a.cpp", "#include <xapian.h>\n#include \"core/reports/good.h\"\n")),
                IsEmpty());
    EXPECT_THAT(violations(with("core/reports/a.cpp", "#include <pugixml.hpp>\n#include <zip.h>\n#include <queue>\n")),
                IsEmpty());
}

struct Case {
    std::string path;
    std::string text;
    std::string where;
    std::string rule;
};

class ViolationTest : public testing::TestWithParam<Case> {};

TEST_P(ViolationTest, IsFoundAndNamedOnce) {
    const auto& [path, text, where, rule] = GetParam();
    EXPECT_THAT(violations(with(path, text)), ElementsAre(AllOf(StartsWith(where + ": "), HasSubstr(rule))));
}

INSTANTIATE_TEST_SUITE_P(
    Rooms, ViolationTest,
    testing::Values(
        Case{"core/text/a.cpp", "\n#include \"core/study/good.h\"\n", "core/text/a.cpp:2",
             "core/study, which does not"},
        Case{"core/editing/a.cpp", "#include \"core/transcripts/good.h\"\n", "core/editing/a.cpp:1", "may not include"},
        Case{"core/reports/a.cpp", "#include \"indexer/good.h\"\n", "core/reports/a.cpp:1", "may not include indexer"},
        Case{"indexer/a.cpp", "#include \"app/workbench/good.h\"\n", "indexer/a.cpp:1",
             "may not include app/workbench"},
        Case{"app/workbench/a.cpp", "#include \"app/cli/good.h\"\n", "app/workbench/a.cpp:1",
             "may not include app/cli"},
        Case{"app/cli/a.cpp", "#include \"app/desktop/good.h\"\n", "app/cli/a.cpp:1", "may not include app/desktop"},
        Case{"app/desktop/a.cpp", "#include \"app/cli/good.h\"\n", "app/desktop/a.cpp:1", "may not include app/cli"},
        Case{"core/attic/a.cpp", "\n", "core/attic/a.cpp:1", "stands in no room"},
        Case{"core/study/a.cpp", "#include \"core/study/gone.h\"\n", "core/study/a.cpp:1", "does not exist"},
        Case{"core/study/a.cpp", "#include \"core/attic/gone.h\"\n", "core/study/a.cpp:1", "does not exist"}));

INSTANTIATE_TEST_SUITE_P(
    Writing, ViolationTest,
    testing::Values(
        Case{"core/study/a.cpp", "#include \"good.h\"\n", "core/study/a.cpp:1", "from the project's root"},
        Case{"core/study/a.cpp", "#include \"../text/good.h\"\n", "core/study/a.cpp:1", "from the project's root"},
        Case{"core/study/a.cpp", "  #  include \"../text/good.h\"\n", "core/study/a.cpp:1", "from the project's root"},
        Case{"core/study/a.cpp", "#include <core/text/good.h>\n", "core/study/a.cpp:1", "quotation marks"},
        Case{"core/study/a.h", "#pragma once\n", "core/study/a.h:1", "opens with a comment"},
        Case{"core/study/a.h", "// What it is for.\n#include <map>\n", "core/study/a.h:2", "#pragma once"},
        Case{"core/study/a.h", "// What it is for.\n// #pragma once\n", "core/study/a.h:3", "#pragma once"},
        Case{"core/study/a.h", header("#include \"core/study/a.h\"\n"), "core/study/a.h:3", "in a circle"}));

INSTANTIATE_TEST_SUITE_P(
    Libraries, ViolationTest,
    testing::Values(
        Case{"core/editing/a.cpp", "#include <sqlite3.h>\n", "core/editing/a.cpp:1", "may not include SQLite"},
        Case{"app/cli/a.cpp", "#include <xapian.h>\n", "app/cli/a.cpp:1", "may not include Xapian"},
        Case{"core/text/a.cpp", "#include <xapian/query.h>\n", "core/text/a.cpp:1", "may not include Xapian"},
        Case{"indexer/a.cpp", "#include <unicode/brkiter.h>\n", "indexer/a.cpp:1", "may not include ICU"},
        Case{"core/text/a.h", header("#include <unicode/brkiter.h>\n"), "core/text/a.h:3", "only icu.h"},
        Case{"core/reports/a.cpp", "#include <QString>\n", "core/reports/a.cpp:1", "may not include Qt"},
        Case{"app/cli/a.cpp", "#include <QtCore/QString>\n", "app/cli/a.cpp:1", "may not include Qt"}));

TEST(IncludeRulesTest, IcuHeaderStaysInItsRoom) {
    auto tree = with("core/text/icu.h", header("#include <unicode/brkiter.h>\n"));
    tree["core/study/a.cpp"] = "#include \"core/text/icu.h\"\n";
    tree["core/text/b.h"] = header("#include \"core/text/icu.h\"\n");
    EXPECT_THAT(violations(tree), ElementsAre(StartsWith("core/study/a.cpp:1: "), StartsWith("core/text/b.h:3: ")));
}

TEST(IncludeRulesTest, ALongerCircleIsFound) {
    auto tree = with("core/study/a.h", header("#include \"core/study/b.h\"\n"));
    tree["core/study/b.h"] = header("\n#include \"core/study/c.h\"\n");
    tree["core/study/c.h"] = header("#include \"core/study/a.h\"\n");
    EXPECT_THAT(violations(tree),
                ElementsAre("core/study/c.h:3: Includes go in a circle: core/study/a.h -> core/study/b.h -> "
                            "core/study/c.h -> core/study/a.h."));
}

TEST(IncludeRulesTest, AnIncludeInACommentIsNone) {
    EXPECT_THAT(violations(with("core/text/a.cpp", "// #include <sqlite3.h>\n/* x\n#include <xapian.h>\n*/\n")),
                IsEmpty());
}

TEST(IncludeRulesTest, EveryViolationIsReported) {
    EXPECT_THAT(violations(with("core/text/a.h", "#include <sqlite3.h>\n#include \"core/study/good.h\"\n")),
                AllOf(testing::SizeIs(4), Contains(HasSubstr("SQLite")), Contains(HasSubstr("core/study"))));
}

} // namespace
} // namespace emic::architecture
