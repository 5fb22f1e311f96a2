// The steps of the method in their order, along the top of the window. Owned by the window; interface thread.
#pragma once

#include <array>
#include <QToolBar>

namespace emic::desktop {

class StepBar : public QToolBar {
    Q_OBJECT

public:
    enum class Step { impression, meaningUnits, condensation, synthesis, outcomes, search, report };

    explicit StepBar(QWidget* parent);

    /// The step that is worked on.
    void setCurrent(Step step);
    /// Whether one can go there.
    void setAvailable(Step step, bool available);
    /// Goes there as if it had been pressed.
    void choose(Step step);

signals:
    void chosen(emic::desktop::StepBar::Step step);

private:
    std::array<QAction*, 7> m_steps{};
};

} // namespace emic::desktop
