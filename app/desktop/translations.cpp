#include "app/desktop/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace emic::desktop {

void installTranslations(QCoreApplication& application, const QLocale& locale) {
    auto* qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto* ours = new QTranslator(&application);
    if (ours->load(locale, QStringLiteral("workbench"), QStringLiteral("_"), QStringLiteral(":/emic/translations")))
        QCoreApplication::installTranslator(ours);
}

} // namespace emic::desktop
