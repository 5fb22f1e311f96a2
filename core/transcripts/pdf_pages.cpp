#include "core/transcripts/pdf_pages.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/html_entities.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <array>
#include <chrono>
#include <cmath>
#include <memory>
#include <mutex>

namespace emic::transcripts {

namespace {

constexpr std::size_t largestPdf = 200'000'000;
constexpr int mostPages = 5000;
constexpr std::size_t mostWordsOfPage = 200'000;
constexpr std::size_t mostWords = 10'000'000;
constexpr std::chrono::seconds longest{120};

// poppler's own conversion opens a converter for each word.
void appendUtf16(std::string& to, const poppler::ustring& from) {
    static constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    for (std::size_t i = 0; i < from.size(); ++i) {
        char32_t c = from[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < from.size() && from[i + 1] >= 0xDC00 && from[i + 1] < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (from[++i] - 0xDC00U);
        }
        if (c >= 0xFB00 && c <= 0xFB06) {
            to += ligatures[c - 0xFB00]; // a matter of type, not of spelling
        } else if (c >= 0xD800 && c < 0xE000) {
            appendUtf8(to, 0xFFFD);
        } else if (c > ' ' && c != 0x7F && c != 0xA0 && !(c >= 0x80 && c < 0xA0) && c != 0xFEFF) {
            appendUtf8(to, c);
        } else if (!to.empty() && to.back() != ' ' && c != 0) {
            to += ' ';
        }
    }
    while (!to.empty() && to.back() == ' ') {
        to.pop_back();
    }
}

bool isBold(const std::string& font) {
    for (const char* name : {"Bold", "bold", "BOLD", "Black", "Heavy", "Semibold", "Demi"}) {
        if (font.find(name) != std::string::npos) {
            return true;
        }
    }
    return false;
}

PdfPage pageOf(const poppler::page& page) {
    PdfPage result;
    const poppler::rectf box = page.page_rect();
    result.width = static_cast<float>(box.width());
    result.height = static_cast<float>(box.height());
    const std::vector<poppler::text_box> words = page.text_list(poppler::page::text_list_include_font);
    if (words.size() > mostWordsOfPage) {
        throw InvalidInput("The PDF file has a page with more than 200,000 words, which no transcript has.");
    }
    result.words.reserve(words.size());
    for (const poppler::text_box& each : words) {
        PdfWord word;
        appendUtf16(word.text, each.text());
        if (word.text.empty()) {
            continue;
        }
        const poppler::rectf place = each.bbox();
        if (!std::isfinite(place.left() + place.right() + place.top() + place.bottom())) {
            continue; // a hostile matrix
        }
        word.left = static_cast<float>(place.left());
        word.right = static_cast<float>(place.right());
        word.top = static_cast<float>(place.top());
        word.bottom = static_cast<float>(place.bottom());
        word.size = static_cast<float>(each.has_font_info() ? each.get_font_size() : place.height());
        word.bold = each.has_font_info() && isBold(each.get_font_name());
        word.spaceBehind = each.has_space_after();
        word.rotated = each.rotation() != 0;
        result.words.push_back(std::move(word));
    }
    return result;
}

} // namespace

PdfInformation readPdfPages(std::string_view bytes, const std::function<void(const PdfPage&, std::uint32_t)>& page) {
    static std::once_flag silenced;
    std::call_once(silenced, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
    if (bytes.size() > largestPdf) {
        throw InvalidInput("The PDF file is larger than 200 MB, which no transcript is.");
    }
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) {
        throw InvalidInput("The PDF file is damaged or was cut short. Copy it again from where it comes, or open it in "
                           "a PDF reader and print it into a new file.");
    }
    if (document->is_locked()) {
        throw InvalidInput("The PDF file is locked with a password. Save it without one and import that.");
    }
    const int pages = document->pages();
    if (pages > mostPages) {
        throw InvalidInput("The PDF file has more than 5,000 pages, which no transcript has.");
    }
    PdfInformation information;
    appendUtf16(information.title, document->get_title());
    const auto until = std::chrono::steady_clock::now() + longest;
    std::size_t words = 0;
    for (int i = 0; i < pages; ++i) {
        const std::unique_ptr<poppler::page> each(document->create_page(i));
        if (!each) {
            continue;
        }
        ++information.pages;
        const PdfPage read = pageOf(*each);
        words += read.words.size();
        if (words > mostWords || std::chrono::steady_clock::now() > until) {
            throw InvalidInput("Reading the PDF file takes far longer than a transcript would. Save the text in "
                               "another format and import that.");
        }
        page(read, static_cast<std::uint32_t>(i + 1));
    }
    return information;
}

} // namespace emic::transcripts
