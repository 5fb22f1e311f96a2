#include "app/desktop/people_chip.h"

#include "app/desktop/chip.h"
#include "app/desktop/people_selection.h"

#include <QHBoxLayout>

namespace emic::desktop {

PeopleChip::PeopleChip(PeopleSelection& people, QWidget* parent) : QWidget(parent), m_people(people) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    connect(&m_people, &PeopleSelection::changed, this, &PeopleChip::refresh);
    refresh();
}

void PeopleChip::refresh() {
    // Later: the chip that was pressed is still at work.
    for (Chip* each : findChildren<Chip*>(QString(), Qt::FindDirectChildrenOnly)) {
        each->hide();
        each->deleteLater();
    }
    setVisible(m_people.active());
    if (!m_people.active())
        return;
    auto* chip = new Chip(m_people.words(), std::nullopt, false, this);
    chip->setAccessibleName(tr("Only these people: %1").arg(m_people.words()));
    chip->setToolTip(tr("Units and quotes everywhere are of these people alone. Delete, or the cross, shows "
                        "everybody again."));
    connect(chip, &Chip::removeWanted, &m_people, &PeopleSelection::clear);
    layout()->addWidget(chip);
    chip->show();
}

} // namespace emic::desktop
