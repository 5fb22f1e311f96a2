#include "app/desktop/sample_study.h"

#include "app/desktop/strings.h"
#include "core/exchange/build.h"
#include "core/text/error.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <system_error>

namespace emic::desktop {

std::filesystem::path sampleManifest() {
    const std::filesystem::path program = pathOf(QCoreApplication::applicationDirPath());
    for (const std::filesystem::path& folder :
         {program / "../share/emic/sample_corpus", std::filesystem::path(EMIC_SAMPLE_FOLDER)})
        if (std::error_code ignored; std::filesystem::exists(folder / "study.xml", ignored))
            return folder / "study.xml";
    return {};
}

std::filesystem::path sampleStudy() {
    if (const QString given = qEnvironmentVariable("EMIC_SAMPLE"); !given.isEmpty())
        return pathOf(given);
    return pathOf(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)) / "sample.emic";
}

void makeSampleStudy(workbench::Progress& progress) {
    const std::filesystem::path target = sampleStudy();
    if (std::filesystem::exists(target))
        return;
    const std::filesystem::path manifest = sampleManifest();
    if (manifest.empty())
        throw NotFound(utf8(
            QCoreApplication::translate("emic::desktop::SampleStudy",
                                        "The sample study did not come with this program; open a study of your own.")));
    std::filesystem::create_directories(target.parent_path());
    exchange::BuildOptions options;
    options.progress = [&](const exchange::BuildProgress& step) {
        progress.report(step.done, step.total, step.step);
        return !progress.cancelled();
    };
    exchange::buildStudy(manifest, target, options);
}

} // namespace emic::desktop
