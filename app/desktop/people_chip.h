// The people that are selected, as a chip with a cross that takes the selection away; hidden while everybody is shown.
// Stands in every place that is narrowed to them. Owned by that place; interface thread.
#pragma once

#include <QWidget>

namespace emic::desktop {

class PeopleSelection;

class PeopleChip : public QWidget {
    Q_OBJECT

public:
    PeopleChip(PeopleSelection& people, QWidget* parent);

private:
    void refresh();

    PeopleSelection& m_people;
};

} // namespace emic::desktop
