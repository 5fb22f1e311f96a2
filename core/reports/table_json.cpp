#include "core/reports/table_json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace emic::reports {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool yes) const { return yes; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(double number) const { return std::isfinite(number) ? Json(number) : Json(nullptr); }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(const List& list) const {
        Json array = Json::array();
        for (const Cell& each : list)
            array.push_back(std::visit(*this, each.value));
        return array;
    }
    Json operator()(const Object& object) const {
        Json result = Json::object();
        for (const Member& each : object)
            result[each.name] = std::visit(*this, each.value.value);
        return result;
    }
};

/// JSON may hold C1 controls and DEL as they are; a terminal that shows the file might act on them.
std::string withoutControls(const std::string& json) {
    std::string result;
    result.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) {
        const auto byte = static_cast<unsigned char>(json[at]);
        const auto next = static_cast<unsigned char>(at + 1 < json.size() ? json[at + 1] : 0);
        constexpr char digits[] = "0123456789abcdef";
        if (byte == 0x7F) {
            result += "\\u007f";
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
            result += std::string("\\u00") + digits[next >> 4] + digits[next & 0x0F];
            ++at;
        } else {
            result += json[at];
        }
    }
    return result;
}

std::string written(const Json& json) {
    return withoutControls(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace

std::string tableJson(const Table& table) {
    Json rows = Json::array();
    for (const Row& row : table.rows) {
        Json object = Json::object();
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            object[table.columns[place].name] =
                place < row.size() ? std::visit(ToJson{}, row[place].value) : Json(nullptr);
        rows.push_back(std::move(object));
    }
    return written(rows);
}

std::string cellJson(const Cell& cell) {
    return written(std::visit(ToJson{}, cell.value));
}

} // namespace emic::reports
