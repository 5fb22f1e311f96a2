// The meaning units of one source as the transcript view shows them: where they stand, what they are coded to, and in
// which lane each coding's stripe runs. Kept up to date unit by unit, so that coding one among a hundred thousand costs
// little. Owned by the view; interface thread.
#pragma once

#include "app/desktop/span_index.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <QString>
#include <unordered_map>
#include <vector>

namespace emic::desktop {

/// What a unit is coded to, whoever did it.
struct ThemeOfUnit {
    study::ThemeId theme;
    bool mine = false;   ///< by the analyst who looks
    bool others = false; ///< by somebody else
    bool operator==(const ThemeOfUnit&) const = default;
};

struct UnitMark {
    study::UnitId id;
    text::Span span;
    bool relevant = true;
    bool golden = false;
    bool secondLook = false;
    std::vector<ThemeOfUnit> themes; ///< in the order of the tree
};

/// One unit's coding to one theme, drawn beside the text.
struct Stripe {
    study::UnitId unit;
    study::ThemeId theme;
    text::Span span;
    int lane = 0;
    bool mine = false;
};

struct ThemeLook {
    QString name;
    std::int64_t colour = 0; ///< place in study/palette.h
    std::int64_t order = 0;  ///< in the tree
};

class UnitMarks {
public:
    /// Whose codings are shown.
    enum class Whose { mine, everybodys };

    /// All units of a source. `me` is the analyst who looks, if the study knows them yet.
    void load(const storage::Reader& reader, study::SourceId source, std::optional<study::AnalystId> me, Whose whose);

    /// Reads some units anew: changed, added, or gone (then they vanish).
    void refresh(const storage::Reader& reader, const std::vector<study::UnitId>& units);
    /// Reads names and colours of themes anew.
    void refreshThemes(const storage::Reader& reader);

    [[nodiscard]] const UnitMark* find(study::UnitId unit) const;
    /// The shortest unit that holds a position.
    [[nodiscard]] const UnitMark* unitAt(text::Position at) const;
    [[nodiscard]] const SpanIndex<UnitMark>& units() const { return m_units; }
    [[nodiscard]] const SpanIndex<Stripe>& stripes() const { return m_stripes; }
    [[nodiscard]] int lanes() const { return m_lanes; }
    [[nodiscard]] const ThemeLook& look(study::ThemeId theme) const;

    /// The first stretch at or behind `from` within `within` that no unit covers and that is not only white space;
    /// nothing when there is none.
    [[nodiscard]] std::optional<text::Span> nextUndecided(const text::Text& text, const std::vector<text::Span>& within,
                                                          text::Position from) const;

private:
    [[nodiscard]] UnitMark markOf(const storage::Reader& reader, const study::MeaningUnit& unit) const;
    void insert(UnitMark mark);
    void addStripes(const UnitMark& mark);

    study::SourceId m_source;
    std::optional<study::AnalystId> m_me;
    Whose m_whose = Whose::everybodys;
    SpanIndex<UnitMark> m_units;
    SpanIndex<Stripe> m_stripes;
    std::unordered_map<study::UnitId, text::Span> m_spans; ///< of units that are shown
    std::unordered_map<study::ThemeId, ThemeLook> m_looks;
    int m_lanes = 0;
};

} // namespace emic::desktop
