// The window's texts in the person's language. Interface thread.
#pragma once

class QCoreApplication;
class QLocale;

namespace emic::desktop {

/// Takes the texts of a language into use, as far as there are any; English otherwise.
void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace emic::desktop
