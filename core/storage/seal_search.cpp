#include "core/storage/database.h"
#include "core/storage/files.h"
#include "core/storage/seal.h"
#include "core/text/letters.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

namespace emic::storage {
namespace {

constexpr std::size_t longEnough = 6; ///< bytes that do not occur by chance
/// A study is searched whole, in memory.
constexpr std::uintmax_t largestFile = 8'000'000'000;

enum class Encoding { utf8, utf16LittleEndian, utf16BigEndian, latin1 };

std::string_view called(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::latin1:
        return "Latin-1";
    default:
        return "UTF-16";
    }
}

std::optional<std::string> encoded(std::string_view utf8, Encoding encoding) {
    if (encoding == Encoding::utf8)
        return std::string(utf8);
    std::string bytes;
    const auto add = [&](char32_t bits) { bytes += static_cast<char>(static_cast<unsigned char>(bits & 0xFFU)); };
    const auto addUnit = [&](char32_t unit) {
        if (encoding == Encoding::utf16BigEndian)
            add(unit >> 8U);
        add(unit);
        if (encoding == Encoding::utf16LittleEndian)
            add(unit >> 8U);
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const text::CodePoint point = text::codePointAt(utf8, at);
        at += point.length;
        if (encoding == Encoding::latin1) {
            if (point.value > 0xFF)
                return std::nullopt;
            add(point.value);
        } else if (point.value >= 0x10000) {
            addUnit(0xD800 + ((point.value - 0x10000) >> 10U));
            addUnit(0xDC00 + ((point.value - 0x10000) & 0x3FFU));
        } else {
            addUnit(point.value);
        }
    }
    return bytes;
}

struct Needle {
    std::string bytes;
    Encoding encoding = Encoding::utf8;
    std::size_t name = 0;
};

/// The code point beside a place, in the needle's encoding; a space where there is none.
char32_t pointBefore(std::string_view bytes, std::size_t at, Encoding encoding) {
    if (at == 0)
        return U' ';
    const auto byte = [&](std::size_t place) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[place]));
    };
    switch (encoding) {
    case Encoding::utf8:
        return text::codePointBefore(bytes, at).value;
    case Encoding::latin1:
        return byte(at - 1);
    case Encoding::utf16LittleEndian:
        return at < 2 ? U' ' : (byte(at - 1) << 8U | byte(at - 2));
    case Encoding::utf16BigEndian:
        return at < 2 ? U' ' : (byte(at - 2) << 8U | byte(at - 1));
    }
    return U' ';
}

char32_t pointBehind(std::string_view bytes, std::size_t at, Encoding encoding) {
    if (at >= bytes.size())
        return U' ';
    const auto byte = [&](std::size_t place) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[place]));
    };
    switch (encoding) {
    case Encoding::utf8:
        return text::codePointAt(bytes, at).value;
    case Encoding::latin1:
        return byte(at);
    case Encoding::utf16LittleEndian:
        return at + 1 >= bytes.size() ? U' ' : (byte(at + 1) << 8U | byte(at));
    case Encoding::utf16BigEndian:
        return at + 1 >= bytes.size() ? U' ' : (byte(at) << 8U | byte(at + 1));
    }
    return U' ';
}

bool isReadable(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value == '\n' || value == '\t' || (value >= 0x20 && value != 0x7F);
}

class Search {
public:
    Search(const std::vector<std::string>& names, Forms searched) {
        for (std::size_t name = 0; name < names.size(); ++name) {
            std::set<std::string> forms{names[name], text::inCapitals(names[name])};
            if (searched == Forms::alsoGenitives)
                forms.insert(names[name] + "s");
            for (const std::string& form : forms)
                for (const Encoding encoding :
                     {Encoding::utf8, Encoding::utf16LittleEndian, Encoding::utf16BigEndian, Encoding::latin1})
                    if (std::optional<std::string> bytes = encoded(form, encoding); bytes && bytes->size() >= 2)
                        add({std::move(*bytes), encoding, name});
        }
    }

    void run(std::string_view bytes, const std::vector<std::string>& names, std::size_t most,
             std::vector<NameInBytes>& found) const {
        for (std::size_t at = 0; at + 1 < bytes.size() && found.size() < most; ++at) {
            const std::uint16_t key = keyAt(bytes, at);
            if (!m_begins[key])
                continue;
            for (const Needle& needle : m_needles.at(key))
                if (bytes.compare(at, needle.bytes.size(), needle.bytes) == 0 && stands(bytes, at, needle)) {
                    found.push_back({names[needle.name], std::string(called(needle.encoding)), at});
                    break;
                }
        }
    }

private:
    static std::uint16_t keyAt(std::string_view bytes, std::size_t at) {
        return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) |
                                          static_cast<unsigned char>(bytes[at + 1]) << 8U);
    }

    void add(Needle needle) {
        const std::uint16_t key = keyAt(needle.bytes, 0);
        m_begins[key] = true;
        m_needles[key].push_back(std::move(needle));
    }

    /// A whole word, and not a short one by chance.
    [[nodiscard]] static bool stands(std::string_view bytes, std::size_t at, const Needle& needle) {
        const std::size_t end = at + needle.bytes.size();
        const auto isWord = [](char32_t point) { return text::isLetter(point) || text::isDigit(point); };
        if (needle.bytes.size() < longEnough) {
            constexpr std::size_t around = 4;
            const std::size_t from = at < around ? 0 : at - around;
            const std::string_view surroundings = bytes.substr(from, end + around - from);
            return std::ranges::all_of(surroundings, isReadable) && !isWord(pointBefore(bytes, at, needle.encoding)) &&
                   !isWord(pointBehind(bytes, end, needle.encoding));
        }
        return !isWord(pointBefore(bytes, at, needle.encoding)) && !isWord(pointBehind(bytes, end, needle.encoding));
    }

    std::bitset<65536> m_begins;
    std::unordered_map<std::uint16_t, std::vector<Needle>> m_needles;
};

} // namespace

std::vector<NameInBytes> namesInBytes(std::string_view bytes, const std::vector<std::string>& names, std::size_t most,
                                      Forms forms) {
    const auto search = std::make_unique<Search>(names, forms);
    std::vector<NameInBytes> found;
    search->run(bytes, names, most, found);
    return found;
}

std::vector<NameInBytes> namesInStudy(const std::filesystem::path& path, const std::vector<std::string>& names,
                                      std::size_t most, Forms forms) {
    std::string bytes = readFile(path, largestFile);
    Database database(path, OpenMode::readOnly);
    Statement schema = database.statement("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (schema.step()) {
        const std::string sql(schema.text(0));
        for (std::size_t at = bytes.find(sql); at != std::string::npos; at = bytes.find(sql, at + sql.size()))
            std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), sql.size(), '\0');
    }
    return namesInBytes(bytes, names, most, forms);
}

} // namespace emic::storage
