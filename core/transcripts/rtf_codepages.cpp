#include "core/transcripts/rtf_codepages.h"

#include "core/text/converter.h"

#include <algorithm>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr int western = 1252;
constexpr std::size_t mostTables = 100; ///< no document has so many code pages

// Character sets of Windows (RTF specification 1.9.1, font table), and their code pages.
constexpr auto charsets = std::to_array<std::pair<int, int>>({
    {0, 1252},   {2, rtfSymbols}, {77, 10000}, {78, 932},   {128, 932},  {129, 949},  {130, 1361},
    {134, 936},  {136, 950},      {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256},
    {186, 1257}, {204, 1251},     {222, 874},  {238, 1250}, {254, 437},  {255, 850},
});

// Code pages whose names do not follow from their numbers.
constexpr auto names = std::to_array<std::pair<int, const char*>>({
    {65001, "UTF-8"},
    {10000, "macintosh"},
    {10006, "x-mac-greek"},
    {10007, "x-mac-cyrillic"},
    {10029, "x-mac-centraleurroman"},
    {10081, "x-mac-turkish"},
    {708, "ISO-8859-6"},
    {819, "ISO-8859-1"},
});

} // namespace

int rtfCodePage(int charset) {
    const auto* found = std::ranges::find(charsets, charset, &std::pair<int, int>::first);
    return found == charsets.end() ? 0 : found->second;
}

bool RtfCodePages::isMultiByte(int codePage) {
    return codePage == 932 || codePage == 936 || codePage == 949 || codePage == 950 || codePage == 1361 ||
           codePage == 54936 || codePage == 65001;
}

std::string RtfCodePages::nameOf(int codePage) {
    if (const auto* found = std::ranges::find(names, codePage, &std::pair<int, const char*>::first);
        found != names.end()) {
        return found->second;
    }
    for (const char* family : {"windows-", "cp", "ibm-"}) {
        if (const auto known = text::canonicalEncoding(family + std::to_string(codePage))) {
            return *known;
        }
    }
    return "windows-1252";
}

const RtfCodePages::Table& RtfCodePages::table(int codePage) {
    if (codePage == m_lastPage) {
        return *m_last;
    }
    if (!m_tables.contains(codePage)) {
        if (m_tables.size() >= mostTables) {
            codePage = western;
        }
        Table table;
        const std::string name = nameOf(codePage);
        for (std::size_t i = 0; i < table.characters.size(); ++i) {
            const char byte = static_cast<char>(static_cast<unsigned char>(i + 128));
            text::Converted converted = text::convert({&byte, 1}, name);
            const bool control = converted.utf8.size() == 2 && converted.utf8[0] == '\xC2' &&
                                 static_cast<unsigned char>(converted.utf8[1]) < 0xA0;
            table.unknown[i] = converted.replaced > 0 || control;
            table.characters[i] = table.unknown[i] ? "\uFFFD" : std::move(converted.utf8);
        }
        m_tables.emplace(codePage, std::move(table));
    }
    m_lastPage = codePage;
    m_last = &m_tables.at(codePage);
    return *m_last;
}

void RtfCodePages::append(std::string& to, std::string_view bytes, int codePage) {
    if (isMultiByte(codePage)) {
        text::Converted converted = text::convert(bytes, nameOf(codePage));
        m_replaced += converted.replaced;
        std::ranges::replace_if(
            converted.utf8, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; }, ' ');
        to += converted.utf8;
        return;
    }
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            to += byte < ' ' && c != '\t' ? ' ' : c;
            continue;
        }
        const Table& page = table(codePage);
        to += page.characters[byte - 128U];
        m_replaced += page.unknown[byte - 128U] ? 1 : 0;
    }
}

} // namespace emic::transcripts
