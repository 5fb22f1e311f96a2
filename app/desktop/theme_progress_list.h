// The themes, with how far their condensation has come. Owned by the condensation workspace; interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/condensation_desk.h"
#endif

#include <optional>
#include <QListView>
#include <vector>

class QStandardItemModel;

namespace emic::desktop {

class ThemeProgressList : public QListView {
    Q_OBJECT

public:
    explicit ThemeProgressList(QWidget* parent);

    void assign(const std::vector<workbench::ThemeProgress>& themes);
    /// The theme whose desk is shown, without a signal.
    void setShown(std::optional<study::ThemeId> theme);
    [[nodiscard]] const std::vector<workbench::ThemeProgress>& themes() const { return m_themes; }
    /// The theme so many places from the one that is shown.
    [[nodiscard]] std::optional<study::ThemeId> beside(int step) const;

signals:
    void chosen(emic::study::ThemeId theme);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::vector<workbench::ThemeProgress> m_themes;
    std::optional<study::ThemeId> m_shown;
    QStandardItemModel* m_rows;
    bool m_filling = false;
};

} // namespace emic::desktop
