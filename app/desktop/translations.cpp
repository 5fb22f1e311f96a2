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
    const auto load = [ours](const QLocale& wanted) {
        return ours->load(wanted, QStringLiteral("workbench"), QStringLiteral("_"),
                          QStringLiteral(":/emic/translations"));
    };
    // English has its plurals there.
    if (load(locale) || load(QLocale(QLocale::English)))
        QCoreApplication::installTranslator(ours);
}

} // namespace emic::desktop
