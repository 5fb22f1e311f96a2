// Moving, nesting and merging themes in their panel, and the menu there.
#include "app/desktop/picker.h"
#include "app/desktop/reason_bar.h"
#include "app/desktop/strings.h"
#include "app/desktop/themes_panel.h"
#include "app/desktop/view_colours.h"
#include "core/editing/focus_areas.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

#include <QMenu>
#include <QTreeView>
#include <utility>

namespace emic::desktop {

using study::ThemeId;

void ThemesPanel::moveCurrent(int by) {
    const auto theme = current();
    if (!theme)
        return;
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const std::vector<const study::Theme*> siblings = tree.children(tree.find(*theme)->parent);
    for (std::size_t i = 0; i < siblings.size(); ++i)
        if (siblings[i]->id == *theme)
            m_session->perform([&](storage::Edit& edit) {
                editing::reorderTheme(edit, *theme, std::max<std::int64_t>(0, static_cast<std::int64_t>(i) + by));
            });
}

void ThemesPanel::mergeCurrent() {
    const auto from = current();
    if (!from)
        return;
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const ViewColours colours = ViewColours::of(palette());
    std::vector<PickItem> items;
    for (const auto& [theme, depth] : tree.inOrder())
        if (!tree.isWithin(theme->id, *from))
            items.push_back({shown(tree.path(theme->id)),
                             {},
                             colours.theme(tree.find(tree.top(theme->id))->colour),
                             [this, from, into = theme->id] { merge(*from, into); }});
    auto* picker = new Picker(this, std::move(items), tr("Merge into which theme?"));
    picker->openAt(m_tree->viewport()->mapToGlobal(m_tree->visualRect(m_tree->currentIndex()).bottomLeft()));
}

void ThemesPanel::merge(ThemeId from, ThemeId into) {
    const storage::Reader& reader = m_session->read();
    try {
        const editing::ThemeMerge merge = editing::mergeOf(reader, from, into);
        m_reason->ask(tr("Merge “%1” into “%2”: %n coding(s) move.", nullptr, static_cast<int>(merge.codingsMoved))
                          .arg(shown(reader.get(from).name), shown(reader.get(into).name)),
                      tr("Merge"), [this, from, into](const std::string& reason) {
                          m_session->perform([&](storage::Edit& edit) {
                              edit.because(reason);
                              editing::mergeThemes(edit, from, into);
                          });
                      });
    } catch (const std::exception& problem) {
        emit m_session->refused(shown(problem.what()));
    }
}

void ThemesPanel::nest(ThemeId theme, ThemeId under) {
    const storage::Reader& reader = m_session->read();
    m_reason->ask(tr("Move “%1” under “%2”.").arg(shown(reader.get(theme).name), shown(reader.get(under).name)),
                  tr("Move"), [this, theme, under](const std::string& reason) {
                      m_session->perform([&](storage::Edit& edit) {
                          edit.because(reason);
                          editing::moveTheme(edit, theme, {.parent = under});
                      });
                  });
}

void ThemesPanel::askWhere(ThemeId theme, ThemeId target) {
    const auto into = m_session->read().find(target);
    if (!into || !m_session->read().find(theme))
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Move under “%1”").arg(shown(into->name)), this, [this, theme, target] { nest(theme, target); });
    menu->addAction(tr("Merge into “%1”").arg(shown(into->name)), this,
                    [this, theme, target] { merge(theme, target); });
    menu->popup(QCursor::pos());
}

void ThemesPanel::moveBetween(ThemeId theme, const QModelIndex& parent, int place) {
    const std::optional<ThemeId> under = m_model->themeAt(parent);
    const std::optional<study::FocusAreaId> area = m_model->focusAreaAt(parent);
    // The place counts among all siblings: those of one focus area stand among the themes of others.
    std::int64_t among = 0;
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const QModelIndex before = place > 0 ? m_model->index(place - 1, 0, parent) : QModelIndex();
    if (const auto previous = m_model->themeAt(before); before.isValid() && previous) {
        for (const study::Theme* sibling : tree.children(under)) {
            if (sibling->id != theme)
                ++among;
            if (sibling->id == *previous)
                break;
        }
    } else if (const auto first = m_model->themeAt(m_model->index(0, 0, parent)); first) {
        for (const study::Theme* sibling : tree.children(under)) {
            if (sibling->id == *first)
                break;
            if (sibling->id != theme)
                ++among;
        }
    }
    m_session->perform([&](storage::Edit& edit) {
        editing::moveTheme(edit, theme, {.parent = under, .focusArea = area, .place = among});
    });
}

void ThemesPanel::showMenu(QPoint at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto theme = current();
    if (theme) {
        menu->addAction(tr("Code the selection as this theme"), this, [this, theme] { emit codeWanted(*theme); });
        menu->addAction(tr("Open the theme's page"), this, [this, theme] { emit pageWanted(*theme); });
        menu->addSeparator();
    }
    menu->addAction(tr("New theme…"), this, &ThemesPanel::addTheme);
    if (theme)
        menu->addAction(tr("New subtheme…"), this, &ThemesPanel::addSubtheme);
    menu->addAction(tr("New focus area…"), this, &ThemesPanel::addFocusArea);
    if (m_tree->currentIndex().isValid()) {
        menu->addSeparator();
        menu->addAction(tr("Rename"), this, &ThemesPanel::renameCurrent);
        if (theme) {
            menu->addAction(tr("Move up"), this, [this] { moveCurrent(-1); });
            menu->addAction(tr("Move down"), this, [this] { moveCurrent(1); });
            menu->addAction(tr("Merge into…"), this, &ThemesPanel::mergeCurrent);
        }
        menu->addAction(tr("Delete…"), this, &ThemesPanel::deleteCurrent);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

} // namespace emic::desktop
