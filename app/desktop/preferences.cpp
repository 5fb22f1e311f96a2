#include "app/desktop/preferences.h"

#include "app/desktop/strings.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <QFileInfo>
#include <QSettings>

namespace emic::desktop::preferences {
namespace {

constexpr int mostRecentStudies = 12;

QString keyOf(study::StudyId study, const char* what) {
    return QStringLiteral("studies/%1/%2").arg(shown(study.text()), QLatin1String(what));
}

template <class Id>
QStringList texts(const std::vector<Id>& ids) {
    QStringList list;
    for (const Id& id : ids)
        list << shown(id.text());
    return list;
}

template <class Id>
std::vector<Id> ids(const QStringList& list) {
    std::vector<Id> result;
    for (const QString& text : list)
        if (const std::optional<study::Uuid> id = study::Uuid::parse(utf8(text)))
            result.push_back({*id});
    return result;
}

QString loginName() {
    const passwd* entry = ::getpwuid(::getuid());
    if (entry == nullptr)
        return QStringLiteral("Analyst");
    const QString full = QString::fromLocal8Bit(entry->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : full;
}

} // namespace

QStringList recentStudies() {
    QStringList studies = QSettings().value(QStringLiteral("recentStudies")).toStringList();
    studies.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return studies;
}

void rememberStudy(const QString& path) {
    QStringList studies = QSettings().value(QStringLiteral("recentStudies")).toStringList();
    studies.removeAll(path);
    studies.prepend(path);
    QSettings().setValue(QStringLiteral("recentStudies"), studies.mid(0, mostRecentStudies));
}

void forgetStudy(const QString& path) {
    QStringList studies = QSettings().value(QStringLiteral("recentStudies")).toStringList();
    studies.removeAll(path);
    QSettings().setValue(QStringLiteral("recentStudies"), studies);
}

QString analystName() {
    const QString chosen = QSettings().value(QStringLiteral("analyst")).toString();
    if (!chosen.isEmpty())
        return chosen;
    const QString given = qEnvironmentVariable("EMIC_ANALYST");
    return given.isEmpty() ? loginName() : given;
}

void setAnalystName(const QString& name) {
    QSettings().setValue(QStringLiteral("analyst"), name);
}

ReadingStyle readingStyle() {
    const QSettings settings;
    ReadingStyle style;
    style.pointSize = std::clamp(settings.value(QStringLiteral("reading/pointSize"), 0.0).toDouble(), 0.0, 48.0);
    style.lineFactor =
        std::clamp(settings.value(QStringLiteral("reading/lineFactor"), style.lineFactor).toDouble(), 1.0, 2.5);
    style.measure = std::clamp(settings.value(QStringLiteral("reading/measure"), style.measure).toInt(), 40, 140);
    return style;
}

void setReadingStyle(const ReadingStyle& style) {
    QSettings settings;
    settings.setValue(QStringLiteral("reading/pointSize"), style.pointSize);
    settings.setValue(QStringLiteral("reading/lineFactor"), style.lineFactor);
    settings.setValue(QStringLiteral("reading/measure"), style.measure);
}

Grain grain() {
    return static_cast<Grain>(std::clamp(QSettings().value(QStringLiteral("coding/grain"), 0).toInt(), 0, 2));
}

void setGrain(Grain grain) {
    QSettings().setValue(QStringLiteral("coding/grain"), static_cast<int>(grain));
}

WindowState windowState(study::StudyId study) {
    const QSettings settings;
    WindowState state;
    state.geometry = settings.value(keyOf(study, "geometry")).toByteArray();
    state.docks = settings.value(keyOf(study, "docks")).toByteArray();
    state.openSources = ids<study::SourceId>(settings.value(keyOf(study, "openSources")).toStringList());
    const auto current = ids<study::SourceId>({settings.value(keyOf(study, "current")).toString()});
    if (!current.empty())
        state.current = current.front();
    return state;
}

void setWindowState(study::StudyId study, const WindowState& state) {
    QSettings settings;
    settings.setValue(keyOf(study, "geometry"), state.geometry);
    settings.setValue(keyOf(study, "docks"), state.docks);
    settings.setValue(keyOf(study, "openSources"), texts(state.openSources));
    settings.setValue(keyOf(study, "current"), state.current ? shown(state.current->text()) : QString());
}

ReadingPlace place(study::StudyId study, study::SourceId source) {
    const QSettings settings;
    const QStringList numbers = settings.value(keyOf(study, "places/") + shown(source.text())).toStringList();
    if (numbers.size() != 2)
        return {};
    return {{std::max<qlonglong>(0, numbers[0].toLongLong())}, {std::max<qlonglong>(0, numbers[1].toLongLong())}};
}

void setPlace(study::StudyId study, study::SourceId source, const ReadingPlace& place) {
    QSettings().setValue(keyOf(study, "places/") + shown(source.text()),
                         QStringList{QString::number(place.top.value), QString::number(place.cursor.value)});
}

std::vector<study::ThemeId> recentThemes(study::StudyId study) {
    return ids<study::ThemeId>(QSettings().value(keyOf(study, "recentThemes")).toStringList());
}

void setRecentThemes(study::StudyId study, const std::vector<study::ThemeId>& themes) {
    QSettings().setValue(keyOf(study, "recentThemes"), texts(themes));
}

} // namespace emic::desktop::preferences
