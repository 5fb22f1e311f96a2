// The report in the window, on the sample study: choosing sections and seeing them, exporting in each format and
// reading it back, tables and figures onto the clipboard.
#include "app/desktop/report_workspace.h"
#include "app/desktop/window_workspaces.h"
#include "core/exchange/build.h"
#include "core/transcripts/read_source.h"
#include "tests/app/desktop/window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QMimeData>
#include <QTextBrowser>

namespace emic::desktop {
namespace {

class ReportJourney : public WindowTest {
protected:
    void begin() {
        exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                             folder.path() / "sample.emic");
        window.resize(1400, 900);
        window.show();
        ASSERT_TRUE(window.openStudy(shown((folder.path() / "sample.emic").native())));
        window.activateWindow();
        ASSERT_TRUE(until([this] { return window.isActiveWindow() && window.page(); }));
        window.page()->view().setFocus();
        press(Qt::Key_7, Qt::ControlModifier);
        ASSERT_TRUE(workspace());
    }
    [[nodiscard]] ReportWorkspace* workspace() { return window.workspaces()->currentAs<ReportWorkspace>(); }
    void only(const QStringList& keys) {
        for (int row = 0; row < workspace()->sections().count(); ++row) {
            QListWidgetItem* item = workspace()->sections().item(row);
            item->setCheckState(keys.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    void write(const QString& format, const QString& name) {
        prompts.place = shown((folder.path() / utf8(name)).native());
        workspace()->formatBox().setCurrentIndex(workspace()->formatBox().findData(format));
        ASSERT_GE(workspace()->formatBox().currentIndex(), 0) << format.toStdString();
        workspace()->sections().setFocus();
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(until([this] { return !workspace()->exporting(); }));
    }
    [[nodiscard]] QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    tests::TemporaryFolder folder;
};

TEST_F(ReportJourney, SectionsAreChosenAndSeen) {
    begin();
    ASSERT_TRUE(until([this] { return !workspace()->previewing(); }));
    const QString whole = workspace()->preview().toPlainText();
    EXPECT_TRUE(whole.contains(QStringLiteral("Outcomes before and after")));
    EXPECT_TRUE(whole.contains(QStringLiteral("How the numbers were computed")));
    only({QStringLiteral("sample"), QStringLiteral("saturation")});
    ASSERT_TRUE(until([&] { return !workspace()->previewing() && workspace()->preview().toPlainText() != whole; }));
    const QString some = workspace()->preview().toPlainText();
    EXPECT_TRUE(some.contains(QStringLiteral("Characteristics of participants")));
    EXPECT_FALSE(some.contains(QStringLiteral("Outcomes before and after")));
    // A table and a figure by their links, as Tab and Return follow them.
    emit workspace()->preview().anchorClicked(QUrl(QStringLiteral("copy-table:characteristics")));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("Completers, N=27")));
    emit workspace()->preview().anchorClicked(QUrl(QStringLiteral("copy-figure:saturation")));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
    workspace()->chooseAll(false);
    ASSERT_TRUE(until([this] { return workspace()->preview().toPlainText().isEmpty(); }));
}

TEST_F(ReportJourney, EachFormatIsWrittenForItsOwnerAloneAndReadsBack) {
    begin();
    only({QStringLiteral("sample"), QStringLiteral("change"), QStringLiteral("saturation")});
    write(QStringLiteral("html"), QStringLiteral("report.html"));
    EXPECT_TRUE(bytesOf(prompts.place).contains("Outcomes before and after"));
    EXPECT_TRUE(workspace()->account().contains(QStringLiteral("report.html"))) << utf8(workspace()->account());
    EXPECT_EQ(QFileInfo(prompts.place).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    workspace()->openFolder();
    EXPECT_EQ(prompts.folderShown, shown(folder.path().native()));
    for (const QString& format : {QStringLiteral("docx"), QStringLiteral("odt"), QStringLiteral("pdf")}) {
        if (workspace()->formatBox().findData(format) < 0)
            continue;
        write(format, QStringLiteral("report.") + format);
        const transcripts::LoadedFile read = transcripts::loadFile(pathOf(prompts.place));
        EXPECT_NE(read.documents.front().document.text.find("Outcomes before and after"), std::string::npos)
            << format.toStdString();
    }
    write(QStringLiteral("xlsx"), QStringLiteral("report")); // the ending is added
    EXPECT_TRUE(bytesOf(prompts.place + QStringLiteral(".xlsx")).startsWith("PK"));
    write(QStringLiteral("csv"), QStringLiteral("tables"));
    const QStringList files = QDir(prompts.place).entryList(QDir::Files);
    EXPECT_TRUE(files.contains(QStringLiteral("before-and-after.csv"))) << utf8(files.join(QLatin1Char(' ')));
    EXPECT_TRUE(files.contains(QStringLiteral("repeat.R")));
    EXPECT_TRUE(bytesOf(prompts.place + QStringLiteral("/before-and-after.csv")).contains("hba1c"));
}

TEST_F(ReportJourney, AStudyIsNeverOverwrittenAndAnExportCanBeStopped) {
    begin();
    const QByteArray kept = bytesOf(shown((folder.path() / "sample.emic").native()));
    write(QStringLiteral("html"), QStringLiteral("sample.emic"));
    // The ending is added, so another file is written; the study itself is refused.
    EXPECT_TRUE(QFile::exists(prompts.place + QStringLiteral(".html")));
    write(QStringLiteral("csv"), QStringLiteral("sample.emic"));
    EXPECT_FALSE(workspace()->account().isEmpty());
    EXPECT_FALSE(workspace()->account().startsWith(QStringLiteral("Wrote"))) << utf8(workspace()->account());
    EXPECT_EQ(bytesOf(shown((folder.path() / "sample.emic").native())), kept);
    prompts.place = shown((folder.path() / "stopped.html").native());
    workspace()->formatBox().setCurrentIndex(workspace()->formatBox().findData(QStringLiteral("html")));
    workspace()->exportReport();
    ASSERT_TRUE(workspace()->exporting());
    workspace()->cancelExport();
    ASSERT_TRUE(until([this] { return !workspace()->exporting(); }));
    EXPECT_FALSE(QFile::exists(prompts.place));
    EXPECT_TRUE(workspace()->account().contains(QStringLiteral("stopped"))) << utf8(workspace()->account());
}

} // namespace
} // namespace emic::desktop
