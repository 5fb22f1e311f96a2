// People in the window: adding, grouping and taking them out by hand, saying who speaks, and narrowing a theme to some
// of them.
#include "app/desktop/chip.h"
#include "app/desktop/condition_row.h"
#include "app/desktop/inspector_panel.h"
#include "app/desktop/participant_table_model.h"
#include "app/desktop/participants_panel.h"
#include "app/desktop/speakers_dialog.h"
#include "app/desktop/theme_page.h"
#include "core/editing/attributes.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/exchange/build.h"
#include "tests/app/desktop/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace emic::desktop {
namespace {

class PeopleJourney : public WindowTest {
protected:
    QAbstractItemModel& table() { return *window.participants()->table().model(); }
    void write(int row, int column, const QString& words) {
        QTableView& view = window.participants()->table();
        view.setCurrentIndex(table().index(row, column));
        view.setFocus();
        view.edit(table().index(row, column));
        QWidget* editor = view.indexWidget(table().index(row, column));
        if (!editor)
            editor = QApplication::focusWidget();
        ASSERT_TRUE(editor);
        ASSERT_NE(editor, &view);
        if (auto* box = qobject_cast<QComboBox*>(editor)) {
            box->setFocus();
            box->setEditText(QString());
        }
        QTest::keyClicks(editor, words);
        QTest::keyClick(editor, Qt::Key_Return);
        QApplication::processEvents();
    }
};

TEST_F(PeopleJourney, ParticipantsGroupsAndAttributesAreAddedByHandAndUndone) {
    open();
    prompts.texts = {QStringLiteral("P02\n\n P03 ")};
    trigger("addParticipants");
    ASSERT_EQ(table().rowCount(), 3);
    window.participants()->addAttribute(study::AttributeType::number);
    EXPECT_EQ(table().columnCount(), 2) << "nothing without a name";
    prompts.texts = {QStringLiteral("age")};
    window.participants()->addAttribute(study::AttributeType::number);
    ASSERT_EQ(table().columnCount(), 3);
    write(1, ParticipantTableModel::firstAttribute, QStringLiteral("47"));
    EXPECT_EQ(table().index(1, 2).data().toString(), QStringLiteral("47"));
    write(1, ParticipantTableModel::firstAttribute, QStringLiteral("old"));
    EXPECT_FALSE(window.messages().sentence().isEmpty()) << "a number is wanted";
    EXPECT_EQ(table().index(1, 2).data().toString(), QStringLiteral("47"));
    // A group that is new is made on the way, in the same entry.
    ASSERT_TRUE(table().setData(table().index(1, 1), QStringLiteral("Evening group"), Qt::EditRole));
    EXPECT_EQ(study.read().all<study::ParticipantGroup>().front().name, "Evening group");
    window.session()->undo();
    EXPECT_EQ(study.read().count<study::ParticipantGroup>(), 0);
    window.session()->undo();
    window.session()->undo();
    window.session()->undo();
    EXPECT_EQ(table().rowCount(), 1);
    EXPECT_EQ(study.dump(), before);
}

TEST_F(PeopleJourney, TakingOutAsksAndUndoBringsBack) {
    const study::GroupId group = study.addGroup("Evenings");
    study.edit([&](storage::Edit& edit) { editing::setGroup(edit, p01, group); });
    open();
    const std::string full = study.dump();
    window.participants()->showParticipant(p01);
    prompts.yes = false;
    trigger("removeParticipants");
    EXPECT_EQ(study.dump(), full);
    ASSERT_EQ(prompts.asked.size(), 1);
    EXPECT_TRUE(prompts.asked.front().contains(QStringLiteral("P01")));
    prompts.yes = true;
    trigger("removeGroup");
    EXPECT_EQ(study.read().count<study::ParticipantGroup>(), 0);
    EXPECT_TRUE(study.read().find(p01));
    window.participants()->showParticipant(p01);
    trigger("removeParticipants");
    EXPECT_FALSE(study.read().find(p01));
    EXPECT_EQ(study.read().count<study::Source>(), 2) << "what was said stays";
    window.session()->undo();
    window.session()->undo();
    EXPECT_EQ(study.dump(), full);
    EXPECT_EQ(table().rowCount(), 1);
}

TEST_F(PeopleJourney, SpeakersAreBoundLaterFromTheTranscript) {
    const study::SourceId third = study.addSource("Interview 3", {{"I", "Well?"}, {"P02", "Well."}});
    open();
    window.area()->open(other);
    press(Qt::Key_P, Qt::ControlModifier);
    auto* dialog = window.findChild<SpeakersDialog*>();
    ASSERT_TRUE(dialog);
    auto* labels = dialog->findChild<QTableWidget*>();
    ASSERT_EQ(labels->rowCount(), 2);
    const auto rowOf = [&](const char* label) {
        return labels->findItems(QLatin1String(label), Qt::MatchExactly).front()->row();
    };
    auto* box = qobject_cast<QComboBox*>(labels->cellWidget(rowOf("P02"), 2));
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("Person 2"));
    QTest::mouseClick(dialog->findChild<QCheckBox*>(), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
    ASSERT_TRUE(dialog->findChild<QCheckBox*>()->isChecked());
    const std::int64_t entriesBefore = entries();
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    EXPECT_EQ(entries(), entriesBefore + 1) << "one entry for all of it";
    int bound = 0;
    for (const study::Speaker& speaker : study.read().all<study::Speaker>())
        bound += speaker.label == "P02" && speaker.participant && speaker.participant != p01 ? 1 : 0;
    EXPECT_EQ(bound, 2) << "in Interview 2 and in Interview 3";
    EXPECT_TRUE(study.read().find(third));
    window.session()->undo();
    EXPECT_EQ(study.read().count<study::Participant>(), 1);
}

TEST_F(PeopleJourney, AThemeIsNarrowedByGroupAttributeAnalystAndTypedConditions) {
    const study::GroupId evenings = study.addGroup("Evenings");
    study::AttributeId age;
    study.edit([&](storage::Edit& edit) {
        editing::setGroup(edit, p01, evenings);
        const study::ParticipantId p02 = editing::addParticipant(edit, "P02");
        age = editing::addAttribute(edit, "age", study::AttributeType::number);
        editing::setValue(edit, p01, age, "40");
        editing::setValue(edit, p02, age, "60");
        editing::bindByLabel(edit, other);
    });
    const study::AnalystId berit = study.addAnalyst("Berit");
    study.code(study.addUnit(source, "It is quiet."), nights);
    study.code(study.addUnit(other, "Nothing wakes me."), nights, berit);
    open();
    ThemePage* page = window.area()->openTheme(nights);
    const auto rows = [&](int wanted) { return until([&] { return page->table().model()->rowCount() == wanted; }); };
    ASSERT_TRUE(rows(2));
    const auto chips = [&] { return page->conditions().conditions().size(); };
    // By typing in the list that the button opens.
    const auto narrow = [&](const char* typed) {
        const std::size_t chipsBefore = chips();
        QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("narrow")), Qt::LeftButton);
        ASSERT_TRUE(until([] { return QApplication::activePopupWidget() != nullptr; }));
        type(QLatin1String(typed));
        press(Qt::Key_Return);
        ASSERT_EQ(chips(), chipsBefore + 1) << typed;
    };
    const auto remove = [&] {
        for (Chip* chip : page->findChildren<Chip*>())
            if (chip->isVisible()) {
                chip->setFocus();
                QTest::keyClick(chip, Qt::Key_Delete);
                break;
            }
    };
    narrow("Evenings");
    EXPECT_TRUE(rows(1));
    // A click turns it round.
    for (Chip* chip : page->findChildren<Chip*>())
        if (chip->isVisible()) {
            QTest::mouseClick(chip, Qt::LeftButton, Qt::NoModifier, QPoint(12, chip->height() / 2));
            break;
        }
    EXPECT_TRUE(rows(0)) << "P02 has no group, so nothing is known of it";
    remove();
    EXPECT_TRUE(rows(2));
    narrow("Berit");
    EXPECT_TRUE(rows(1));
    remove();
    EXPECT_TRUE(rows(2));
    narrow("age > 50");
    EXPECT_TRUE(rows(1));
    EXPECT_TRUE(page->table().model()->index(0, 0).data().toString().contains(QStringLiteral("Nothing wakes")));
    // What is known of people changes, and with it the list.
    window.session()->perform([&](storage::Edit& edit) { editing::setValue(edit, p01, age, "55"); });
    EXPECT_TRUE(rows(2));
    narrow("height > 3");
    EXPECT_TRUE(until([&] { return chips() == 1; })) << "no such attribute: the chip goes";
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("height")));
}

