// Bringing transcripts in through the guided import, as a person does.
#include "app/desktop/import_dialog.h"
#include "tests/app/desktop/window_fixture.h"
#include "tests/app/folder_of_files.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace emic::desktop {
namespace {

class ImportJourney : public WindowTest {
protected:
    ImportJourney() {
        files.write("Interview 7.txt",
                    "I: How are the nights?\n\nP07: Long. I lie awake.\n\nI: And then?\n\nP07: Then it "
                    "is morning.\n\nI: Good.\n\nP07: No.\n");
        files.write("Interview 8.txt", "I: How are the nights?\n\nKirsten: Fine. I sleep.\n\nI: Always?\n\nKirsten: "
                                       "Nearly always.\n\nI: Good.\n\nKirsten: Yes.\n");
        prompts.folder = shown(files.path().native());
    }

    ImportDialog* start() {
        trigger("import");
        auto* dialog = window.findChild<ImportDialog*>();
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Add a folder…"))
                QTest::mouseClick(button, Qt::LeftButton);
        return dialog;
    }
    static void forward(ImportDialog& dialog) {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("forward")), Qt::LeftButton);
    }

    tests::FolderOfFiles files;
};

TEST_F(ImportJourney, AFolderIsReadReportedBoundAndImported) {
    open();
    ImportDialog* dialog = start();
    ASSERT_TRUE(dialog);
    forward(*dialog);
    ASSERT_TRUE(until([&] { return dialog->page() == ImportDialog::Page::report; }));
    EXPECT_EQ(study.read().count<study::Source>(), 2) << "nothing has changed yet";
    forward(*dialog);
    ASSERT_EQ(dialog->page(), ImportDialog::Page::speakers);
    auto* labels = dialog->findChild<QTableWidget*>(QStringLiteral("labels"));
    ASSERT_EQ(labels->rowCount(), 3);
    for (int row = 0; row < labels->rowCount(); ++row)
        if (auto* who = qobject_cast<QComboBox*>(labels->cellWidget(row, 3)))
            who->setCurrentText(labels->item(row, 0)->text() == QStringLiteral("P07") ? QStringLiteral("P07")
                                                                                      : QStringLiteral("P01"));
    forward(*dialog);
    ASSERT_TRUE(until([&] { return dialog->page() == ImportDialog::Page::done; }));
    EXPECT_EQ(study.read().count<study::Source>(), 4);
    EXPECT_EQ(study.read().count<study::Participant>(), 2) << "P07 is new, P01 was there";
    int bound = 0;
    for (const study::Speaker& speaker : study.read().all<study::Speaker>())
        bound += speaker.label == "Kirsten" && speaker.participant == p01 ? 1 : 0;
    EXPECT_EQ(bound, 1);
    forward(*dialog);
    // Undo takes back who the labels are, then the import.
    window.session()->undo();
    window.session()->undo();
    EXPECT_EQ(study.read().count<study::Source>(), 2);
    EXPECT_EQ(study.read().count<study::Participant>(), 1);
}

TEST_F(ImportJourney, WhatCannotBeReadIsSaidAndTheRestComes) {
    files.write("broken.docx", "PK\x03\x04 this is no document");
    open();
    ImportDialog* dialog = start();
    forward(*dialog);
    ASSERT_TRUE(until([&] { return dialog->page() == ImportDialog::Page::report; }));
    forward(*dialog);
    forward(*dialog);
    ASSERT_TRUE(until([&] { return dialog->page() == ImportDialog::Page::done; }));
    EXPECT_EQ(study.read().count<study::Source>(), 4);
    bool said = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("broken.docx"));
    EXPECT_TRUE(said);
}

TEST_F(ImportJourney, ClosingTheWindowInTheMiddleLeavesTheStudyAsItWas) {
    for (int i = 0; i < 300; ++i)
        files.write("more/Interview " + std::to_string(100 + i) + ".txt",
                    "I: How is it?\n\nP07: It is number " + std::to_string(i) + ".\n\nI: So?\n\nP07: So it is.\n");
    open();
    ImportDialog* dialog = start();
    forward(*dialog);
    ASSERT_TRUE(until([&] { return dialog->page() == ImportDialog::Page::report; }));
    forward(*dialog);
    forward(*dialog);
    ASSERT_EQ(dialog->page(), ImportDialog::Page::working);
    window.close();
    delete dialog; // as the window's own end does
    const std::int64_t sources = study.read().count<study::Source>();
    EXPECT_TRUE(sources == 2 || sources == 304) << "all or nothing, not " << sources;
}

} // namespace
} // namespace emic::desktop
