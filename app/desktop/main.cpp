// `emic-workbench [STUDY]`: the window.
#include "app/desktop/application.h"
#include "app/desktop/prompts.h"
#include "app/desktop/translations.h"
#include "app/desktop/workbench_window.h"

#include <QCommandLineParser>

int main(int argc, char** argv) {
    emic::desktop::Application application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Emic"));
    QCoreApplication::setApplicationName(QStringLiteral("emic-workbench"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Emic"));
    emic::desktop::installTranslations(application, QLocale());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "The workbench for systematic text condensation."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("STUDY"), QCoreApplication::translate("main", "A study to open."),
                                 QStringLiteral("[STUDY]"));
    parser.process(application);

    emic::desktop::PromptBoxes prompts;
    auto* window = new emic::desktop::WorkbenchWindow(prompts);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    if (!parser.positionalArguments().isEmpty())
        window->openStudy(parser.positionalArguments().constFirst());
    return emic::desktop::Application::exec();
}
