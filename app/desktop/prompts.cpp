#include "app/desktop/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace emic::desktop {
namespace {

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::Prompts", text);
}

} // namespace

QString PromptBoxes::studyToOpen(QWidget* parent) {
    return QFileDialog::getOpenFileName(
        parent, phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Open a study")), {},
        phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Studies (*.emic);;All files (*)")));
}

QString PromptBoxes::placeForStudy(QWidget* parent, const QString& proposed) {
    QString path = QFileDialog::getSaveFileName(
        parent, phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Where is the new study to be kept?")), proposed,
        phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Studies (*.emic)")), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty() && !path.endsWith(QLatin1String(".emic")))
        path += QLatin1String(".emic");
    return path;
}

QStringList PromptBoxes::filesToImport(QWidget* parent) {
    return QFileDialog::getOpenFileNames(parent,
                                         phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Choose transcripts")));
}

QString PromptBoxes::folderToImport(QWidget* parent) {
    return QFileDialog::getExistingDirectory(
        parent, phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Choose a folder of transcripts")));
}

QString PromptBoxes::placeForFile(QWidget* parent, const QString& title, const QString& proposed,
                                  const QString& kinds) {
    return QFileDialog::getSaveFileName(parent, title, proposed, kinds);
}

void PromptBoxes::showFolder(const QString& folder) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

QString PromptBoxes::keyToOpen(QWidget* parent) {
    return QFileDialog::getOpenFileName(
        parent, phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Open the table of names and pseudonyms")), {},
        phrase(QT_TRANSLATE_NOOP("emic::desktop::Prompts", "Tables (*.csv *.tsv *.xlsx *.ods);;All files (*)")));
}

bool PromptBoxes::confirm(QWidget* parent, const QString& question, const QString& details, const QString& action) {
    QMessageBox box(QMessageBox::Question, QString(), question, QMessageBox::Cancel, parent);
    box.setInformativeText(details);
    const QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> PromptBoxes::words(QWidget* parent, const QString& title, const QString& label,
                                          const QString& before, bool severalLines) {
    bool accepted = false;
    const QString text = severalLines
                             ? QInputDialog::getMultiLineText(parent, title, label, before, &accepted)
                             : QInputDialog::getText(parent, title, label, QLineEdit::Normal, before, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

} // namespace emic::desktop
