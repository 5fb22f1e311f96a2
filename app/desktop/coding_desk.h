// What an analyst does to the units of a transcript, one journal entry a gesture. Knows the study and where the analyst
// is in a text; knows no widget. What cannot be done is said by the session. Owned by the window; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#include "core/editing/units.h"

#include <memory>
#include <optional>
#include <QObject>
#include <string_view>
#include <vector>

namespace emic::desktop {

/// Where the analyst is: what a gesture is about.
struct CodingPlace {
    study::SourceId source;
    text::Position cursor;
    text::Span selection;              ///< words that are selected; empty: none
    std::optional<study::UnitId> unit; ///< the unit that is selected
};

class CodingDesk : public QObject {
    Q_OBJECT

public:
    CodingDesk(std::shared_ptr<StudySession> session, QObject* parent);

    // Each returns the unit that the gesture was about; nothing when it was refused. Where words are selected they
    // become a unit first, in the same entry; else it is about the selected unit.

    std::optional<study::UnitId> mark(const CodingPlace& place);
    /// Codes as a theme. A unit marked not relevant becomes relevant.
    std::optional<study::UnitId> code(const CodingPlace& place, study::ThemeId theme);
    /// Makes a theme, or at "Theme/New one" a subtheme, and codes as it.
    std::optional<study::UnitId> codeAsNew(const CodingPlace& place, std::string_view path);
    /// Codes several units at once.
    bool codeUnits(const std::vector<study::UnitId>& units, study::ThemeId theme);
    /// Not relevant; or relevant again if it was marked so. Codings go along when they may.
    std::optional<study::UnitId> dismiss(const CodingPlace& place, editing::WhileCoded whileCoded);
    /// How many codings stand against dismissing.
    [[nodiscard]] std::int64_t codingsOf(const CodingPlace& place) const;

    /// Takes the analyst's own coding back.
    bool uncode(study::UnitId unit, study::ThemeId theme);
    bool uncodeAll(study::UnitId unit, const std::vector<study::ThemeId>& themes);
    bool setGolden(study::UnitId unit, study::ThemeId theme, bool golden);
    bool addMemo(study::UnitId unit, std::string_view words);
    /// Cuts at the cursor; the first half stays selected.
    std::optional<study::UnitId> split(const CodingPlace& place);
    std::optional<study::UnitId> join(const std::vector<study::UnitId>& units);
    bool setSpan(study::UnitId unit, text::Span span);
    [[nodiscard]] editing::UnitRemoval removalOf(study::UnitId unit) const;
    bool remove(study::UnitId unit);

    /// Themes coded with lately, at most nine, only those that are still there. Each keeps its place, so that the key
    /// it has can be learnt; a tenth takes the place of the one that was not used for longest.
    [[nodiscard]] const std::vector<study::ThemeId>& recentThemes() const { return m_recent; }
    [[nodiscard]] std::optional<study::ThemeId> lastTheme() const;

signals:
    void recentThemesChanged();

private:
    [[nodiscard]] study::UnitId unitOf(storage::Edit& edit, const CodingPlace& place) const;
    void remember(study::ThemeId theme);
    void forgetThemesThatWent();
    template <class Change>
    std::optional<study::UnitId> about(const CodingPlace& place, const Change& change);

    std::shared_ptr<StudySession> m_session;
    std::vector<study::ThemeId> m_recent;
    std::vector<study::ThemeId> m_used; ///< the same, the last used first
};

} // namespace emic::desktop
