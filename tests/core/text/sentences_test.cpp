#include "core/text/segments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace emic::text {
namespace {

/// A text as it should be split, with a bar where one sentence ends and the next begins.
struct Case {
    std::string language;
    std::string split;
};

std::string without(std::string text, char mark) {
    std::erase(text, mark);
    return text;
}

/// The sentences of a text, joined by " | ".
std::string splitOf(const std::string& utf8, const std::string& language) {
    const Text text(utf8);
    std::string joined;
    for (const auto& sentence : sentences(text, text.whole(), language)) {
        joined += (joined.empty() ? "" : " | ") + std::string(text.slice(sentence));
    }
    return joined;
}

class SentencesTest : public testing::TestWithParam<Case> {};

TEST_P(SentencesTest, EndWhereAReaderEndsThem) {
    const auto& [language, split] = GetParam();
    // "one. | two" stands for "one. two", "one.|two" for the same without a space.
    std::string plain = split;
    for (auto at = plain.find(" | "); at != std::string::npos; at = plain.find(" | ")) {
        plain.replace(at, 3, " ");
    }
    std::string expected = split;
    for (std::size_t at = 0; (at = expected.find('|', at)) != std::string::npos; at += 3) {
        if (at == 0 || expected[at - 1] != ' ') {
            expected.replace(at, 1, " | ");
            ++at;
        }
    }
    EXPECT_EQ(splitOf(without(plain, '|'), language), expected);
}

INSTANTIATE_TEST_SUITE_P(
    Danish, SentencesTest,
    testing::Values(
        Case{"da", "Jeg var træt. | Så gik jeg hjem."}, Case{"da", "Der er f.eks. Hansen og bl.a. Jensen. | Ja."},
        Case{"da", "F.eks. Hansen."}, Case{"da", "Det var ca. 20 personer, dvs. Alle."},
        Case{"da", "Vi mødtes kl. 8. | Så kom Dr. Hansen."}, Case{"da", "Det er pga. Corona. | Ja, mht. Arbejdet."},
        Case{"da", "Smerter, træthed osv. | Så gik det over."}, Case{"da", "Smerter m.m. | Og så videre."},
        Case{"da", "Smerter osv. og så videre."}, Case{"da", "Den 3. juni kom hun. | Nr. 5 var bedst."},
        Case{"da", "Jeg tænkte ... altså du ved. | Ja."}, Case{"da", "Jeg tænkte… altså du ved. | Ja."},
        Case{"da", "Jeg tænkte … | Nej."}, Case{"da", "»Kommer du?« spurgte hun. | »Ja.« | Han gik."},
        Case{"da", "Det vil jeg leve med. | Sådan er det."}, Case{"da", "Hvornår kommer I. | Nu?"},
        Case{"da", "Jeg tog vitamin D. | Det hjalp."}, Case{"da", "H.C. Andersen skrev det. | J. P. Jacobsen også."},
        Case{"da-DK", "Det er fx. Hende."}, Case{"da", "Det steg 3.5 procent. | Godt!"}));

INSTANTIATE_TEST_SUITE_P(OtherNordic, SentencesTest,
                         testing::Values(Case{"nb", "Det er f.eks. Oslo. | Ja."},
                                         Case{"no", "Det er f.eks. Oslo. | Ja."},
                                         Case{"nn", "Det er t.d. Bergen. | Det var eg. | Ja."},
                                         Case{"sv", "Det är t.ex. Stockholm. | Ja, bl.a. Malmö."},
                                         Case{"sv", "Hon bor vid S:t Eriksplan. | Hon tog 5 st. | Sedan gick hon."},
                                         Case{"fi", "Esim. Helsinki on iso. | Klo. 8 tulin."}));

INSTANTIATE_TEST_SUITE_P(German, SentencesTest,
                         testing::Values(Case{"de", "Ich war z.B. Montag da. | Dr. Müller auch."},
                                         Case{"de", "Das ist z. B. Berlin. | Ja."},
                                         Case{"de", "Das heißt, d. h. Montag. | Gut."},
                                         Case{"de", "Sie kam am 3. Oktober. | Er ist 30. | Gut."},
                                         Case{"de", "Er sagte: „Es geht nicht.“ | Dann ging er."},
                                         Case{"de", "„Wirklich?“ fragte sie. | Ja."},
                                         Case{"de", "Schmerzen usw. | Dann nichts."},
                                         Case{"de", "Es kostet 5 Mio. Euro. | Viel."}));

INSTANTIATE_TEST_SUITE_P(
    English, SentencesTest,
    testing::Values(Case{"en", "Mr. Smith saw Dr. Jones. | He left."}, Case{"en", "Pain, e.g. Migraine. | Yes."},
                    Case{"en", "Pain, worry etc. | They left."}, Case{"en", "Pain, worry, etc. and so on."},
                    Case{"en", "I was in America. | Then I came home."}, Case{"en", "No. | I did not. | See No. 5."},
                    Case{"en", "My husband and I. | We left."}, Case{"en", "J. R. Smith spoke. | It was OK. | Fine."},
                    Case{"en", "I thought ... you know. | Right?"}, Case{"en", "I thought... you know. | Right?"},
                    Case{"en", "He said \"I am tired.\" | Then he left."}, Case{"en", "(She laughs.) | Then he left."},
                    Case{"en", "“Are you well?” she asked. | “No!”"}, Case{"en", "Really?! | Yes!!! | OK."},
                    Case{"en", "1. Sleep was bad. | 2. Work was worse."}, Case{"en", "It grew by 3.5 percent. | Good."},
                    Case{"en", "i was tired. and then i slept"}));

INSTANTIATE_TEST_SUITE_P(
    Romance, SentencesTest,
    testing::Values(Case{"fr", "M. Dupont et Mme. Durand sont là. | Oui."}, Case{"fr", "C'est mon ex. | Il est parti."},
                    Case{"fr", "Voir p. ex. Paris. | Oui."}, Case{"it", "Il sig. Rossi e la dott.ssa Bianchi. | Sì."},
                    Case{"it", "Ho visto il Dott. Verdi. | Bene."}, Case{"es", "El Sr. García llegó. | ¿Sí? | ¡Claro!"},
                    Case{"pt", "O Sr. Silva chegou. | Sim."},
                    Case{"nl", "Dat is bijv. Amsterdam. | Ja, o.a. Utrecht."}));

INSTANTIATE_TEST_SUITE_P(OtherScripts, SentencesTest,
                         testing::Values(Case{"zh", "我很累。|医生来了！|后来呢？"},
                                         Case{"zh", "我……我不知道。|是吗？"}, Case{"zh", "他说：“我很累。”|然后走了。"},
                                         Case{"ar", "أنا متعبة. | هل تفهم؟ | نعم."}, Case{"th", "ฉันเหนื่อยมาก"},
                                         Case{"", "One. | Two."}, Case{"tlh", "Qapla. | Two."}));

TEST(SentencesSpanTest, StayWithinTheSpanAndKeepItsPlaces) {
    const Text text("På én. To. Tre.");
    EXPECT_THAT(sentences(text, span(7, 15), "da"), testing::ElementsAre(span(7, 10), span(11, 15)));
    EXPECT_THAT(sentences(text, span(3, 9), "da"), testing::ElementsAre(span(3, 6), span(7, 9)));
    EXPECT_TRUE(sentences(text, span(6, 7), "da").empty());
}

TEST(SentencesSpanTest, ALineFeedEndsEvenAfterAnAbbreviation) {
    EXPECT_EQ(splitOf("Første linje\nog f.eks.\nDr.\n\nHansen", "da"), "Første linje | og f.eks. | Dr. | Hansen");
}

TEST(SentencesSpanTest, ALongParagraphOfAbbreviationsTakesLinearTime) {
    std::string utf8;
    for (int i = 0; i < 100'000; ++i) {
        utf8 += "Dr. Hansen, f.eks. ";
    }
    const Text text(utf8);
    EXPECT_EQ(sentences(text, text.whole(), "da").size(), 1U);
}

} // namespace
} // namespace emic::text
