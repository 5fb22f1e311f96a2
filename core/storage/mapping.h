// How a type of study.h stands in a table: what a Mapping is made of. Internal to the storage room.
#pragma once

#include "core/study/journal.h"

#include <string_view>
#include <tuple>

namespace emic::storage {

template <class Row>
struct Mapping;

template <class Row, class Value>
struct Column {
    std::string_view name;
    Value Row::*member;
};

template <class Row, class Value>
constexpr Column<Row, Value> column(std::string_view name, Value Row::*member) {
    return {name, member};
}

struct Table {
    std::string_view name;
    study::Entity entity;
    std::size_t keys;        ///< how many of the first columns are the key
    std::string_view order;  ///< for ORDER BY
    std::string_view called; ///< what one row is called when it is missing
};

} // namespace emic::storage
