// What the window asks a person in boxes of their own: files, and yes or no. A seam: tests answer in the person's
// place. Owned by main (or the test), outlives every window; interface thread.
#pragma once

#include <optional>
#include <QString>
#include <QStringList>

class QWidget;

namespace emic::desktop {

class Prompts {
public:
    virtual ~Prompts() = default;

    /// A study to open; empty: the person thought better of it.
    [[nodiscard]] virtual QString studyToOpen(QWidget* parent) = 0;
    /// Where a new study is to be kept.
    [[nodiscard]] virtual QString placeForStudy(QWidget* parent, const QString& proposed) = 0;
    [[nodiscard]] virtual QStringList filesToImport(QWidget* parent) = 0;
    [[nodiscard]] virtual QString folderToImport(QWidget* parent) = 0;
    /// The table of names and pseudonyms.
    [[nodiscard]] virtual QString keyToOpen(QWidget* parent) = 0;

    /// A file that is to be written, or a folder where `kinds` says so; empty: the person thought better of it. `kinds`
    /// as file dialogues have them: "Web page (*.html)".
    [[nodiscard]] virtual QString placeForFile(QWidget* parent, const QString& title, const QString& proposed,
                                               const QString& kinds) = 0;
    /// Shows a folder in the platform's own way.
    virtual void showFolder(const QString& folder) = 0;

    /// `action` is what is done on yes, as the button says it.
    [[nodiscard]] virtual bool confirm(QWidget* parent, const QString& question, const QString& details,
                                       const QString& action) = 0;
    /// A line or several lines of text; nothing when the person thought better of it.
    [[nodiscard]] virtual std::optional<QString> words(QWidget* parent, const QString& title, const QString& label,
                                                       const QString& before, bool severalLines) = 0;
};

/// Asks with the platform's boxes.
class PromptBoxes : public Prompts {
public:
    [[nodiscard]] QString studyToOpen(QWidget* parent) override;
    [[nodiscard]] QString placeForStudy(QWidget* parent, const QString& proposed) override;
    [[nodiscard]] QStringList filesToImport(QWidget* parent) override;
    [[nodiscard]] QString folderToImport(QWidget* parent) override;
    [[nodiscard]] QString placeForFile(QWidget* parent, const QString& title, const QString& proposed,
                                       const QString& kinds) override;
    void showFolder(const QString& folder) override;
    [[nodiscard]] QString keyToOpen(QWidget* parent) override;
    [[nodiscard]] bool confirm(QWidget* parent, const QString& question, const QString& details,
                               const QString& action) override;
    [[nodiscard]] std::optional<QString> words(QWidget* parent, const QString& title, const QString& label,
                                               const QString& before, bool severalLines) override;
};

} // namespace emic::desktop
