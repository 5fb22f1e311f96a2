#include "app/desktop/command_palette.h"

#include "app/desktop/participants_panel.h"
#include "app/desktop/picker.h"
#include "app/desktop/source_list_model.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/view_colours.h"
#include "app/desktop/workbench_window.h"
#include "core/study/theme_tree.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QPointer>

namespace emic::desktop {
namespace {

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::CommandPalette", text);
}

QString withoutMnemonic(QString text) {
    return text.replace(QLatin1String("&&"), QLatin1String("\x01"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

void addActions(std::vector<PickItem>& items, const ActionList& actions) {
    for (const ActionList::Entry& entry : actions.entries())
        if (entry.action && entry.action->isEnabled())
            items.push_back({withoutMnemonic(entry.action->text()),
                             entry.action->shortcut().toString(QKeySequence::NativeText), std::nullopt,
                             [action = QPointer<QAction>(entry.action)] {
                                 if (action)
                                     action->trigger();
                             }});
}

void addThingsOfStudy(std::vector<PickItem>& items, WorkbenchWindow& window) {
    const storage::Reader& reader = window.session()->read();
    const QPointer<TranscriptArea> area(window.area());
    for (const study::Source& source : reader.all<study::Source>())
        items.push_back({shown(source.name), kindName(source.kind, 1), std::nullopt, [area, id = source.id] {
                             if (area)
                                 if (TranscriptPage* page = area->open(id))
                                     page->view().setFocus();
                         }});
    const study::ThemeTree tree(reader.all<study::Theme>());
    const ViewColours colours = ViewColours::of(window.palette());
    for (const auto& [theme, depth] : tree.inOrder())
        items.push_back({shown(tree.path(theme->id)),
                         phrase(QT_TRANSLATE_NOOP("emic::desktop::CommandPalette", "Theme")),
                         colours.theme(theme->colour > 0 ? theme->colour : tree.find(tree.top(theme->id))->colour),
                         [area, id = theme->id] {
                             if (area)
                                 area->openTheme(id);
                         }});
    const QPointer<ParticipantsPanel> participants(window.participants());
    for (const study::Participant& participant : reader.all<study::Participant>())
        items.push_back({shown(participant.code),
                         phrase(QT_TRANSLATE_NOOP("emic::desktop::CommandPalette", "Participant")), std::nullopt,
                         [participants, id = participant.id] {
                             if (!participants)
                                 return;
                             if (auto* dock = qobject_cast<QDockWidget*>(participants->parentWidget())) {
                                 dock->show();
                                 dock->raise();
                             }
                             participants->showParticipant(id);
                         }});
}

} // namespace

Picker* openCommandPalette(WorkbenchWindow& window) {
    std::vector<PickItem> items;
    addActions(items, window.actionList());
    if (window.session())
        addThingsOfStudy(items, window);
    auto* picker = new Picker(&window, std::move(items),
                              phrase(QT_TRANSLATE_NOOP("emic::desktop::CommandPalette",
                                                       "Find an action, a source, a theme or a participant")));
    picker->openInWindow();
    return picker;
}

} // namespace emic::desktop
