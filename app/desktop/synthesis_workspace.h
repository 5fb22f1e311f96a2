// Step 4, Synthesis: from condensates to categories. On the left the themes with what is left to do for each; in the
// middle the category's text; on the right what the paragraph at the caret rests on, down to who said it, or the
// sources that the text is validated against. Owned by the window's workspaces; interface thread.
#pragma once

#include "app/desktop/action_list.h"
#include "app/desktop/workspace.h"

#include <functional>

class QSplitter;
class QStackedWidget;

namespace emic::desktop {

class CategoryListView;
class CategoryPage;
class ParagraphPanel;
class StaleKeeper;
class ValidationPanel;

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
    void editRendition();
    void pickCondensate();
    void confirm(bool withSentences);
    void goToNextStale();
    void goToCategory(int by);

    /// Shows the sources to validate against in place of what the paragraph rests on, or that again.
    void toggleValidation();
    [[nodiscard]] bool isValidating() const;
    /// What is validated with; nothing while it is not shown.
    [[nodiscard]] ValidationPanel* validation() const { return isValidating() ? m_validation : nullptr; }
    /// The next (1) or previous (-1) source that is left, in this category and then in the others.
    void goToUnvalidated(int by);

private:
    void goToTheme(std::optional<study::ThemeId> theme);

    WorkspaceContext m_context;
    StaleKeeper* m_stale;
    QSplitter* m_parts;
    CategoryListView* m_list;
    CategoryPage* m_page;
    QStackedWidget* m_side;
    ParagraphPanel* m_panel;
    ValidationPanel* m_validation = nullptr; ///< from when it was first asked for
};

} // namespace emic::desktop
