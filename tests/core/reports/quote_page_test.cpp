#include "core/reports/quote_table.h"

#include <gtest/gtest.h>

namespace emic::reports {
namespace {

analysis::Quote quote(const std::string& theme, const std::string& subtheme, const std::string& words) {
    analysis::Quote made;
    made.theme = theme;
    made.subtheme = subtheme;
    made.verbatim = words;
    made.published = words;
    made.source = "P01";
    return made;
}

std::vector<std::string> column(const Table& page, std::size_t at) {
    std::vector<std::string> words;
    for (const Row& row : page.rows)
        words.push_back(inWords(row[at]));
    return words;
}

TEST(QuotePage, NamesAThemeAndASubthemeOnce) {
    const Table page = quotePage({quote("Calm", "", "a"), quote("Calm", "Nights", "b"), quote("Calm", "Nights", "c"),
                                  quote("Grief", "Nights", "d")});
    EXPECT_EQ(column(page, 0), (std::vector<std::string>{"Calm", "· Nights", "", "Grief\n· Nights"}));
}

TEST(QuotePage, PutsTheTagBehindTheTranslationAndThePlaceBelow) {
    analysis::Quote danish = quote("Calm", "", "Jeg sover.");
    danish.published = "[...] sover.";
    danish.translation = "I sleep.";
    danish.tag = "[female]";
    danish.turn = 3;
    danish.golden = true;
    EXPECT_EQ(column(quotePage({danish}), 1),
              std::vector<std::string>{"[...] sover.\n= I sleep. [female]\n  P01, turn 3, golden"});
}

TEST(QuotePage, IsEmptyWithoutQuotes) {
    EXPECT_TRUE(quotePage({}).rows.empty());
}

} // namespace
} // namespace emic::reports
