#include "core/transcripts/xml_pieces.h"
#include "tests/core/transcripts/packages.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::zipped;

/// Writes down what it is given, and takes apart what is called "open".
class Written : public XmlPieces {
public:
    std::vector<std::string> all;

    [[nodiscard]] bool mayOpen(std::string_view name) const override { return name == "open"; }
    [[nodiscard]] bool open(const pugi::xml_node& tag) override {
        if (localAttribute(tag, "shut") == "yes") {
            return false;
        }
        all.push_back("(" + std::string(localAttribute(tag, "n")));
        return true;
    }
    void close() override { all.emplace_back(")"); }
    void piece(const pugi::xml_node& node) override {
        std::ostringstream out;
        node.print(out, "", pugi::format_raw);
        all.push_back(out.str());
    }
};

std::vector<std::string> written(const std::string& xml) {
    const std::string bytes = zipped({{"a.xml", xml}});
    Archive archive(bytes);
    Written result;
    readPieces(archive.open("a.xml"), XmlSpace::kept, result);
    return result.all;
}

std::vector<std::string> writtenWhole(const std::string& xml) {
    const XmlPart part(xml, XmlSpace::kept);
    Written result;
    readPieces(part.root(), result);
    return result.all;
}

TEST(XmlPieces, TakeApartWhatTheyAreAskedTo) {
    EXPECT_THAT(written("\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- <open> --><x:open n='1'> lost <p>a<b/></p>\n"
                        "<open n=\"a>b\"/><p q='>'><open/>c</p><open shut=\"yes\"><p/></open></x:open><!-- end -->"),
                ElementsAre("(1", "<p>a<b/></p>", "(a>b", ")", "<p q=\">\"><open/>c</p>",
                            "<open shut=\"yes\"><p/></open>", ")"));
    EXPECT_THAT(written("<p>whole</p>"), ElementsAre("<p>whole</p>"));
    EXPECT_THAT(written("<open/>"), ElementsAre("(", ")"));
    EXPECT_THAT(written("<open></open >"), ElementsAre("(", ")"));
    EXPECT_THAT(written("<open><![CDATA[</open>]]><?p </open> ?><p><![CDATA[</p>]]></p></open>"),
                ElementsAre("(", "<p><![CDATA[</p>]]></p>", ")"));
}

TEST(XmlPieces, ReadOtherEncodings) {
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string_view("<open n='1'><p>a</p></open>")) {
        utf16 += c;
        utf16 += '\0';
    }
    EXPECT_THAT(written(utf16), ElementsAre("(1", "<p>a</p>", ")"));
    EXPECT_THAT(written("<?xml version='1.0' encoding='ISO-8859-1'?><p>caf\xE9</p>"),
                ElementsAre("<p>caf\xC3\xA9</p>"));
}

TEST(XmlPieces, RefuseWhatIsDamagedOrHostile) {
    for (const std::string xml :
         {"", " ", "words", "<open>", "<open", "<open><p>", "<open><p></open></p>", "<open></p>", "</open>",
          "<open></open><p/>", "<open><p></q></p></open>", "<open><!-- ", "<open><p a=></p></open>",
          "<open n=1></open>", "<open></open", "<open><p>a</p><"}) {
        EXPECT_THROW((void)written(xml), InvalidInput) << xml;
    }
    for (const std::string xml : {"<!DOCTYPE a [<!ENTITY b 'c'>]><open/>", "<open><!DOCTYPE a></open>",
                                  "<open><p><!ENTITY b 'c'></p></open>"}) {
        try {
            (void)written(xml);
            ADD_FAILURE() << xml;
        } catch (const InvalidInput& problem) {
            EXPECT_THAT(problem.what(), HasSubstr("declares entities of its own"));
        }
    }
    std::string deep;
    for (int i = 0; i < 150; ++i) {
        deep = (i < 60 ? "<p>" : "<open>") + deep + (i < 60 ? "</p>" : "</open>");
    }
    EXPECT_NO_THROW((void)written(deep));
    for (int i = 0; i < 60; ++i) {
        deep = "<open>" + deep + "</open>";
    }
    EXPECT_THROW((void)written(deep), InvalidInput);
}

TEST(XmlPieces, ReadAPieceOfAnyLengthInLinearTime) {
    std::string random; // that packs badly, so that the archive is no bomb
    for (std::uint32_t state = 1; random.size() < 3'000'000; state = state * 1664525U + 1013904223U) {
        random += static_cast<char>('a' + (state >> 24) % 26);
    }
    EXPECT_EQ(written("<open><p a='" + random + "'/><!--" + random + "--><p>" + random + "</p></open>").size(), 4U);
}

RC_GTEST_PROP(XmlPiecesLaws, PiecesAreThoseOfTheWholeTree, ()) {
    std::string xml = "<open n='0'>";
    std::vector<std::string> path{"open"};
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7));
    for (const int step : steps) {
        switch (step) {
        case 0:
        case 1:
            path.emplace_back(step == 0 ? "open" : "w:p");
            xml += "<" + path.back() + " n=\"" + std::to_string(xml.size()) + "\">";
            break;
        case 2:
            xml += "<w:t a='<'/>";
            break;
        case 3:
            xml += " some words &amp; such ";
            break;
        case 4:
            xml += std::string(*rc::gen::inRange(0, 3) * 40'000, 'x') + "<open shut='yes'><open/></open>";
            break;
        case 5:
            xml += "<!-- <p> --><![CDATA[ </p> ]]>";
            break;
        default:
            if (path.size() > 1) {
                xml += "</" + path.back() + ">";
                path.pop_back();
            }
        }
    }
    for (; !path.empty(); path.pop_back()) {
        xml += "</" + path.back() + ">";
    }
    RC_PRE(xml.size() < 3'000'000);
    RC_ASSERT(written(xml) == writtenWhole(xml));
}

} // namespace
} // namespace emic::transcripts
