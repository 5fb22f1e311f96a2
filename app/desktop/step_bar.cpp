#include "app/desktop/step_bar.h"

#include <QActionGroup>

namespace emic::desktop {

StepBar::StepBar(QWidget* parent) : QToolBar(parent) {
    setObjectName(QStringLiteral("steps"));
    setWindowTitle(tr("Steps"));
    setAccessibleName(tr("Steps of the method"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    const std::array<QString, 7> names{tr("Impression"), tr("Meaning units"), tr("Condensation"), tr("Synthesis"),
                                       tr("Outcomes"),   tr("Search"),        tr("Report")};
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_steps[i] = addAction(names[i]);
        m_steps[i]->setCheckable(true);
        group->addAction(m_steps[i]);
        const auto step = static_cast<Step>(i);
        m_steps[i]->setEnabled(step == Step::meaningUnits || step == Step::search);
        m_steps[i]->setToolTip(step == Step::meaningUnits ? tr("Mark meaning units and sort them into themes")
                               : step == Step::search     ? tr("Find words, themes, people and change in all texts")
                                                          : tr("This version of the window does not do this step yet"));
        connect(m_steps[i], &QAction::triggered, this, [this, step] { emit chosen(step); });
    }
    setCurrent(Step::meaningUnits);
}

void StepBar::setCurrent(Step step) {
    m_steps[static_cast<std::size_t>(step)]->setChecked(true);
}

} // namespace emic::desktop
