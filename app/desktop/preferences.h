// What the window remembers between two days, for this person on this machine, outside the study: where panels stand,
// what was open, how far one has read, which studies one worked on. Values in the platform's settings; interface
// thread.
#pragma once

#include "app/desktop/transcript_view.h"
#include "core/study/study.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace emic::desktop::preferences {

/// Paths of studies, the one opened last first; at most twelve. Those whose file has gone are left out.
[[nodiscard]] QStringList recentStudies();
void rememberStudy(const QString& path);
void forgetStudy(const QString& path);

/// Whose name edits carry: what was chosen here, else EMIC_ANALYST, else the login's name.
[[nodiscard]] QString analystName();
void setAnalystName(const QString& name);

[[nodiscard]] ReadingStyle readingStyle();
void setReadingStyle(const ReadingStyle& style);

/// How much of the text is offered next.
enum class Grain { sentence, paragraph, turn };
[[nodiscard]] Grain grain();
void setGrain(Grain grain);

struct WindowState {
    QByteArray geometry;
    QByteArray docks;
    std::vector<study::SourceId> openSources; ///< in the order of their tabs
    std::optional<study::SourceId> current;
};
[[nodiscard]] WindowState windowState(study::StudyId study);
void setWindowState(study::StudyId study, const WindowState& state);

[[nodiscard]] ReadingPlace place(study::StudyId study, study::SourceId source);
void setPlace(study::StudyId study, study::SourceId source, const ReadingPlace& place);

/// Themes coded with, by the number they have; at most nine.
[[nodiscard]] std::vector<study::ThemeId> recentThemes(study::StudyId study);
void setRecentThemes(study::StudyId study, const std::vector<study::ThemeId>& themes);

} // namespace emic::desktop::preferences
