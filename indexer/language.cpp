#include "indexer/language.h"

#include "core/text/search_words.h"

#include <array>

namespace emic::indexer {

namespace {

struct Known {
    std::string_view code;
    std::string_view stemmer;
};

// A place is part of the terms on disk: new languages go behind the last, and none goes.
constexpr std::array<Known, 47> known = {{{"", ""},
                                          {"ar", "arabic"},
                                          {"hy", "armenian"},
                                          {"eu", "basque"},
                                          {"ca", "catalan"},
                                          {"da", "danish"},
                                          {"nl", "dutch"},
                                          {"en", "english"},
                                          {"fi", "finnish"},
                                          {"fr", "french"},
                                          {"de", "german"},
                                          {"hu", "hungarian"},
                                          {"id", "indonesian"},
                                          {"ga", "irish"},
                                          {"it", "italian"},
                                          {"lt", "lithuanian"},
                                          {"ne", "nepali"},
                                          {"no", "norwegian"},
                                          {"nb", "norwegian"},
                                          {"nn", "norwegian"},
                                          {"pt", "portuguese"},
                                          {"ro", "romanian"},
                                          {"ru", "russian"},
                                          {"es", "spanish"},
                                          {"sv", "swedish"},
                                          {"ta", "tamil"},
                                          {"tr", "turkish"},
                                          {"az", ""},
                                          {"bs", ""},
                                          {"cs", ""},
                                          {"el", ""},
                                          {"et", ""},
                                          {"fo", ""},
                                          {"hr", ""},
                                          {"is", ""},
                                          {"ja", ""},
                                          {"ko", ""},
                                          {"lv", ""},
                                          {"pl", ""},
                                          {"sk", ""},
                                          {"sl", ""},
                                          {"sr", ""},
                                          {"th", ""},
                                          {"uk", ""},
                                          {"vi", ""},
                                          {"zh", ""},
                                          {"sq", ""}}};
static_assert('0' + known.size() < 127, "a language's letter is printable ASCII");

} // namespace

std::string_view Language::code() const {
    return known.at(place).code;
}

std::string_view Language::stemmer() const {
    return known.at(place).stemmer;
}

Language languageOf(std::string_view tag) {
    const auto code = text::SearchWords(tag).languageCode();
    for (std::size_t place = 0; place < known.size(); ++place)
        if (known[place].code == code)
            return {static_cast<unsigned char>(place)};
    return {};
}

std::vector<Language> allLanguages() {
    std::vector<Language> all;
    for (std::size_t place = 0; place < known.size(); ++place)
        all.push_back({static_cast<unsigned char>(place)});
    return all;
}

} // namespace emic::indexer
