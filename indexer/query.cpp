#include "indexer/query.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/text/utf8.h"
#include "indexer/query_operands.h"
#include "indexer/query_scanner.h"

#include <algorithm>
#include <charconv>

namespace emic::indexer {

namespace {

constexpr std::int64_t mostCharacters = 10'000;
constexpr int mostBrackets = 100;
constexpr int mostLeaves = 500;
constexpr int defaultNear = 5;
constexpr int mostNear = 1'000;

/// "NEAR", "NEAR/7".
bool isNear(std::string_view word) {
    return word == "NEAR" || word.starts_with("NEAR/");
}

void requireWords(const Node& node) {
    const auto isWord = [](const Node& child) { return child.kind == NodeKind::word; };
    if (!isWord(node) &&
        (node.kind != NodeKind::any || !std::all_of(node.children.begin(), node.children.end(), isWord)))
        throwNotUnderstood("what stands at " + characterAt(node.at) +
                           " beside NEAR must be a word, or words in brackets joined by OR");
}

/// Operators and brackets, each in a function of its own, the one that binds loosest first.
class Parser {
public:
    Parser(std::string_view query, const FieldNames& names) : m_scanner(query), m_operands(m_scanner, names) {}

    Node parse() {
        m_scanner.skipSpace();
        if (m_scanner.atEnd())
            return {};
        Node node = parseAny();
        if (!m_scanner.atEnd()) // only a bracket ends a query early
            throwNotUnderstood("the bracket closed at " + characterAt(m_scanner.place()) + " was never opened");
        return node;
    }

private:
    [[nodiscard]] bool atOperator(std::string_view word) const { return m_scanner.bareWord() == word; }
    [[nodiscard]] bool atOperand() const {
        if (m_scanner.atEnd() || m_scanner.isNext(U')'))
            return false;
        const auto word = m_scanner.bareWord();
        return word != "AND" && word != "OR" && !isNear(word);
    }

    void requireOperand(const std::string& after, std::int64_t at) {
        m_scanner.skipSpace();
        if (atOperand())
            return;
        throwNotUnderstood(after + " at " + characterAt(at) + " has nothing behind it");
    }
    /// For operators that stand where something should stand first.
    void requireStart() {
        if (atOperand())
            return;
        if (m_scanner.atEnd() || m_scanner.isNext(U')'))
            throwNotUnderstood("there is nothing at " + characterAt(m_scanner.place()) + " to search for");
        throwNotUnderstood(
            std::string(m_scanner.bareWord()) + " at " + characterAt(m_scanner.place()) +
            " has nothing before it; in small letters, or in quotation marks, it is a word to search for");
    }

    Node parseAny() {
        Node any{.kind = NodeKind::any, .at = m_scanner.place()};
        any.children.push_back(parseAll());
        for (m_scanner.skipSpace(); atOperator("OR"); m_scanner.skipSpace()) {
            const auto at = m_scanner.place();
            m_scanner.takeBytes(2);
            requireOperand("OR", at);
            any.children.push_back(parseAll());
        }
        return any.children.size() == 1 ? std::move(any.children.front()) : any;
    }

    Node parseAll() {
        Node all{.kind = NodeKind::all, .at = m_scanner.place()};
        requireStart();
        while (true) {
            all.children.push_back(parseNo());
            m_scanner.skipSpace();
            if (atOperator("AND")) {
                const auto at = m_scanner.place();
                m_scanner.takeBytes(3);
                requireOperand("AND", at);
            } else if (!atOperand()) {
                break;
            }
        }
        return all.children.size() == 1 ? std::move(all.children.front()) : all;
    }

    Node parseNo() {
        if (!atOperator("NOT"))
            return parseNear();
        const auto at = m_scanner.place();
        m_scanner.takeBytes(3);
        requireOperand("NOT", at);
        const Deeper deeper(*this);
        Node no{.kind = NodeKind::no, .at = at};
        no.children.push_back(parseNo());
        return no;
    }

