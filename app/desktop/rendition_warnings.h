// What there is to say against a rendition as it stands in the editor: that it cannot be kept so, and where it could
// give a person away. Sentences for the person; the judgements are the core's. Those with a Reader belong to its
// thread, the others to any.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/desktop/rendition_words.h"
#include "core/analysis/disclosure.h"
#include "core/editing/pseudonym_table.h"
#include "core/editing/rendition_check.h"
#include "core/storage/reader.h"
#include "core/study/study.h"
#endif

#include <QCoreApplication>
#include <QString>
#include <string>
#include <vector>

namespace emic::desktop {

/// What a speaker tag comes to for one quote.
struct TagAnswer {
    std::string speakers; ///< codes of those who speak, joined by ", "
    std::string filled;   ///< the tag; empty: none
    std::string problem;  ///< the template cannot be used; a sentence
    analysis::QuoteDisclosure disclosure;
};

/// `speakerTag` empty: the study's.
[[nodiscard]] TagAnswer answerForTag(const storage::Reader& reader, study::UnitId unit, const std::string& speakerTag);

class RenditionWarnings {
    Q_DECLARE_TR_FUNCTIONS(RenditionWarnings)

public:
    /// Why a quote is not faithful; empty where it is.
    [[nodiscard]] static QString ofCheck(const editing::RenditionCheck& check);
    /// Who could be known by the tag.
    [[nodiscard]] static QStringList ofTag(const analysis::QuoteDisclosure& disclosure);

    struct Names {
        QStringList sentences;
        std::vector<WordsPlace> places;
    };
    /// Names of the key in a text; `languages` as PseudonymTable::find takes them, `where` as in "the translation".
    [[nodiscard]] static Names ofNames(const editing::PseudonymTable& key, const QString& text,
                                       const std::string& languages, const QString& where);
};

} // namespace emic::desktop
