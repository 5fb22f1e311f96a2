// The window in other languages: complete, with the same placeholders, and with room for its words.
#include "app/desktop/import_dialog.h"
#include "app/desktop/keyboard_sheet.h"
#include "app/desktop/speakers_dialog.h"
#include "app/desktop/translations.h"
#include "tests/app/desktop/window_fixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
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

/// Texts that are cut off where they stand: labels, buttons, boxes and headings that are smaller than their words.
QStringList cutTexts(const QWidget& whole) {
    QStringList cut;
    const auto tell = [&](const QWidget& widget, const QString& text, int needed, int given) {
        cut << QStringLiteral("%1 “%2” needs %3 and has %4")
                   .arg(QLatin1String(widget.metaObject()->className()), text.left(60))
                   .arg(needed)
                   .arg(given);
    };
    for (const QWidget* widget : whole.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (label->text().isEmpty())
                continue;
            if (label->wordWrap() && label->heightForWidth(label->width()) > label->height())
                tell(*label, label->text(), label->heightForWidth(label->width()), label->height());
            if (!label->wordWrap() && label->sizeHint().width() > label->width())
                tell(*label, label->text(), label->sizeHint().width(), label->width());
            if (label->fontMetrics().height() > label->height())
                tell(*label, label->text(), label->fontMetrics().height(), label->height());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (!button->text().isEmpty() && button->minimumSizeHint().width() > button->width())
                tell(*button, button->text(), button->minimumSizeHint().width(), button->width());
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            if (!box->isEditable() && box->fontMetrics().horizontalAdvance(box->currentText()) > box->width())
                tell(*box, box->currentText(), box->fontMetrics().horizontalAdvance(box->currentText()), box->width());
        } else if (const auto* header = qobject_cast<const QHeaderView*>(widget)) {
            for (int section = 0; section < header->count(); ++section) {
                const QString text =
                    header->model()->headerData(section, header->orientation(), Qt::DisplayRole).toString();
                const int needed = header->fontMetrics().horizontalAdvance(text);
                if (header->orientation() == Qt::Horizontal && needed > header->sectionSize(section))
                    tell(*header, text, needed, header->sectionSize(section));
            }
        }
    }
    return cut;
}

class DanishWindow : public WindowTest, public testing::WithParamInterface<int> {};

TEST_P(DanishWindow, HasRoomForItsWordsEverywhere) {
    QTranslator danish;
    ASSERT_TRUE(danish.load(QLocale(QLocale::Danish), QStringLiteral("workbench"), QStringLiteral("_"),
                            QStringLiteral(":/emic/translations")));
    QCoreApplication::installTranslator(&danish);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(font.pointSizeF() * GetParam() / 100);
    QApplication::setFont(font);
    study.code(study.addUnit(source, "It is quiet."), nights);
    {
        WorkbenchWindow inDanish(prompts);
        inDanish.resize(GetParam() > 100 ? QSize(1900, 1100) : QSize(1280, 860));
        inDanish.show();
        const auto check = [&](const char* where, const QWidget& whole) {
            for (int i = 0; i < 5; ++i)
                QApplication::processEvents();
            EXPECT_EQ(cutTexts(whole).join(QLatin1String("\n")).toStdString(), "") << where;
        };
        check("opening page", inDanish);
        ASSERT_TRUE(inDanish.openStudy(path()));
        inDanish.themes()->setCurrent(nights);
        inDanish.page()->view().selectUnit(inDanish.page()->view().marks().units().items().front().id);
        check("study", inDanish);
        for (const char* panel :
             {"sourcesPanel", "participantsPanel", "historyPanel", "inspectorPanel", "search", "guide"}) {
            inDanish.actionList().find(panel)->trigger();
            check(panel, inDanish);
        }
        inDanish.area()->openTheme(nights);
        check("theme's page", inDanish);
        inDanish.actionList().find("searchWorkspace")->trigger();
        check("searching with the whole window", inDanish);
        inDanish.session()->say(
            QStringLiteral("En sætning, der er så lang, at den fylder mere end en linje. ").repeated(6));
        check("message", inDanish);
        auto* import = new ImportDialog(inDanish.session(), prompts, &inDanish);
        import->show();
        check("import", *import);
        import->close();
        auto* speakers = new SpeakersDialog(inDanish.session(), source, &inDanish);
        speakers->show();
        check("speakers", *speakers);
        speakers->close();
        auto* sheet = new KeyboardSheet(inDanish.actionList(), &inDanish);
        sheet->show();
        check("keyboard sheet", *sheet);
        sheet->close();
        EXPECT_EQ(inDanish.actionList().find("notRelevant")->text(),
                  QStringLiteral("Ikke relevant, eller relevant igen"));
    }
    QApplication::setFont(usual);
    QCoreApplication::removeTranslator(&danish);
}

INSTANTIATE_TEST_SUITE_P(Scales, DanishWindow, testing::Values(100, 200));

} // namespace
} // namespace emic::desktop
