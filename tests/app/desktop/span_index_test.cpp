#include "app/desktop/span_index.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace emic::desktop {
namespace {

struct Item {
    text::Span span;
    int number = 0;
};

/// Spans within a text of 300 characters, many more than fit side by side.
std::vector<Item> items(std::size_t count) {
    std::vector<Item> result;
    for (std::size_t i = 0; i < count; ++i) {
        const int begin = *rc::gen::inRange(0, 299);
        result.push_back({text::span(begin, *rc::gen::inRange(begin + 1, 300)), static_cast<int>(i)});
    }
    return result;
}

std::set<int> found(const SpanIndex<Item>& index, text::Span span) {
    std::set<int> numbers;
    index.forEach(span, [&](const Item& item) { RC_ASSERT(numbers.insert(item.number).second); });
    return numbers;
}

std::set<int> scanned(const std::vector<Item>& all, text::Span span) {
    std::set<int> numbers;
    for (const Item& item : all)
        if (item.span.overlaps(span))
            numbers.insert(item.number);
    return numbers;
}

RC_GTEST_PROP(SpanIndex, FindsWhatAScanFinds, ()) {
    const std::vector<Item> all = items(*rc::gen::inRange<std::size_t>(0, 300));
    SpanIndex<Item> index;
    index.assign(all);
    const int begin = *rc::gen::inRange(0, 300);
    const text::Span span = text::span(begin, *rc::gen::inRange(begin + 1, 310));
    RC_ASSERT(found(index, span) == scanned(all, span));
}

RC_GTEST_PROP(SpanIndex, StaysRightWhileItemsComeAndGo, ()) {
    std::vector<Item> all = items(*rc::gen::inRange<std::size_t>(0, 200));
    SpanIndex<Item> index;
    index.assign(all);
    for (const Item& item : items(*rc::gen::inRange<std::size_t>(0, 20))) {
        all.push_back({item.span, item.number + 1000});
        index.insert(all.back());
    }
    const int divisor = *rc::gen::inRange(2, 7);
    const auto goes = [&](const Item& item) { return item.number % divisor == 0; };
    RC_ASSERT(index.eraseIf(goes) == std::erase_if(all, goes));
    const int begin = *rc::gen::inRange(0, 300);
    const text::Span span = text::span(begin, *rc::gen::inRange(begin + 1, 310));
    RC_ASSERT(found(index, span) == scanned(all, span));
}

} // namespace
} // namespace emic::desktop
