#include "indexer/plan.h"

#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::indexer {

namespace {

Plan planOfSequence(std::vector<WordSet> sets) {
    for (const WordSet& set : sets)
        if (set.empty())
            return {.kind = PlanKind::nothing};
    const auto kind = sets.size() == 1 ? PlanKind::words : PlanKind::sequence;
    return {.kind = kind, .words = std::move(sets)};
}

Plan joined(PlanKind kind, std::vector<Plan> children) {
    if (children.size() == 1)
        return std::move(children.front());
    return {.kind = kind, .children = std::move(children)};
}

Plan planOfWords(std::vector<std::vector<WordSet>> sequences, const Node& node, std::string_view typed) {
    if (sequences.empty())
        throw InvalidInput("The query cannot be answered: '" + std::string(typed) + "' at character " +
                           std::to_string(node.at) + " holds no letter or digit to search for.");
    std::vector<Plan> plans;
    for (auto& sequence : sequences)
        plans.push_back(planOfSequence(std::move(sequence)));
    std::erase_if(plans, [](const Plan& plan) { return plan.kind == PlanKind::nothing; });
    return plans.empty() ? Plan{.kind = PlanKind::nothing} : joined(PlanKind::any, std::move(plans));
}

Plan planOfWord(const Node& node, const Planning& with) {
    auto plan = planOfWords(with.vocabulary.sequencesOf(node.word), node, node.word.word);
    const auto also =
        node.word.match == WordMatch::stem ? with.synonyms.find(text::foldCase(node.word.word)) : with.synonyms.end();
    if (also == with.synonyms.end())
        return plan;
    // One set of words as far as they are single words, so that they count as one word when hits are ranked.
    std::vector<Plan> others;
    WordSet set;
    const auto take = [&](Plan other) {
        if (other.kind == PlanKind::words)
            set.add(other.words.front());
        else if (other.kind != PlanKind::nothing)
            others.push_back(std::move(other));
    };
    take(std::move(plan));
    for (const std::string& word : also->second) {
        auto sequences = with.vocabulary.sequencesOf(word, WordMatch::stem);
        if (!sequences.empty())
            take(planOfWords(std::move(sequences), node, word));
    }
    if (!set.empty())
        others.push_back({.kind = PlanKind::words, .words = {std::move(set)}});
    return others.empty() ? Plan{.kind = PlanKind::nothing} : joined(PlanKind::any, std::move(others));
}

/// One operand of NEAR: all words that it may be.
WordSet operandOf(const Node& node, const Planning& with) {
    WordSet set;
    const auto add = [&](const Node& word) {
        const auto plan = planOfWord(word, with);
        const auto refuse = [&](const Plan& part) {
            if (part.kind == PlanKind::sequence)
                throw InvalidInput("The query cannot be answered: '" + word.word.word + "' at character " +
                                   std::to_string(word.at) +
                                   " is several words, and NEAR takes single ones; leave NEAR out or the word.");
        };
        refuse(plan);
        if (plan.kind == PlanKind::words)
            set.add(plan.words.front());
        for (const Plan& part : plan.children) {
            refuse(part);
            if (part.kind == PlanKind::words)
                set.add(part.words.front());
        }
    };
    if (node.kind == NodeKind::any)
        for (const Node& child : node.children)
            add(child);
    else
        add(node);
    return set;
}

Plan planOfNear(const Node& node, const Planning& with) {
    Plan near{.kind = PlanKind::near, .window = node.within * static_cast<int>(node.children.size() - 1)};
    constexpr std::size_t most = 8;
    if (node.children.size() > most)
        throw InvalidInput("The query cannot be answered: NEAR at character " + std::to_string(node.at) +
                           " joins more than " + std::to_string(most) + " words.");
    for (const Node& child : node.children) {
        near.words.push_back(operandOf(child, with));
        if (near.words.back().empty())
            return {.kind = PlanKind::nothing};
    }
    return near;
}

Plan planOfRegex(const Node& node, const Planning& with) {
    const auto regex = std::make_shared<RegexQuery>(node.text, with.deadline);
    Predicate matching{passagesMatching(*regex, with.within, with.index, with.vocabulary, with.deadline), std::nullopt,
                       false};
    return {
        .kind = PlanKind::regex, .predicate = std::make_shared<const Predicate>(std::move(matching)), .regex = regex};
}

} // namespace

Plan planOf(const Node& node, const Planning& with) {
    with.deadline.checkNow();
    switch (node.kind) {
    case NodeKind::everything:
        return {};
    case NodeKind::word:
        return planOfWord(node, with);
    case NodeKind::phrase:
        return planOfWords(with.vocabulary.sequencesOf(node.text, WordMatch::exact), node, node.text);
    case NodeKind::near:
        return planOfNear(node, with);
    case NodeKind::regex:
        return planOfRegex(node, with);
    case NodeKind::field:
        return {.kind = PlanKind::field, .predicate = with.filters.of(with.reader, node.field)};
    case NodeKind::all:
    case NodeKind::any:
    case NodeKind::no:
        break;
    }
    Plan plan{.kind = node.kind == NodeKind::all   ? PlanKind::all
                      : node.kind == NodeKind::any ? PlanKind::any
                                                   : PlanKind::no};
    for (const Node& child : node.children)
        plan.children.push_back(planOf(child, with));
    return plan;
}

bool isFieldsOnly(const Plan& plan) {
    switch (plan.kind) {
    case PlanKind::words:
    case PlanKind::sequence:
    case PlanKind::near:
    case PlanKind::regex:
    case PlanKind::nothing:
        return false;
    default:
        break;
    }
    for (const Plan& child : plan.children)
        if (!isFieldsOnly(child))
            return false;
    return true;
}

} // namespace emic::indexer
