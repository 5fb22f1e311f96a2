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
    const std::array<QString, 7> about{tr("Read everything once, and note what strikes you"),
                                       tr("Mark meaning units and sort them into themes"),
                                       tr("Condense what the units of a theme say, sentence by sentence"),
                                       tr("Write each theme's category, and hold it against the sources"),
                                       tr("Themes beside what changed for those who voiced them"),
                                       tr("Find words, themes, people and change in all texts"),
                                       tr("Choose what the report holds, and write it")};
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_steps[i] = addAction(names[i]);
        m_steps[i]->setCheckable(true);
        group->addAction(m_steps[i]);
        const auto step = static_cast<Step>(i);
        m_steps[i]->setEnabled(step == Step::meaningUnits || step == Step::search);
        m_steps[i]->setToolTip(about[i]);
        connect(m_steps[i], &QAction::triggered, this, [this, step] { emit chosen(step); });
    }
    setCurrent(Step::meaningUnits);
}

void StepBar::setAvailable(Step step, bool available) {
    m_steps[static_cast<std::size_t>(step)]->setEnabled(available);
}

void StepBar::choose(Step step) {
    m_steps[static_cast<std::size_t>(step)]->trigger();
}

void StepBar::setCurrent(Step step) {
    m_steps[static_cast<std::size_t>(step)]->setChecked(true);
}

} // namespace emic::desktop
