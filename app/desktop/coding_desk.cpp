#include "app/desktop/coding_desk.h"

#include "app/desktop/preferences.h"
#include "app/desktop/strings.h"
#include "core/editing/codings.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/memos.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <utility>

namespace emic::desktop {

using study::ThemeId;
using study::UnitId;

namespace {

constexpr std::size_t mostRecent = 9;

void makeRelevant(storage::Edit& edit, UnitId unit) {
    if (edit.get(unit).relevance == study::Relevance::notRelevant)
        editing::setRelevance(edit, {unit}, study::Relevance::relevant);
}

/// The theme at a path, made as far as it is not there.
ThemeId themeAt(storage::Edit& edit, std::string_view path) {
    std::optional<ThemeId> parent;
    for (const std::string_view part : text::split(path, '/')) {
        const std::string_view name = text::trim(part);
        const study::ThemeTree tree(edit.all<study::Theme>());
        std::optional<ThemeId> found;
        for (const study::Theme* theme : tree.children(parent))
            if (text::foldCase(theme->name) == text::foldCase(name))
                found = theme->id;
        parent = found ? *found : editing::addTheme(edit, {.name = std::string(name), .parent = parent});
    }
    return *parent;
}

} // namespace

CodingDesk::CodingDesk(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_recent(preferences::recentThemes(m_session->id())),
      m_used(m_recent) {
    forgetThemesThatWent();
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::theme)) {
            forgetThemesThatWent();
            emit recentThemesChanged();
        }
    });
}

void CodingDesk::forgetThemesThatWent() {
    const auto gone = [this](ThemeId theme) { return !m_session->read().find(theme); };
    std::erase_if(m_recent, gone);
    std::erase_if(m_used, gone);
}

std::optional<ThemeId> CodingDesk::lastTheme() const {
    return m_used.empty() ? std::nullopt : std::optional(m_used.front());
}

void CodingDesk::remember(ThemeId theme) {
    std::erase(m_used, theme);
    m_used.insert(m_used.begin(), theme);
    if (std::ranges::find(m_recent, theme) == m_recent.end()) {
        if (m_recent.size() < mostRecent) {
            m_recent.push_back(theme);
        } else {
            std::ranges::replace(m_recent, m_used.back(), theme);
            m_used.pop_back();
        }
        preferences::setRecentThemes(m_session->id(), m_recent);
    }
    emit recentThemesChanged();
}

UnitId CodingDesk::unitOf(storage::Edit& edit, const CodingPlace& place) const {
    if (!place.selection.empty())
        return editing::createUnit(edit, place.source, place.selection).id;
    if (place.unit)
        return *place.unit;
    throw InvalidInput(utf8(tr("Nothing is selected here: select some words, or a meaning unit, and do this again.")));
}

template <class Change>
std::optional<UnitId> CodingDesk::about(const CodingPlace& place, const Change& change) {
    std::optional<UnitId> unit;
    const auto result = m_session->perform([&](storage::Edit& edit) {
        unit = unitOf(edit, place);
        change(edit, *unit);
    });
    return result == StudySession::Result::refused ? std::nullopt : unit;
}

std::optional<UnitId> CodingDesk::mark(const CodingPlace& place) {
    return about(place, [](storage::Edit&, UnitId) {});
}

std::optional<UnitId> CodingDesk::code(const CodingPlace& place, ThemeId theme) {
    std::optional<UnitId> unit;
    const auto result = m_session->perform([&](storage::Edit& edit) {
        edit.describe("Code a unit as " + study::ThemeTree(edit.all<study::Theme>()).path(theme));
        unit = unitOf(edit, place);
        makeRelevant(edit, *unit);
        editing::codeUnits(edit, {*unit}, theme);
    });
    if (result == StudySession::Result::refused)
        return std::nullopt;
    remember(theme);
    return unit;
}

std::optional<UnitId> CodingDesk::codeAsNew(const CodingPlace& place, std::string_view path) {
    std::optional<ThemeId> theme;
    std::optional<UnitId> unit;
    const auto result = m_session->perform([&](storage::Edit& edit) {
        edit.describe("Code a unit as " + std::string(path) + ", a new theme");
        unit = unitOf(edit, place);
        makeRelevant(edit, *unit);
        theme = themeAt(edit, path);
        editing::codeUnits(edit, {*unit}, *theme);
    });
    if (result == StudySession::Result::refused)
        return std::nullopt;
    remember(*theme);
    return unit;
}