TEST_F(PeopleJourney, TheSampleStudyIsNarrowedByChangeAndTheInspectorShowsIt) {
    tests::TemporaryFolder folder;
    exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                         folder.path() / "sample.emic");
    window.show();
    ASSERT_TRUE(window.openStudy(shown((folder.path() / "sample.emic").native())));
    window.activateWindow();
    const storage::Reader& reader = window.session()->read();
    study::ThemeId most = reader.all<study::Theme>().front().id;
    for (const study::Theme& theme : reader.all<study::Theme>())
        if (reader.countWhere<&study::Coding::theme>(theme.id) > reader.countWhere<&study::Coding::theme>(most))
            most = theme.id;
    ThemePage* page = window.area()->openTheme(most);
    QAbstractItemModel& rows = *page->table().model();
    ASSERT_TRUE(until([&] { return rows.rowCount() > 3; }));
    const int all = rows.rowCount();
    page->conditions().add(analysis::Condition{"hba1c.change", analysis::Relation::less, "0"});
    ASSERT_TRUE(until([&] { return rows.rowCount() < all; }));
    const int fell = rows.rowCount();
    EXPECT_GT(fell, 0);
    page->conditions().add(CodedBy{reader.all<study::Analyst>().front().name});
    EXPECT_TRUE(until([&] { return rows.rowCount() <= fell; }));
    // One click from the place, and what is known of who speaks.
    QTest::mouseClick(page->table().viewport(), Qt::LeftButton, Qt::NoModifier,
                      page->table().visualRect(rows.index(0, 0)).center());
    ASSERT_TRUE(window.page());
    ASSERT_TRUE(view().selectedUnit());
    EXPECT_TRUE(until([&] {
        for (const QLabel* label : window.inspector()->findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("→")))
                return true;
        return false;
    }));
}

} // namespace
} // namespace emic::desktop
