// Searching the sample study as a researcher does: what women said whose value fell, and what goes with it.
#include "core/exchange/build.h"
#include "tests/app/desktop/search_fixture.h"

#include <QTreeWidget>

namespace emic::desktop {
namespace {

class SampleSearch : public SearchTest {
protected:
    void begin() {
        exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                             folder.path() / "sample.emic");
        window.resize(1280, 860);
        window.show();
        ASSERT_TRUE(window.openStudy(shown((folder.path() / "sample.emic").native())));
        window.activateWindow();
        ASSERT_TRUE(until([this] { return window.isActiveWindow() && window.page(); }));
        window.page()->view().setFocus();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(until([this] { return !keeper().working() && !desk().names()->fields.empty(); }));
        watch();
    }
    [[nodiscard]] std::string sexOf(const indexer::Hit& hit) {
        const storage::Reader& reader = window.session()->read();
        for (const study::Attribute& attribute : reader.all<study::Attribute>())
            if (attribute.name == "sex" && hit.participant)
                for (const study::AttributeValue& value :
                     reader.where<&study::AttributeValue::participant>(*hit.participant))
                    if (value.attribute == attribute.id)
                        return value.value;
        return {};
    }

    tests::TemporaryFolder folder;
};

TEST_F(SampleSearch, QuotesOfWomenWhoseValueFell) {
    begin();
    ask(QStringLiteral("people"));
    const std::int64_t everybody = panel().hits().rowCount();
    ASSERT_GT(everybody, 10);
    // By completion: the attribute, its value, and which way an outcome went.
    press(Qt::Key_End);
    type(QStringLiteral(" sex:f"));
    press(Qt::Key_Tab);
    EXPECT_EQ(box().text(), QStringLiteral("people sex:female "));
    type(QStringLiteral("hba1c.ch"));
    press(Qt::Key_Tab);
    ASSERT_TRUE(box().completions().isOpen());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(box().text(), QStringLiteral("people sex:female hba1c.change:<0 "));
    ASSERT_TRUE(until([&] { return settled(box().text()) && panel().chips().shownWords().size() == 2; }));
    EXPECT_LT(hitCount(), everybody);
    ASSERT_GT(hitCount(), 0);
    for (const indexer::Hit& hit : panel().hits().hits())
        EXPECT_EQ(sexOf(hit), "female");
    // The counts speak of these hits only.
    const auto women = panel().facets().findItems(QStringLiteral("female"), Qt::MatchRecursive);
    ASSERT_EQ(women.size(), 1);
    EXPECT_EQ(women.front()->text(1).toInt(), hitCount());
    EXPECT_TRUE(panel().facets().findItems(QStringLiteral("male"), Qt::MatchRecursive).isEmpty());
    // The same people, the other way round.
    const int fell = hitCount();
    ask(QStringLiteral("people sex:female NOT hba1c.change:<0 "));
    const int others = hitCount();
    ask(QStringLiteral("people sex:female "));
    EXPECT_EQ(hitCount(), std::min(40, fell + others)) << "forty are fetched at once";
}

TEST_F(SampleSearch, HitsComeAsOneScrolls) {
    begin();
    ask(QStringLiteral("the"));
    EXPECT_EQ(hitCount(), 40);
    panel().list().setFocus();
    panel().list().scrollToBottom();
    EXPECT_TRUE(until([&] { return hitCount() >= 80; }));
    press(Qt::Key_End);
    EXPECT_TRUE(until([&] { return hitCount() >= 120; }));
}

TEST_F(SampleSearch, SearchesUnitsAndWhatLiesBetweenThem) {
    begin();
    const auto in = [&](study::SearchScope scope) {
        SearchQuestion question;
        question.typed = "people";
        question.scope = scope;
        const int answersBefore = answers;
        panel().search(question);
        EXPECT_TRUE(
            until([&] { return answers > answersBefore && !desk().busy() && desk().question().scope == scope; }));
    };
    in(study::SearchScope::units);
    ASSERT_GT(hitCount(), 0);
    for (const indexer::Hit& hit : panel().hits().hits())
        EXPECT_TRUE(hit.unit);
    panel().list().setFocus();
    panel().list().setCurrentIndex(panel().hits().index(0));
    press(Qt::Key_Return);
    EXPECT_EQ(view().selectedUnit(), panel().hits().hitOf(0).unit);
    in(study::SearchScope::between);
    ASSERT_GT(hitCount(), 0);
    for (const indexer::Hit& hit : panel().hits().hits()) {
        EXPECT_FALSE(hit.unit);
        EXPECT_TRUE(hit.themes.empty());
    }
}

} // namespace
} // namespace emic::desktop
