#include "core/transcripts/pdf_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace emic::transcripts {

namespace {

constexpr float wideGap = 1.5F;   ///< of the type size: a tab, when no space is known to stand there
constexpr float widerGap = 3.0F;  ///< a tab in any case
constexpr float narrowGap = 0.1F; ///< a space

/// Words that follow each other at the same height.
struct Fragment {
    std::vector<const PdfWord*> words;
    float left = 0;
    float right = 0;
    float top = 0;
    float bottom = 0;

    explicit Fragment(const PdfWord& word)
        : words{&word}, left(word.left), right(word.right), top(word.top), bottom(word.bottom) {}

    void add(const PdfWord& word) {
        words.push_back(&word);
        left = std::min(left, word.left);
        right = std::max(right, word.right);
        top = std::min(top, word.top);
        bottom = std::max(bottom, word.bottom);
    }
};

/// True when two things share at least half the height of the lower one.
template <typename A, typename B>
bool sameHeight(const A& a, const B& b) {
    const float shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared > 0.5F * std::min(a.bottom - a.top, b.bottom - b.top);
}

std::vector<Fragment> fragmentsOf(const PdfPage& page) {
    std::vector<Fragment> fragments;
    const PdfWord* before = nullptr;
    for (const PdfWord& word : page.words) {
        if (word.rotated) {
            continue;
        }
        if (before && sameHeight(*before, word) && word.left >= before->left &&
            word.left - before->right < widerGap * word.size) {
            fragments.back().add(word);
        } else {
            fragments.emplace_back(word);
        }
        before = &word;
    }
    return fragments;
}

/// The middle of the gap between two columns of text, if the page has them: both broad, of many lines, and hardly
/// anything crosses the gap.
std::optional<float> gutter(const std::vector<Fragment>& fragments, float width) {
    constexpr std::size_t fewest = 8;
    if (fragments.size() < 2 * fewest) {
        return std::nullopt;
    }
    for (float at = 0.40F * width; at <= 0.60F * width; at += 0.01F * width) {
        std::size_t left = 0;
        std::size_t right = 0;
        std::size_t crossing = 0;
        for (const Fragment& each : fragments) {
            const bool broad = each.right - each.left > 0.22F * width;
            crossing += each.left < at && each.right > at ? 1 : 0;
            left += each.right <= at && broad ? 1 : 0;
            right += each.left >= at && broad ? 1 : 0;
        }
        if (left >= fewest && right >= fewest && crossing * 10 < left + right) {
            return at;
        }
    }
    return std::nullopt;
}

/// Fragments at the same height, from the top down, as one each.
std::vector<Fragment> merged(std::vector<Fragment> fragments) {
    std::ranges::stable_sort(fragments, {}, [](const Fragment& each) { return each.bottom; });
    std::vector<Fragment> result;
    for (Fragment& each : fragments) {
        // A raised number ends higher than the line it stands in, so a few lines back are looked at.
        auto found = result.rend();
        for (auto line = result.rbegin(); line != result.rend() && line - result.rbegin() < 4; ++line) {
            if (sameHeight(*line, each)) {
                found = line;
                break;
            }
        }
        if (found == result.rend()) {
            result.push_back(std::move(each));
        } else {
            for (const PdfWord* const word : each.words) {
                found->add(*word);
            }
        }
    }
    for (Fragment& each : result) {
        std::ranges::stable_sort(each.words, {}, [](const PdfWord* word) { return word->left; });
    }
    return result;
}

/// The type size of most letters.
float sizeOf(const Fragment& fragment) {
    float best = 0;
    std::size_t most = 0;
    for (const PdfWord* const each : fragment.words) {
        std::size_t letters = 0;
        for (const PdfWord* const other : fragment.words) {
            letters += other->size == each->size ? other->text.size() : 0;
            if (letters > 40) {
                break;
            }
        }
        if (letters > most) {
            most = letters;
            best = each->size;
        }
        if (most > 40) {
            break;
        }
    }
    return best;
}

void findLead(PdfLine& line, std::span<const PdfWord* const> words) {
    const std::string& first = words[0]->text;
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(first.data(), first.data() + first.size(), number);
    if (error != std::errc() || end != first.data() + first.size() || number < 1 || number > 1'000'000) {
        return;
    }
    PdfLine::Lead lead;
    lead.number = number;
    lead.right = words[0]->right;
    lead.length = line.text.size();
    if (words.size() > 1) {
        lead.length = std::min(first.size() + 1, line.text.size());
        lead.next = words[1]->left;
        lead.nextWidth = words[1]->right - words[1]->left;
    }
    line.lead = lead;
}

/// "1", "12", "iv", "*": what marks of notes look like.
bool markOfNote(std::string_view text) {
    static constexpr std::array<std::string_view, 4> signs{"*", "**", "\u2020", "\u2021"};
    const auto only = [&](std::string_view letters) {
        return text.find_first_not_of(letters) == std::string_view::npos;
    };
    return text.size() <= 4 &&
           ((text.size() <= 3 && only("0123456789")) || only("ivx") || std::ranges::find(signs, text) != signs.end());
}

/// Set small and higher than the word it stands behind. poppler may say that a space is between them where none is.
bool raisedBehind(const PdfWord& before, const PdfWord& word, float size) {
    return word.size < 0.8F * size && before.size > word.size && word.bottom < before.bottom - 0.1F * size &&
           word.left - before.right <= narrowGap * size && markOfNote(word.text);
}

PdfLine lineOf(const Fragment& fragment, std::uint32_t page) {
    PdfLine line;
    line.page = page;
    line.left = fragment.left;
    line.right = fragment.right;
    line.top = fragment.top;
    line.bottom = fragment.bottom;
    line.size = std::max(sizeOf(fragment), 1.0F);
    line.firstWidth = fragment.words[0]->right - fragment.words[0]->left;
    const PdfWord* before = nullptr;
    for (const PdfWord* const word : fragment.words) {
        if (before) {
            const float gap = word->left - before->right;
            if (gap > widerGap * line.size || (gap > wideGap * line.size && !before->spaceBehind)) {
                line.text += '\t';
                line.tabStop = line.tabStop ? line.tabStop : std::optional(word->left);
            } else if (before->spaceBehind || gap > narrowGap * line.size) {
                line.text += ' ';
            }
        }
        const std::size_t begin = line.text.size();
        line.text += word->text;
        if (before && raisedBehind(*before, *word, line.size)) {
            line.raised.push_back({begin, line.text.size()});
        }
        if (word->bold) {
            if (!line.bold.empty() && line.bold.back().end + 1 >= begin) {
                line.bold.back().end = line.text.size();
            } else {
                line.bold.push_back({begin, line.text.size()});
            }
        }
        before = word;
    }
    findLead(line, fragment.words);
    return line;
}

} // namespace

std::vector<PdfLine> linesOf(const PdfPage& page, std::uint32_t number) {
    std::vector<Fragment> fragments = fragmentsOf(page);
    std::vector<PdfLine> lines;
    if (const auto middle = gutter(fragments, page.width)) {
        for (const Fragment& each : fragments) {
            PdfLine line = lineOf(each, number);
            line.column = each.right <= *middle  ? PdfColumn::left
                          : each.left >= *middle ? PdfColumn::right
                                                 : PdfColumn::whole;
            lines.push_back(std::move(line));
        }
    } else {
        for (const Fragment& each : merged(std::move(fragments))) {
            lines.push_back(lineOf(each, number));
        }
    }
    // What stands on its side, in a margin or a table's head, comes last.
    std::optional<Fragment> rotated;
    for (const PdfWord& word : page.words) {
        if (word.rotated && rotated) {
            rotated->words.push_back(&word);
        } else if (word.rotated) {
            rotated.emplace(word);
        }
    }
    if (rotated) {
        PdfLine line = lineOf(*rotated, number);
        line.rotated = true;
        line.lead.reset();
        std::ranges::replace(line.text, '\t', ' ');
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace emic::transcripts
