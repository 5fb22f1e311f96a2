#include "core/editing/sentence_split.h"

#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using study::CondensateSentence;
using study::SentenceId;
using study::SentenceUnit;
using study::ThemeTree;

SentenceId splitSentence(Edit& edit, SentenceId id, std::string_view first, std::string_view second) {
    const CondensateSentence sentence = edit.get(id);
    edit.describe("Make two sentences of one in the condensate of " +
                  ThemeTree(edit.all<study::Theme>()).path(sentence.theme) + ": " + "\"" +
                  text::excerpt(sentence.text, 60) + "\"");
    writeSentence(edit, id, first);
    const auto sentences = edit.where<&CondensateSentence::theme>(sentence.theme);
    const auto place = std::ranges::find(sentences, id, &CondensateSentence::id) - sentences.begin();
    const SentenceId half = addSentence(edit, sentence.theme, second, {}, place + 1);
    // With the words as they were confirmed: what was stale before stays so.
    for (const SentenceUnit& link : edit.where<&SentenceUnit::sentence>(id))
        edit.insert(SentenceUnit{half, link.unit, link.words});
    return half;
}

} // namespace emic::editing
