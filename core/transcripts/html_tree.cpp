#include "core/transcripts/html_tree.h"

#include "core/text/error.h"
#include "core/transcripts/html_memory.h"

#include <algorithm>
#include <chrono>
#include <csetjmp>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t memoryPerByte = 40; ///< a page of nothing but short paragraphs takes 30
constexpr std::size_t memoryBeside = 32'000'000;
constexpr std::size_t memoryAtMost = 2'000'000'000;
constexpr std::size_t deepest = 1000; ///< browsers stop at half of this
constexpr unsigned stepsBetweenLooks = 1024;

struct Parsing {
    HtmlMemory* memory = nullptr;
    Clock::time_point until;
    unsigned steps = 0;
    bool late = false;
    std::jmp_buf leave;
};

void* take(void* parsing, std::size_t size) {
    auto& state = *static_cast<Parsing*>(parsing);
    if (++state.steps % stepsBetweenLooks == 0 && Clock::now() > state.until) {
        state.late = true;
        std::longjmp(state.leave, 1);
    }
    void* const block = state.memory->take(size);
    if (!block) {
        std::longjmp(state.leave, 1);
    }
    return block;
}

void giveBack(void* parsing, void* block) {
    static_cast<Parsing*>(parsing)->memory->giveBack(block);
}

/// Null when the limits were reached. Nothing here needs to be destroyed when the parser is left by a jump.
const GumboOutput* parse(Parsing& parsing, const std::string& text) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = giveBack;
    options.userdata = &parsing;
    options.max_errors = 0;
    if (setjmp(parsing.leave) != 0) {
        return nullptr;
    }
    return gumbo_parse_with_options(&options, text.data(), text.size());
}

/// A frame set makes the parser throw away a body by recursion, however deep that is; and has no words.
void disarmFramesets(std::string& text) {
    constexpr std::string_view tag = "<frameset";
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        if (at + tag.size() <= text.size() && (text[at + 1] | 0x20) == 'f' &&
            std::equal(tag.begin() + 1, tag.end(), text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       [](char a, char b) { return a == (b | 0x20); })) {
            text[at + 1] = 'x';
        }
    }
}

void checkDepth(const GumboNode& root) {
    // Not recursive: depth is what is in question.
    std::vector<std::pair<const GumboVector*, unsigned>> open{{&childrenOf(root), 0U}};
    while (!open.empty()) {
        auto& [children, next] = open.back();
        if (next == children->length) {
            open.pop_back();
            continue;
        }
        open.emplace_back(&childrenOf(*static_cast<const GumboNode*>(children->data[next++])), 0U);
        if (open.size() > deepest) {
            throw InvalidInput("The page is nested more deeply than any program writes. It was not opened any "
                               "further.");
        }
    }
}

} // namespace

HtmlTree::HtmlTree(std::string utf8)
    : m_text(std::move(utf8)),
      m_memory(std::make_unique<HtmlMemory>(std::min(memoryAtMost, memoryBeside + memoryPerByte * m_text.size()))) {
    disarmFramesets(m_text);
    Parsing parsing;
    parsing.memory = m_memory.get();
    parsing.until = Clock::now() + std::chrono::seconds(10 + m_text.size() / 1'000'000);
    const GumboOutput* const output = parse(parsing, m_text);
    if (!output) {
        throw InvalidInput(parsing.late ? "The page is built so that reading it would take far too long. Open it in a "
                                          "browser, copy the words into a text file and import that."
                                        : "The page is built so that reading it would take far too much memory. Open "
                                          "it in a browser, copy the words into a text file and import that.");
    }
    m_root = output->root;
    checkDepth(*m_root);
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboNode& element, const char* name) {
    const GumboAttribute* const found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found ? found->value : std::string_view();
}

const GumboVector& childrenOf(const GumboNode& node) {
    switch (node.type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
        return node.v.element.children;
    case GUMBO_NODE_DOCUMENT:
        return node.v.document.children;
    default:
        return kGumboEmptyVector;
    }
}

} // namespace emic::transcripts
