#include "core/editing/pseudonym_numbers.h"
#include "core/editing/pseudonym_table.h"
#include "core/text/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::editing {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const PseudonymTable& key() {
    static const PseudonymTable table(std::vector<PseudonymRow>{{"Anna", "Nora"},
                                                                {"Anna Berg", "Nora Dal"},
                                                                {"Jens", "Ole"},
                                                                {"Per", "Odd"},
                                                                {"Åse-Marie", "Gro"},
                                                                {"Strauß", "Klein"},
                                                                {"O'Brien", "Smith"},
                                                                {"Lars", "Klaus"},
                                                                {"Mia", "Ines"},
                                                                {"anna.berg@example.org", "[e-mail 1]"},
                                                                {"12345678", "[phone 1]"},
                                                                {"131052-308T", "[number 1]"}});
    return table;
}

std::string da(std::string_view words) {
    return key().replaced(words, "da");
}

TEST(PseudonymTableTest, WholeWordsInTheCaseTheyHave) {
    EXPECT_EQ(da("Anna kom. ANNA! Hannah og Annabel."), "Nora kom. NORA! Hannah og Annabel.");
    EXPECT_EQ(da("fem gange per dag, siger Per"), "fem gange per dag, siger Odd");
    EXPECT_EQ(da("Fru STRAUSS og fru Strauß"), "Fru KLEIN og fru Klein");
    EXPECT_EQ(da("A\u030Ase-Marie, Åse Marie, \u00C5se\u2011Marie, Å\u00ADse-Marie"), "Gro, Gro, Gro, Gro");
}

TEST(PseudonymTableTest, LongerNamesFirst) {
    EXPECT_EQ(da("Anna Berg og Anna"), "Nora Dal og Nora");
    EXPECT_EQ(da("Anna\u00A0Berg, Anna  Berg, Anna_Berg.docx"), "Nora Dal, Nora Dal, Nora Dal.docx");
    EXPECT_EQ(da("Så kom Anna. Berg er hun fra."), "Så kom Nora. Berg er hun fra.");
    EXPECT_EQ(da("Skriv til anna.berg@example.org nu"), "Skriv til [e-mail 1] nu");
}

TEST(PseudonymTableTest, TheLongestOfNamesThatOverlap) {
    const PseudonymTable table(std::vector<PseudonymRow>{{"Anna Bang", "Nora Dal"},
                                                         {"Bang Olsen Hansen", "Vester Lund Holm"},
                                                         {"Olsen Hansen Friis Krag", "Busk Toft Ravn Bro"},
                                                         {"Mia", "Ines"},
                                                         {"Mia Bang", "Ines Dal"}});
    const auto said = [&](std::string_view words) { return table.replaced(words, "da"); };
    EXPECT_EQ(said("Anna Bang Olsen var her"), "Nora Dal Olsen var her");
    EXPECT_EQ(said("Anna Bang Olsen Hansen var her"), "Anna Vester Lund Holm var her");
    EXPECT_EQ(said("Mia Bang Olsen Hansens hus"), "Ines Vester Lund Holms hus");
    // The longer one gives way to one that is longer still, so the first stands again.
    EXPECT_EQ(said("Anna Bang Olsen Hansen Friis Krag"), "Nora Dal Busk Toft Ravn Bro");
    EXPECT_EQ(said("Mia Bang og Bang Olsen Hansen"), "Ines Dal og Vester Lund Holm");
}

TEST(PseudonymTableTest, GenitivesAndPossessives) {
    EXPECT_EQ(da("Annas hus, ANNAS HUS, Anna Bergs hus"), "Noras hus, NORAS HUS, Nora Dals hus");
    EXPECT_EQ(da("Mias cykel, Lars' cykel, Jens' cykel, 'Jens'"), "Ines' cykel, Klaus' cykel, Oles cykel, 'Ole'");
    EXPECT_EQ(key().replaced("Anna's house, Jens' house, Jens’ car", "en"), "Nora's house, Ole's house, Ole's car");
    EXPECT_EQ(key().replaced("Annas house, the Annas", "en"), "Noras house, the Noras");
    EXPECT_EQ(key().replaced("Annan talo, Annalle", "fi"), "Noran talo, Noralle");
    EXPECT_EQ(key().replaced("d'Anna, O’Brien's", "fr"), "d'Nora, Smith's");
}

