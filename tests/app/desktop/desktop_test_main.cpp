// The tests of the window share one application, as a window has, and remember nothing between two runs.
#include "tests/app/desktop/watched_application.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>

#include <QSettings>

int main(int argc, char** argv) {
    testing::InitGoogleMock(&argc, argv);
    const emic::tests::TemporaryFolder settings;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(settings.path().string()));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(settings.path().string()));
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(settings.path().string()));
    qputenv("EMIC_ANALYST", "Anna");
    const emic::desktop::WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EmicTest"));
    QCoreApplication::setApplicationName(QStringLiteral("emic-workbench-test"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    return RUN_ALL_TESTS();
}
