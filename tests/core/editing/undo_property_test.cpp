// Any sequence of edits can be undone to the first row and redone to the last, also across a reopen.
#include "core/editing/editing.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::editing {
namespace {

using storage::Edit;
using study::MeaningUnit;
using study::Theme;
using tests::StudyFixture;

/// Chooses among rows by a number, so that the same numbers make the same edits.
class Chooser {
public:
    explicit Chooser(std::vector<int> numbers) : m_numbers(std::move(numbers)) {}

    int below(std::size_t end) {
        m_at = (m_at + 1) % m_numbers.size();
        return end == 0 ? 0 : m_numbers[m_at] % static_cast<int>(end);
    }

    template <class Row>
    const Row& of(const std::vector<Row>& rows) {
        if (rows.empty())
            throw NotFound("There is none to choose.");
        return rows[static_cast<std::size_t>(below(rows.size()))];
    }

    std::string name() { return std::string(1, static_cast<char>('A' + below(20))); }

private:
    std::vector<int> m_numbers;
    std::size_t m_at = 0;
};

using Random = void (*)(Edit&, Chooser&);

const Random randomEdits[] = {
    [](Edit& edit, Chooser& choose) { addTheme(edit, {.name = choose.name()}); },
    [](Edit& edit, Chooser& choose) {
        addTheme(edit, {.name = choose.name(), .parent = choose.of(edit.all<Theme>()).id});
    },
    [](Edit& edit, Chooser& choose) { renameTheme(edit, choose.of(edit.all<Theme>()).id, choose.name()); },
    [](Edit& edit, Chooser& choose) {
        defineTheme(edit, choose.of(edit.all<Theme>()).id, {.definition = choose.name()});
    },
    [](Edit& edit, Chooser& choose) {
        moveTheme(edit, choose.of(edit.all<Theme>()).id,
                  {.parent = choose.of(edit.all<Theme>()).id, .place = choose.below(3)});
    },
    [](Edit& edit, Chooser& choose) { moveTheme(edit, choose.of(edit.all<Theme>()).id, {}); },
    [](Edit& edit, Chooser& choose) {
        mergeThemes(edit, choose.of(edit.all<Theme>()).id, choose.of(edit.all<Theme>()).id);
    },
    [](Edit& edit, Chooser& choose) {
        const study::Coding coding = choose.of(edit.all<study::Coding>());
        splitTheme(edit, coding.theme, {coding.unit}, choose.name());
    },
    [](Edit& edit, Chooser& choose) {
        deleteTheme(edit, choose.of(edit.all<Theme>()).id, choose.below(2) == 0 ? Subthemes::lift : Subthemes::remove);
    },
    [](Edit& edit, Chooser& choose) {
        const int begin = choose.below(60);
        createUnit(edit, choose.of(edit.all<study::Source>()).id, text::span(begin, begin + 1 + choose.below(20)),
                   choose.below(5) == 0 ? study::Relevance::notRelevant : study::Relevance::relevant);
    },
    [](Edit& edit, Chooser& choose) {
        const MeaningUnit unit = choose.of(edit.all<MeaningUnit>());
        setSpan(edit, unit.id, {unit.begin, {unit.end.value + choose.below(5)}}, UnfitRendition::remove);
    },
    [](Edit& edit, Chooser& choose) {
        const MeaningUnit unit = choose.of(edit.all<MeaningUnit>());
        splitUnit(edit, unit.id, {unit.begin.value + choose.below(20)}, UnfitRendition::remove);
    },
    [](Edit& edit, Chooser& choose) {
        joinUnits(edit, {choose.of(edit.all<MeaningUnit>()).id, choose.of(edit.all<MeaningUnit>()).id},
                  UnfitRendition::remove);
    },
    [](Edit& edit, Chooser& choose) {
        const int begin = choose.below(40);
        revise(edit, choose.of(edit.all<study::Source>()).id,
               {{text::span(begin, begin + choose.below(12)), choose.below(3) == 0 ? "" : choose.name() + " words"}},
               {.losses = Losses::accept});
    },
    [](Edit& edit, Chooser& choose) { deleteUnits(edit, {choose.of(edit.all<MeaningUnit>()).id}); },
    [](Edit& edit, Chooser& choose) {
        setRelevance(edit, {choose.of(edit.all<MeaningUnit>()).id}, study::Relevance::notRelevant, WhileCoded::uncode);
    },
    [](Edit& edit, Chooser& choose) {
        codeUnits(edit, {choose.of(edit.all<MeaningUnit>()).id, choose.of(edit.all<MeaningUnit>()).id},
                  choose.of(edit.all<Theme>()).id, choose.of(edit.all<study::Analyst>()).id);
    },
    [](Edit& edit, Chooser& choose) {
        codeUnits(edit, {choose.of(edit.all<MeaningUnit>()).id}, choose.of(edit.all<Theme>()).id);
    },
    [](Edit& edit, Chooser& choose) {
        const study::Coding coding = choose.of(edit.all<study::Coding>());
        uncodeUnits(edit, {coding.unit}, coding.theme, coding.analyst);
    },
    [](Edit& edit, Chooser& choose) {
        const study::Coding coding = choose.of(edit.all<study::Coding>());
        moveCodings(edit, {coding.unit}, coding.theme, choose.of(edit.all<Theme>()).id, coding.analyst);
    },
    [](Edit& edit, Chooser& choose) {
        const study::Coding coding = choose.of(edit.all<study::Coding>());
        setGoldenQuote(edit, coding.unit, study::ThemeTree(edit.all<Theme>()).top(coding.theme));
    },
    [](Edit& edit, Chooser& choose) {
        setRendition(edit, choose.of(edit.all<MeaningUnit>()).id, {.translation = choose.name(), .language = "da"});
    },
    [](Edit& edit, Chooser& choose) {
        addMemo(edit, study::MemoTarget::theme, choose.of(edit.all<Theme>()).id.uuid, choose.name());
    },
    [](Edit& edit, Chooser& choose) {
        addMemo(edit, study::MemoTarget::unit, choose.of(edit.all<MeaningUnit>()).id.uuid, choose.name());
    },
    [](Edit& edit, Chooser& choose) { addParticipant(edit, choose.name()); },
    [](Edit& edit, Chooser& choose) {
        removeParticipant(edit, choose.of(edit.all<study::Participant>()).id, WhileBound::unbind);
    },
    [](Edit& edit, Chooser& choose) {
        addAttribute(edit, "Attribute " + choose.name(), study::AttributeType::category, {"f", "m"});
    },
    [](Edit& edit, Chooser& choose) {
        setValue(edit, choose.of(edit.all<study::Participant>()).id, choose.of(edit.all<study::Attribute>()).id,
                 choose.name(), NewCategory::add);
    },
    [](Edit& edit, Chooser& choose) {
        changeAttributeType(edit, choose.of(edit.all<study::Attribute>()).id, study::AttributeType::text);
    },
    [](Edit& edit, Chooser& choose) { removeAttribute(edit, choose.of(edit.all<study::Attribute>()).id); },
    [](Edit& edit, Chooser& choose) { removeSource(edit, choose.of(edit.all<study::Source>()).id); },
    [](Edit& edit, Chooser& choose) {
        const study::Coding coding = choose.of(edit.all<study::Coding>());
        addSentence(edit, coding.theme, choose.name(), {coding.unit}, choose.below(3));
    },
    [](Edit& edit, Chooser& choose) { confirmSentence(edit, choose.of(edit.all<study::CondensateSentence>()).id); },
    [](Edit& edit, Chooser& choose) { removeSentence(edit, choose.of(edit.all<study::CondensateSentence>()).id); },
    [](Edit& edit, Chooser& choose) {
        setCategory(edit, study::ThemeTree(edit.all<Theme>()).top(choose.of(edit.all<Theme>()).id), choose.name());
    },
    [](Edit& edit, Chooser& choose) {
        const study::Coding coding = choose.of(edit.all<study::Coding>());
        const study::Category category = choose.of(edit.all<study::Category>());
        addParagraph(edit, category.id, {"Words \uFFFC", {{coding.unit}}});
    },
    [](Edit& edit, Chooser& choose) {
        const study::Category category = choose.of(edit.all<study::Category>());
        const study::CondensateSentence sentence = choose.of(edit.all<study::CondensateSentence>());
        addParagraph(edit, category.id, {choose.name()}, {sentence.theme}, choose.below(2));
    },
    [](Edit& edit, Chooser& choose) { confirmParagraph(edit, choose.of(edit.all<study::CategoryParagraph>()).id); },
    [](Edit& edit, Chooser& choose) {
        markValidation(edit, choose.of(edit.all<study::Category>()).id, choose.of(edit.all<study::Source>()).id,
                       static_cast<study::Validation>(choose.below(4)));
    },
    [](Edit& edit, Chooser& choose) { adoptPreliminary(edit, {addPreliminary(edit, choose.name())}, choose.name()); },
    [](Edit& edit, Chooser& choose) {
        const int begin = choose.below(60);
        takePosition(edit,
                     openNegotiation(edit, choose.of(edit.all<study::Source>()).id, text::span(begin, begin + 9),
                                     choose.of(edit.all<Theme>()).id),
                     choose.name());
    },
};

/// What must hold of any study, whatever was done to it.
void checkRules(const storage::Reader& reader) {
    const study::ThemeTree tree(reader.all<Theme>());
    RC_ASSERT(tree.inOrder().size() == reader.all<Theme>().size());
    for (const study::GoldenQuote& quote : reader.all<study::GoldenQuote>()) {
        bool coded = false;
        for (const study::Coding& coding : reader.where<&study::Coding::unit>(quote.unit))
            coded = coded || tree.isWithin(coding.theme, quote.theme);
        RC_ASSERT(coded);
    }
    for (const study::Coding& coding : reader.all<study::Coding>())
        RC_ASSERT(reader.get(coding.unit).relevance == study::Relevance::relevant);
    std::vector<std::optional<study::ThemeId>> parents{std::nullopt};
    for (const study::ThemeTree::Place& place : tree.inOrder())
        parents.emplace_back(place.theme->id);
    for (const std::optional<study::ThemeId>& parent : parents) {
        std::int64_t ordinal = 0;
        for (const Theme* child : tree.children(parent))
            RC_ASSERT(child->ordinal == ordinal++);
    }
    for (const study::Source& source : reader.all<study::Source>()) {
        std::set<text::Span> spans;
        for (const MeaningUnit& unit : reader.where<&MeaningUnit::source>(source.id)) {
            RC_ASSERT(spans.insert(unit.span()).second);
            RC_ASSERT(unit.end.value <= source.characters);
        }
    }
    for (const study::Memo& memo : reader.all<study::Memo>()) {
        if (memo.target == study::MemoTarget::theme)
            RC_ASSERT(reader.find(study::ThemeId{memo.targetId}).has_value());
        if (memo.target == study::MemoTarget::unit)
            RC_ASSERT(reader.find(study::UnitId{memo.targetId}).has_value());
    }
}

void prepare(StudyFixture& study) {
    study.addParticipant("P01");
    study.addSource("One", {{"I", "How are you today?"}, {"P01", "I sleep badly, and I eat. It hurts; then it goes."}});
    study.addSource("Two", {{"P01", "Nothing helps me but walking, and to walk takes time I do not have at all."}});
    study.addAnalyst("Berta");
    const study::ThemeId body = study.addTheme("Body");
    study.code(study.addUnit(study.read().all<study::Source>()[0].id, "I sleep badly"), study.addTheme("Pain", body));
    study.code(study.addUnit(study.read().all<study::Source>()[1].id, "walking"), body);
}

TEST(UndoPropertyTest, AnySequenceOfEditsIsUndoneAndRedone) {
    EXPECT_TRUE(rc::check([] {
        const auto kinds =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, std::size(randomEdits)));
        Chooser choose(*rc::gen::container<std::vector<int>>(200, rc::gen::inRange(0, 1000)));
        StudyFixture study;
        prepare(study);
        std::vector<std::string> states{study.dump()};
        for (const std::size_t kind : kinds) {
            std::optional<study::JournalEntry> entry;
            try {
                entry = study.edit([&](Edit& edit) { randomEdits[kind](edit, choose); });
            } catch (const InvalidInput&) {
                RC_ASSERT(study.dump() == states.back());
            } catch (const NotFound&) {
                RC_ASSERT(study.dump() == states.back());
            }
            RC_ASSERT(entry.has_value() == (study.dump() != states.back()));
            if (!entry)
                continue;
            RC_LOG() << entry->sentence << '\n';
            RC_ASSERT(!entry->sentence.empty());
            checkRules(study.read());
            states.push_back(study.dump());
        }
        const std::size_t reopenAt = states.size() / 2;
        for (std::size_t state = states.size() - 1; state > 0; --state) {
            if (state == reopenAt)
                study.reopen();
            RC_ASSERT(study.study().undo().has_value());
            RC_ASSERT(study.dump() == states[state - 1]);
        }
        for (std::size_t state = 1; state < states.size(); ++state) {
            if (state == reopenAt)
                study.reopen();
            RC_ASSERT(study.study().redo().has_value());
            RC_ASSERT(study.dump() == states[state]);
        }
        RC_ASSERT(!study.study().redo().has_value());
    }));
}

} // namespace
} // namespace emic::editing
