// What the parts of the condensation desk show together: the desk as it was read last, with what is asked of it for
// every card looked up beforehand. A value that does not change; a newer one takes its place. Interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/condensation_desk.h"
#endif

#include <memory>
#include <QString>
#include <QStringList>
#include <unordered_map>
#include <vector>

namespace emic::desktop {

class DeskShown {
public:
    DeskShown(const storage::Reader& reader, study::ThemeId theme, std::optional<study::AnalystId> viewer);

    workbench::CondensationDesk desk;

    /// Sentences that a card is in, as a person calls them: "1, 3", and of a condensate above with the theme's name.
    [[nodiscard]] QString sentencesInWords(const workbench::DeskCard& card, study::ThemeId column) const;
    /// Who codes it here, by name or by initials; empty while the study has one analyst.
    [[nodiscard]] QString analystsInWords(const workbench::DeskCard& card) const;
    [[nodiscard]] QString initials(const workbench::DeskCard& card) const;
    [[nodiscard]] std::optional<study::AnalystId> analyst(const std::string& name) const;
    [[nodiscard]] const workbench::DeskSentence* sentence(study::SentenceId id) const;
    [[nodiscard]] study::ThemeId theme() const { return m_theme; }

private:
    [[nodiscard]] QStringList names(const workbench::DeskCard& card) const;

    struct Place {
        study::ThemeId theme;
        std::size_t number; ///< in its condensate, from 1
    };
    study::ThemeId m_theme;
    std::unordered_map<study::SentenceId, Place> m_places;
    std::vector<study::Analyst> m_analysts;
};

using SharedDesk = std::shared_ptr<const DeskShown>;

} // namespace emic::desktop