TEST(PseudonymTableTest, TheSameNameInSmallLettersIsARowOfItsOwn) {
    const PseudonymTable table(std::vector<PseudonymRow>{{"Anna", "Nora"}, {"anna", "Nora"}, {"Anna", "Nora"}});
    EXPECT_EQ(table.rows().size(), 2U);
    EXPECT_EQ(table.replaced("Anna, anna, ANNA", "en"), "Nora, Nora, NORA");
    EXPECT_THAT(table.shared(), IsEmpty());
}

TEST(PseudonymTableTest, OneNameWrittenTwoWaysHasOnePseudonym) {
    const auto table = [](std::string left, std::string right) {
        return PseudonymTable(std::vector<PseudonymRow>{{std::move(left), "Nora"}, {std::move(right), "Gro"}});
    };
    EXPECT_THROW(table("Anne-Marie", "Anne Marie"), InvalidInput);
    EXPECT_THROW(table("12 34 56 78", "12345678"), InvalidInput);
    EXPECT_THROW(table("\u00C5se", "A\u030Ase"), InvalidInput);
    EXPECT_NO_THROW(table("Anne-Marie", "Annemarie"));
}

TEST(PseudonymTableTest, AnUncertainNameHidesNoCertainOne) {
    const PseudonymTable table(std::vector<PseudonymRow>{{"Per Hansen", "Bo Lund"}, {"Hansen", "Lund"}});
    EXPECT_EQ(table.replaced("Per Hansen, per Hansen", "en"), "Bo Lund, per Lund");
}

TEST(PseudonymTableTest, NamesAcrossTheEndOfALineKeepTheLines) {
    EXPECT_EQ(da("Så kom Anna\nBerg hjem."), "Så kom Nora\nDal hjem.");
    EXPECT_EQ(da("Anna \n Berg"), "Nora\nDal");
    const PseudonymTable one(std::vector<PseudonymRow>{{"Anna Berg", "Nora"}});
    EXPECT_EQ(one.replaced("Then Anna\nBerg came.", "en"), "Then Nora\ncame.");
    EXPECT_EQ(one.replaced("Then Anna\nBerg\nCame.", "en"), "Then \nNora\nCame.");
    EXPECT_EQ(one.replaced("Anna\nBerg\nCame.", "en"), "Anna\nBerg\nCame.");
    EXPECT_EQ(one.find("Anna\nBerg\nCame.", "en").size(), 1U); // told of
    EXPECT_EQ(one.replaced("I like Anna.\nBerg is here. Anna\n\nBerg.", "en"),
              "I like Anna.\nBerg is here. Anna\n\nBerg.");
}

TEST(PseudonymTableTest, FileNamesInAnyCaseAndExcerptsThatAreCut) {
    EXPECT_EQ(da("interview_anna_berg.docx, anna berg"), "interview_Nora Dal.docx, anna berg");
    EXPECT_EQ(key().replaced("interview-anna.docx", "da", Reading::fileName), "interview-Nora.docx");
    const PseudonymTable full(std::vector<PseudonymRow>{{"Kirsten Bangsholm", "Rita Dal"}});
    for (const std::string_view cut : {"\"we know Kirsten…\"", "\"we know Kirsten Bang…\"", "\"we know Kirs…\""})
        EXPECT_EQ(full.replaced(cut, "en", Reading::excerpt), "\"we know Rita Dal\u2026\"") << cut;
    EXPECT_EQ(full.replaced("we know Kirsten… well", "en"), "we know Kirsten… well");
    EXPECT_EQ(full.replaced("we know Kim… Kirsten", "en", Reading::excerpt), "we know Kim… Kirsten");
}

