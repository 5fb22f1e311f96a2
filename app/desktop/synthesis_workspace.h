// Step 4, Synthesis: from condensates to categories. On the left the themes with what is left to do for each; in the
// middle the category's text; on the right what the paragraph at the caret rests on, down to who said it. Owned by the
// window's workspaces; interface thread.
#pragma once

#include "app/desktop/action_list.h"
#include "app/desktop/workspace.h"

#include <functional>

class QSplitter;

namespace emic::desktop {

class CategoryListView;
class CategoryPage;
class ParagraphPanel;
class StaleKeeper;

class SynthesisWorkspace : public Workspace {
    Q_OBJECT

public:
    SynthesisWorkspace(const WorkspaceContext& context, QWidget* parent);

    /// Its commands; `now` is the workspace that is there, or nothing.
    static void addTo(ActionList& actions, const std::function<SynthesisWorkspace*()>& now);

    void arrive() override;
    void leave() override;
    void showTheme(study::ThemeId theme) override;

    [[nodiscard]] CategoryListView& categories() { return *m_list; }
    [[nodiscard]] CategoryPage& page() { return *m_page; }
    [[nodiscard]] ParagraphPanel& panel() { return *m_panel; }

    void pickQuote();
    void pickCondensate();
    void confirm(bool withSentences);
    void goToNextStale();
    void goToCategory(int by);

private:
    WorkspaceContext m_context;
    StaleKeeper* m_stale;
    QSplitter* m_parts;
    CategoryListView* m_list;
    CategoryPage* m_page;
    ParagraphPanel* m_panel;
};

} // namespace emic::desktop
