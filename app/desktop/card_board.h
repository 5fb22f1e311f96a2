// The cards of a theme side by side: a column for the theme itself and one for each subtheme. One column at a time has
// selected cards. Owned by the workspace; interface thread.
#pragma once

#include "app/desktop/card_filter.h"
#include "app/desktop/card_list_model.h"

#include <functional>
#include <optional>
#include <QScrollArea>
#include <vector>

namespace emic::desktop {

class CardStore;
class CardView;
class ColumnHeader;

class CardBoard : public QScrollArea {
    Q_OBJECT

public:
    CardBoard(CardStore& store, QWidget* parent);

    /// Shows a desk as far as it passes; columns that stay keep what is selected in them.
    void show(const SharedDesk& desk, const CardFilter& filter);
    void clear();
    /// Words that were waited for are there.
    void refreshWords();
    /// Units that stand out; brings one of them into view where none is and `reveal` says so.
    void light(const std::vector<study::UnitId>& units, bool reveal);
    /// The column whose condensate is shown.
    void setShownCondensate(study::ThemeId theme);

    struct Chosen {
        study::ThemeId column;
        std::vector<study::UnitId> units;
    };
    /// The cards that are selected, in the column that was worked in last; without units where there are none.
    [[nodiscard]] std::optional<Chosen> chosen() const;
    /// The theme of the column that was worked in last.
    [[nodiscard]] std::optional<study::ThemeId> currentColumn() const;
    [[nodiscard]] std::optional<study::UnitId> current() const;
    /// Selects the next card in the order of columns that `wanted` asks for, beginning behind (before) the current one,
    /// round the end. False when there is none.
    bool goToNext(bool forward, const std::function<bool(const workbench::DeskCard&)>& wanted);
    /// The keyboard goes to the column that was worked in last.
    void takeFocus();
    /// Themes that units can be moved to, in the order of their keys: the theme itself is 0.
    [[nodiscard]] std::vector<study::ThemeId> columns() const;
    /// The theme that this digit stands for.
    [[nodiscard]] std::optional<study::ThemeId> columnOfKey(int key) const;

    [[nodiscard]] CardView* view(study::ThemeId theme) const;
    [[nodiscard]] ColumnHeader* header(study::ThemeId theme) const;
    [[nodiscard]] int shownCards() const;

signals:
    void moveWanted(const std::vector<emic::study::UnitId>& units, emic::study::ThemeId from, emic::study::ThemeId to);
    void condensateWanted(emic::study::ThemeId theme);
    void columnEntered(emic::study::ThemeId theme);
    void currentChanged();
    void unitHovered(std::optional<emic::study::UnitId> unit);
    void unitOpened(emic::study::UnitId unit);

private:
    struct Column {
        study::ThemeId theme;
        QWidget* widget;
        ColumnHeader* header;
        CardView* view;
    };
    Column make(study::ThemeId theme);
    void arrange(const SharedDesk& desk);
    void describe(const Column& column, const workbench::DeskColumn& content, int key, bool active);
    void enter(CardView& view);
    void goBeside(CardView& from, int step);
    [[nodiscard]] const Column* columnOf(study::ThemeId theme) const;

    CardStore& m_store;
    SharedDesk m_desk;
    QWidget* m_inside;
    std::vector<Column> m_columns;
    std::optional<study::ThemeId> m_current;
    std::optional<study::ThemeId> m_condensate;
};

} // namespace emic::desktop