TEST(PseudonymTableTest, NumbersHoweverGrouped) {
    EXPECT_EQ(da("Ring 12 34 56 78 eller 1234-5678, ikke 123456789."),
              "Ring [phone 1] eller [phone 1], ikke 123456789.");
    EXPECT_EQ(da("131052-308T"), "[number 1]");
}

TEST(PseudonymTableTest, TellsOfWhatItLeaves) {
    const std::vector<FoundName> found = key().find("per dag i Annagården", "da");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].match, NameMatch::smallLetters);
    EXPECT_EQ(found[1].match, NameMatch::partOfWord);
}

std::string refused(std::vector<PseudonymRow> rows) {
    try {
        const PseudonymTable table(std::move(rows));
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "";
}

TEST(PseudonymTableTest, RefusesContradictions) {
    EXPECT_THAT(refused({{"Anna", "Nora"}, {"ANNA", "Gro"}}), HasSubstr("two pseudonyms"));
    EXPECT_THAT(refused({{"Anna", "Nora"}, {"Nora", "Gro"}}), HasSubstr("is or holds the name"));
    EXPECT_THAT(refused({{"Anna", "Anna"}}), HasSubstr("is or holds the name"));
    EXPECT_THAT(refused({{"A", "Nora"}}), HasSubstr("too short"));
    EXPECT_THAT(refused({{"Anna", " "}}), HasSubstr("no pseudonym"));
    EXPECT_EQ(refused({{"Anna", "Nora"}, {"anna", "Nora"}}), "");
    EXPECT_THAT(PseudonymTable(std::vector<PseudonymRow>{{"Anna", "Nora"}, {"Mia", "Nora"}}).shared(),
                ElementsAre("Nora"));
}

TEST(PseudonymTableTest, TwiceIsOnce) {
    EXPECT_TRUE(rc::check([] {
        const std::vector<std::string> pieces{
            "Anna", "ANNA",   "anna", "Annas", "Berg",  " ", " ", "-",  "'",     "s",      ".", "Jens",  "Per",
            "å",    "\u0301", "\n",   "1234",  "56 78", "@", "Å", "se", "Marie", "\u00AD", "O", "Brien", "’"};
        std::string words;
        for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
            words += piece;
        const std::string once = key().replaced(words, "da en fi");
        RC_ASSERT(key().replaced(once, "da en fi") == once);
        std::size_t last = 0;
        for (const FoundName& found : key().find(words, "da en fi")) {
            RC_ASSERT(found.begin >= last);
            RC_ASSERT(found.end > found.begin);
            last = found.end;
        }
        RC_ASSERT(last <= words.size());
    }));
}

std::vector<std::string> kinds(std::string_view words) {
    std::vector<std::string> found;
    for (const FoundNumber& number : personalNumbersIn(words))
        found.push_back(std::string(words.substr(number.begin, number.end - number.begin)) + ": " + number.kind);
    return found;
}

// Examples that the authorities, or articles on these numbers, publish.
TEST(PersonalNumbersTest, PublishedExamples) {
    EXPECT_TRUE(isDanishNumber("0707614285"));
    EXPECT_TRUE(satisfiesDanishModulus("0707614285"));
    EXPECT_FALSE(satisfiesDanishModulus("0707614286"));
    EXPECT_FALSE(isDanishNumber("3213614285"));
    EXPECT_TRUE(isDanishNumber("6707614285")) << "7 July 1961, of somebody without a number";
    EXPECT_TRUE(isDanishNumber("9112990001"));
    EXPECT_FALSE(isDanishNumber("9206010001")) << "there is no 32 June";
    EXPECT_FALSE(isDanishNumber("6013614285"));
    EXPECT_TRUE(isNorwegianNumber("13097248022"));
    EXPECT_FALSE(isNorwegianNumber("13097248023"));
    EXPECT_FALSE(isNorwegianNumber("13097248032"));
    // Given out from 2032 on: rests of 0 and 1 at the first control digit, never more than 3.
    EXPECT_TRUE(isNorwegianNumber("02013299997"));
    EXPECT_TRUE(isNorwegianNumber("30108299920"));
    EXPECT_TRUE(isNorwegianNumber("30108299939"));
    EXPECT_FALSE(isNorwegianNumber("30108299938"));
    EXPECT_TRUE(isSwedishNumber("8112289874"));
    EXPECT_FALSE(isSwedishNumber("8112289873"));
    EXPECT_TRUE(isFinnishNumber("131052-308T"));
    EXPECT_FALSE(isFinnishNumber("131052-308U"));
    EXPECT_FALSE(isFinnishNumber("131052*308T"));
    EXPECT_TRUE(isIcelandicNumber("1201743399"));
    EXPECT_TRUE(satisfiesIcelandicModulus("1201743399"));
    EXPECT_FALSE(satisfiesIcelandicModulus("1201743499"));
    EXPECT_TRUE(isIcelandicNumber("1201743499")); // one of after February 2026
    EXPECT_FALSE(isIcelandicNumber("1201743397"));
}

TEST(PersonalNumbersTest, FoundInWords) {
    EXPECT_THAT(kinds("CPR 070761-4285."), ElementsAre("070761-4285: Danish or Swedish personal number"));
    EXPECT_THAT(kinds("nr 130972 48022, 811228-9874 og 19811228-9874"),
                ElementsAre("130972 48022: Norwegian personal number", "811228-9874: Swedish personal number",
                            "19811228-9874: Swedish personal number"));
    EXPECT_THAT(kinds("hetu 131052-308T"), ElementsAre("131052-308T: Finnish personal number"));
    EXPECT_THAT(kinds("131052\u2013308t"), ElementsAre("131052\u2013308t: Finnish personal number"));
    EXPECT_THAT(kinds("130972\u00A048022"), ElementsAre("130972\u00A048022: Norwegian personal number"));
    EXPECT_THAT(kinds("811218\u20119876"), testing::Contains(HasSubstr("Swedish")));
    EXPECT_THAT(kinds("kt. 120174-3399"), ElementsAre("120174-3399: Danish or Icelandic personal number"));
    EXPECT_THAT(kinds("mail anna.berg@mail.example.org."), ElementsAre("anna.berg@mail.example.org: e-mail address"));
    EXPECT_THAT(kinds("ring +45 12 34 56 78, 12345678 el. 08-123 456 78"),
                ElementsAre("+45 12 34 56 78: telephone number", "12345678: telephone number",
                            "08-123 456 78: telephone number"));
    EXPECT_THAT(kinds("født 12.05.1984, born on 1984-05-12"),
                ElementsAre("12.05.1984: date of birth", "1984-05-12: date of birth"));
    EXPECT_THAT(kinds("mødet 12.05.2019, i 2019-2021, 1000 kr, 3.14, 12-13 år, @, a@b"), IsEmpty());
}

TEST(PersonalNumbersTest, AnyBytesAreReadWithinTheirEnds) {
    EXPECT_TRUE(rc::check([] {
        const std::vector<std::string> pieces{"0", "1", "12", "070761", "4285", "-", "+", " ",
                                              ".", "@", "a",  "é",      "T",    "(", "/"};
        std::string words;
        for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
            words += piece;
        std::size_t last = 0;
        for (const FoundNumber& found : personalNumbersIn(words)) {
            RC_ASSERT(found.begin >= last);
            RC_ASSERT(found.end > found.begin);
            last = found.end;
        }
        RC_ASSERT(last <= words.size());
    }));
}

} // namespace
} // namespace emic::editing
