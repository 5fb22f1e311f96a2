// The window in other languages: complete, with the same placeholders, and with room for its words.
#include "app/desktop/translations.h"
#include "tests/app/desktop/window_fixture.h"

#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTranslator>

namespace emic::desktop {
namespace {

QString fileOf(const QString& language) {
    QFile file(QStringLiteral(EMIC_SOURCE_DIR "/app/desktop/translations/workbench_%1.ts").arg(language));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

TEST(Translations, NothingIsUnfinished) {
    for (const char* language : {"da", "en"}) {
        const QString text = fileOf(QLatin1String(language));
        EXPECT_GT(text.count(QLatin1String("<message")), 10);
        EXPECT_FALSE(text.contains(QLatin1String("type=\"unfinished\""))) << language;
        EXPECT_FALSE(text.contains(QLatin1String("<translation />"))) << language;
        EXPECT_FALSE(text.contains(QLatin1String("<numerusform />"))) << language;
    }
}

TEST(Translations, SpeakDanishAndCountInEnglish) {
    const auto translated = [](const char* language, const char* source, int count) {
        QTranslator translator;
        EXPECT_TRUE(translator.load(QLocale(QLatin1String(language)), QStringLiteral("workbench"), QStringLiteral("_"),
                                    QStringLiteral(":/emic/translations")));
        return translator.translate("emic::desktop::ThemesPanel", source, nullptr, count);
    };
    EXPECT_EQ(translated("da", "New theme", -1), QStringLiteral("Nyt tema"));
    EXPECT_EQ(translated("da", "%n coding(s)", 1), QStringLiteral("%n kodning"));
    EXPECT_EQ(translated("en", "%n coding(s)", 1), QStringLiteral("%n coding"));
    EXPECT_EQ(translated("en", "%n coding(s)", 2), QStringLiteral("%n codings"));
}

class DanishWindow : public WindowTest {};

TEST_F(DanishWindow, HasRoomForItsWords) {
    QTranslator danish;
    ASSERT_TRUE(danish.load(QLocale(QLocale::Danish), QStringLiteral("workbench"), QStringLiteral("_"),
                            QStringLiteral(":/emic/translations")));
    QCoreApplication::installTranslator(&danish);
    {
        WorkbenchWindow inDanish(prompts);
        inDanish.resize(1000, 700);
        inDanish.show();
        const auto checkButtons = [&](const char* where) {
            for (const QPushButton* button : inDanish.findChildren<QPushButton*>()) {
                if (!button->isVisible())
                    continue;
                EXPECT_GE(button->width(), button->minimumSizeHint().width())
                    << where << ": " << button->text().toStdString();
            }
        };
        QApplication::processEvents();
        checkButtons("opening page");
        inDanish.openStudy(path());
        QApplication::processEvents();
        checkButtons("study");
        EXPECT_EQ(inDanish.actionList().find("notRelevant")->text(),
                  QStringLiteral("Ikke relevant, eller relevant igen"));
    }
    QCoreApplication::removeTranslator(&danish);
}

} // namespace
} // namespace emic::desktop
