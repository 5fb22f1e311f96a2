// The window as a screen reader meets it: every control has a name and a role, and text can be told from its ground.
#include "app/desktop/import_dialog.h"
#include "app/desktop/keyboard_sheet.h"
#include "app/desktop/view_colours.h"
#include "tests/app/desktop/window_fixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QTabBar>

namespace emic::desktop {
namespace {

/// Controls that can have the focus and say nothing of themselves.
QStringList namelessControls(const QWidget& window) {
    QStringList nameless;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
        const bool named =
            access && (!access->text(QAccessible::Name).isEmpty() || access->role() == QAccessible::Client);
        if (!named || access->role() == QAccessible::NoRole)
            nameless << QStringLiteral("%1 %2 in %3")
                            .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                 widget->parentWidget()
                                     ? QLatin1String(widget->parentWidget()->metaObject()->className())
                                     : QLatin1String());
    }
    return nameless;
}

class Accessibility : public WindowTest {};

TEST_F(Accessibility, EveryControlHasANameAndARole) {
    study.code(study.addUnit(source, "It is quiet."), nights);
    window.show();
    EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << "opening page";
    open();
    view().selectUnit(view().marks().units().items().front().id);
    window.themes()->setCurrent(nights);
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "");
    window.area()->openTheme(nights);
    EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << "a theme's page";
    auto* dialog = new ImportDialog(window.session(), prompts, &window);
    dialog->show();
    EXPECT_EQ(namelessControls(*dialog).join(QLatin1String("; ")).toStdString(), "") << "import";
    auto* sheet = new KeyboardSheet(window.actionList(), &window);
    sheet->show();
    EXPECT_EQ(namelessControls(*sheet).join(QLatin1String("; ")).toStdString(), "") << "keyboard sheet";
}

TEST_F(Accessibility, NoTwoActionsHaveTheSameShortcut) {
    std::map<std::pair<QString, ActionList::Where>, QString> owners;
    for (const ActionList::Entry& entry : window.actionList().entries()) {
        if (!entry.action)
            continue;
        EXPECT_FALSE(entry.action->text().isEmpty());
        for (const QKeySequence& key : entry.action->shortcuts())
            for (const auto where : {ActionList::Where::everywhere, ActionList::Where::inTranscript}) {
                // What holds everywhere holds in the transcript too.
                if (entry.where == ActionList::Where::inTranscript && where == ActionList::Where::everywhere)
                    continue;
                const auto [place, isNew] = owners.emplace(std::pair(key.toString(), where), entry.action->text());
                EXPECT_TRUE(isNew) << key.toString().toStdString() << ": " << entry.action->text().toStdString()
                                   << " and " << place->second.toStdString();
            }
    }
}

TEST_F(Accessibility, TextStandsOutFromItsGround) {
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    for (const QPalette& palette : {QPalette(Qt::white), dark}) {
        const ViewColours colours = ViewColours::of(palette);
        EXPECT_GE(contrast(colours.text, colours.ground), 4.5);
        EXPECT_GE(contrast(colours.quietText, colours.ground), 4.5);
        EXPECT_GE(contrast(colours.text, colours.hit), 4.5);
        EXPECT_GE(contrast(colours.text, colours.currentHit), 4.5);
        for (int theme = 0; theme <= 8; ++theme)
            EXPECT_GE(contrast(colours.theme(theme), colours.ground), 3.0) << theme;
    }
}

} // namespace
} // namespace emic::desktop