bool CodingDesk::codeUnits(const std::vector<UnitId>& units, ThemeId theme) {
    const auto result = m_session->perform([&](storage::Edit& edit) { editing::codeUnits(edit, units, theme); });
    if (result == StudySession::Result::refused)
        return false;
    remember(theme);
    return true;
}

std::optional<UnitId> CodingDesk::dismiss(const CodingPlace& place, editing::WhileCoded whileCoded) {
    return about(place, [&](storage::Edit& edit, UnitId unit) {
        const bool was = edit.get(unit).relevance == study::Relevance::notRelevant;
        const bool fresh = !place.selection.empty() && edit.countWhere<&study::Coding::unit>(unit) == 0;
        if (fresh)
            edit.describe("Mark a stretch as not relevant");
        editing::setRelevance(edit, {unit}, was ? study::Relevance::relevant : study::Relevance::notRelevant,
                              whileCoded);
    });
}

std::int64_t CodingDesk::codingsOf(const CodingPlace& place) const {
    if (place.selection.empty())
        return place.unit ? m_session->read().countWhere<&study::Coding::unit>(*place.unit) : 0;
    for (const study::MeaningUnit& unit : m_session->read().where<&study::MeaningUnit::source>(place.source))
        if (unit.span() == place.selection)
            return m_session->read().countWhere<&study::Coding::unit>(unit.id);
    return 0;
}

bool CodingDesk::uncode(UnitId unit, ThemeId theme) {
    return m_session->perform([&](storage::Edit& edit) { editing::uncodeUnits(edit, {unit}, theme); }) !=
           StudySession::Result::refused;
}

bool CodingDesk::uncodeAll(UnitId unit, const std::vector<ThemeId>& themes) {
    return m_session->perform([&](storage::Edit& edit) {
        if (themes.size() > 1)
            edit.describe("Take " + std::to_string(themes.size()) + " codings from a unit");
        for (const ThemeId theme : themes)
            editing::uncodeUnits(edit, {unit}, theme);
    }) != StudySession::Result::refused;
}

bool CodingDesk::setGolden(UnitId unit, ThemeId theme, bool golden) {
    return m_session->perform([&](storage::Edit& edit) {
        if (golden)
            editing::setGoldenQuote(edit, unit, theme);
        else
            editing::clearGoldenQuote(edit, unit, theme);
    }) != StudySession::Result::refused;
}

bool CodingDesk::addMemo(UnitId unit, std::string_view words) {
    return m_session->perform([&](storage::Edit& edit) {
        editing::addMemo(edit, study::MemoTarget::unit, unit.uuid, words);
    }) != StudySession::Result::refused;
}

std::optional<UnitId> CodingDesk::split(const CodingPlace& place) {
    std::optional<UnitId> first;
    m_session->perform([&](storage::Edit& edit) {
        if (!place.unit)
            throw InvalidInput(utf8(tr("Select a meaning unit, and put the cursor where it is to be cut.")));
        first = editing::splitUnit(edit, *place.unit, place.cursor).first;
    });
    return first;
}

std::optional<UnitId> CodingDesk::join(const std::vector<UnitId>& units) {
    std::optional<UnitId> joined;
    m_session->perform([&](storage::Edit& edit) { joined = editing::joinUnits(edit, units); });
    return joined;
}

bool CodingDesk::setSpan(UnitId unit, text::Span span) {
    return m_session->perform([&](storage::Edit& edit) { editing::setSpan(edit, unit, span); }) !=
           StudySession::Result::refused;
}

editing::UnitRemoval CodingDesk::removalOf(UnitId unit) const {
    return editing::removalOf(m_session->read(), {unit});
}

bool CodingDesk::remove(UnitId unit) {
    return m_session->perform([&](storage::Edit& edit) { editing::deleteUnits(edit, {unit}); }) !=
           StudySession::Result::refused;
}

} // namespace emic::desktop
