// People somebody has selected, in whatever part of the window: units, quotes and tables elsewhere are narrowed to them
// until the selection is taken away. Shown everywhere by a PeopleChip. Owned by what the window keeps for its study;
// interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/study/study.h"
#endif

#include <optional>
#include <QObject>
#include <QString>
#include <vector>

namespace emic::desktop {

class PeopleSelection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Selects these; `words` say who they are: "Voiced Serenity (12)". Nobody is a selection too: nothing is shown.
    void select(std::vector<study::ParticipantId> people, const QString& words);
    /// Everybody again.
    void clear();

    [[nodiscard]] bool active() const { return m_active; }
    /// Whether what this person says and does is to be shown.
    [[nodiscard]] bool shows(study::ParticipantId person) const;
    /// The same for text nobody is known to have said: only shown while everybody is.
    [[nodiscard]] bool shows(const std::optional<study::ParticipantId>& person) const;
    /// Who is selected, in the order of their numbers.
    [[nodiscard]] const std::vector<study::ParticipantId>& people() const { return m_people; }
    [[nodiscard]] const QString& words() const { return m_words; }

signals:
    void changed();

private:
    bool m_active = false;
    std::vector<study::ParticipantId> m_people;
    QString m_words;
};

} // namespace emic::desktop
