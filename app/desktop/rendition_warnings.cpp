#include "app/desktop/rendition_warnings.h"

#include "app/desktop/strings.h"
#include "core/analysis/published_quotes.h"
#include "core/analysis/speaker_tag.h"
#include "core/editing/study_info.h"
#include "core/text/error.h"

#include <algorithm>

namespace emic::desktop {

TagAnswer answerForTag(const storage::Reader& reader, study::UnitId unitId, const std::string& speakerTag) {
    TagAnswer answer;
    const auto unit = reader.find(unitId);
    if (!unit)
        return answer;
    const std::vector<study::ParticipantId> speakers = analysis::PublishedQuotes(reader).speakersOf(*unit);
    for (const study::ParticipantId id : speakers)
        answer.speakers += (answer.speakers.empty() ? "" : ", ") + reader.get(id).code;
    try {
        editing::checkSpeakerTag(reader, speakerTag);
        answer.filled = analysis::SpeakerTags(reader).tag(speakerTag, speakers, reader.get(unit->source));
        answer.disclosure = analysis::tagDisclosure(reader, speakers, speakerTag);
    } catch (const InvalidInput& problem) {
        answer.problem = problem.what();
    }
    return answer;
}

QString RenditionWarnings::ofCheck(const editing::RenditionCheck& check) {
    using Problem = editing::RenditionProblem;
    const QString all = shown(check.words);
    const QString words = isolated(all.size() <= 40 ? all : all.left(40) + QStringLiteral("…"));
    switch (check.kind) {
    case Problem::none:
        break;
    case Problem::bracketInBracket:
        return tr("A bracket opens inside another, at “%1”; close the first before.").arg(words);
    case Problem::bracketNotOpened:
        return tr("A bracket closes that was not opened; open it or take it out.");
    case Problem::bracketEmpty:
        return tr("A bracket is empty; write [...] for what is left out.");
    case Problem::bracketNotClosed:
        return tr("A bracket is not closed, at “%1”; close it.").arg(words);
    case Problem::notSaid:
        return tr("“%1” does not stand here in what was said; put it in brackets, or write [...] where something was "
                  "left out.")
            .arg(words);
    case Problem::partOfWord:
        return tr("“%1” is part of a longer word in what was said; quote the whole word, or put what you changed of "
                  "it in brackets.")
            .arg(words);
    case Problem::nothingSaid:
        return tr("Nothing of this was said; keep some of the words outside brackets.");
    }
    return {};
}

QStringList RenditionWarnings::ofTag(const analysis::QuoteDisclosure& disclosure) {
    QStringList sentences;
    for (const analysis::TagDisclosure& person : disclosure.people) {
        if (person.shared.people == 0 || person.shared.people >= analysis::rareBelow)
            continue;
        QStringList shownOfThem;
        for (const std::string& value : person.values)
            shownOfThem << shown(value);
        const QString facts = shownOfThem.join(QStringLiteral(", "));
        const int people = static_cast<int>(person.shared.people);
        QString sentence = people == 1 ? tr("Rare: of %n participant(s) only %1 is “%2”; the tag could give them away.",
                                            nullptr, static_cast<int>(person.sample))
                                             .arg(shown(person.code), facts)
                                       : tr("Rare: of %n participant(s) only %1 are “%2”; the tag could give %3 away.",
                                            nullptr, static_cast<int>(person.sample))
                                             .arg(people)
                                             .arg(facts, shown(person.code));
        const auto best = std::ranges::max_element(person.shared.withoutEach);
        if (person.values.size() > 1 && *best >= analysis::rareBelow)
            sentence +=
                QLatin1Char(' ') +
                tr("Without {%1}, %n share the rest.", nullptr, static_cast<int>(*best))
                    .arg(shown(person.names[static_cast<std::size_t>(best - person.shared.withoutEach.begin())]));
        sentences << sentence;
    }
    if (disclosure.showsCode && !disclosure.people.empty())
        sentences << tr("The tag shows the code: all quotes of one person can be put together by it.");
    return sentences;
}

RenditionWarnings::Names RenditionWarnings::ofNames(const editing::PseudonymTable& key, const QString& text,
                                                    const std::string& languages, const QString& where) {
    Names names;
    const std::string bytes = utf8(text);
    const std::string_view all = bytes;
    for (const editing::FoundName& found : key.find(all, languages)) {
        const QString words = shown(all.substr(found.begin, found.end - found.begin)).simplified();
        const qsizetype begin = shown(all.substr(0, found.begin)).size();
        names.places.push_back({begin, begin + shown(all.substr(found.begin, found.end - found.begin)).size()});
        const QString pseudonym = shown(key.rows()[found.row].pseudonym);
        const QString sentence =
            found.match == editing::NameMatch::name
                ? tr("“%1” in %2 is a name of the key; its pseudonym is %3.").arg(words, where, shown(found.by))
                : tr("“%1” in %2 may be a name of the key; its pseudonym is %3.").arg(words, where, pseudonym);
        if (!names.sentences.contains(sentence))
            names.sentences << sentence;
    }
    return names;
}

} // namespace emic::desktop