    Node parseNear() {
        Node first = parsePrimary();
        m_scanner.skipSpace();
        if (!isNear(m_scanner.bareWord()))
            return first;
        Node near{.kind = NodeKind::near, .at = first.at};
        near.children.push_back(std::move(first));
        while (isNear(m_scanner.bareWord())) {
            const auto at = m_scanner.place();
            const auto sign = m_scanner.bareWord();
            const int within = distanceOf(sign);
            if (near.within != 0 && near.within != within)
                throwNotUnderstood("NEAR at " + characterAt(at) +
                                   " has another distance than the one before it; use brackets and AND");
            near.within = within;
            m_scanner.takeBytes(sign.size());
            requireOperand("NEAR", at);
            near.children.push_back(parsePrimary());
            m_scanner.skipSpace();
        }
        for (const Node& child : near.children)
            requireWords(child);
        return near;
    }

    [[nodiscard]] int distanceOf(std::string_view sign) const {
        if (sign == "NEAR")
            return defaultNear;
        sign.remove_prefix(5);
        int within = 0;
        const auto [end, problem] = std::from_chars(sign.data(), sign.data() + sign.size(), within);
        if (problem != std::errc() || end != sign.data() + sign.size() || within < 1 || within > mostNear)
            throwNotUnderstood("NEAR at " + characterAt(m_scanner.place()) + " wants a number of words from 1 to " +
                               std::to_string(mostNear) + " behind its stroke, as in NEAR/5");
        return within;
    }

    Node parsePrimary() {
        if (m_scanner.isNext(U'('))
            return parseBrackets();
        if (++m_leaves > mostLeaves)
            throwNotUnderstood("it has more than " + std::to_string(mostLeaves) + " words and fields");
        return m_operands.take();
    }

    Node parseBrackets() {
        const auto at = m_scanner.place();
        m_scanner.take();
        const Deeper deeper(*this);
        m_scanner.skipSpace();
        if (m_scanner.isNext(U')'))
            throwNotUnderstood("there is nothing in the brackets at " + characterAt(at));
        if (m_scanner.atEnd())
            throwNotUnderstood("the bracket opened at " + characterAt(at) + " is not closed");
        Node node = parseAny();
        m_scanner.skipSpace();
        if (m_scanner.atEnd())
            throwNotUnderstood("the bracket opened at " + characterAt(at) + " is not closed");
        m_scanner.take();
        node.at = at;
        return node;
    }

    /// Counts how deep the parser is in brackets and NOTs while it lives.
    class Deeper {
    public:
        explicit Deeper(Parser& parser) : m_parser(parser) {
            if (++m_parser.m_depth > mostBrackets)
                throwNotUnderstood("it is more than " + std::to_string(mostBrackets) + " brackets deep");
        }
        ~Deeper() { --m_parser.m_depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Parser& m_parser;
    };

    QueryScanner m_scanner;
    QueryOperands m_operands;
    int m_depth = 0;
    int m_leaves = 0;
};

} // namespace

const std::vector<std::string>& commonFields() {
    static const std::vector<std::string> fields = {"speaker", "participant", "source", "kind",    "language",  "group",
                                                    "meeting", "analyst",     "theme",  "uncoded", "relevance", "memo"};
    return fields;
}

std::string foldedField(std::string_view name) {
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    return text::foldCase(spaced);
}

Node parseQuery(std::string_view query, const FieldNames& names) {
    if (!text::isValidUtf8(query))
        throw InvalidInput("The query cannot be understood: it is no UTF-8 text.");
    if (const auto nothing = query.find('\0'); nothing != std::string_view::npos) // no sentence could quote it
        throwNotUnderstood(characterAt(text::countCodePoints(query.substr(0, nothing)) + 1) +
                           " is no character that can be searched for (NUL)");
    if (const auto length = text::countCodePoints(query); length > mostCharacters)
        throw InvalidInput("The query cannot be understood: it is " + std::to_string(length) +
                           " characters long, and at most " + std::to_string(mostCharacters) + " are read.");
    return Parser(query, names).parse();
}

} // namespace emic::indexer
