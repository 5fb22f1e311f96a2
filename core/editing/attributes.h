// What is known of participants: attributes, their categories and values. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// Adds an attribute behind the others. Only an attribute of type category takes categories. Throws InvalidInput when
/// the name is empty, taken (not regarding case), has braces, or is one of group, code and kind, which speaker tags use
/// for other things; or when categories are empty or said twice.
study::AttributeId addAttribute(storage::Edit& edit, std::string_view name, study::AttributeType type,
                                const std::vector<std::string>& categories = {});

/// Speaker tags that use the old name get the new one, in the study and in renditions.
void renameAttribute(storage::Edit& edit, study::AttributeId attribute, std::string_view name);

/// Changes the type when every value still fits, and writes the values as the new type keeps them. A new category gets
/// its categories from the values there are. Throws InvalidInput, with the first values that do not fit.
void changeAttributeType(storage::Edit& edit, study::AttributeId attribute, study::AttributeType type);

/// Moves an attribute to a place (from 0; beyond the end: the end) among the others.
void moveAttribute(storage::Edit& edit, study::AttributeId attribute, std::int64_t place);

/// Adds categories behind those there are; those that exist already stay. Throws InvalidInput for other types.
void addCategories(storage::Edit& edit, study::AttributeId attribute, const std::vector<std::string>& categories);
/// Participants with the old category get the new one. Throws NotFound, InvalidInput when the new one is taken.
void renameCategory(storage::Edit& edit, study::AttributeId attribute, std::string_view from, std::string_view to);
/// Throws InvalidInput, with a count, while participants have it.
void removeCategory(storage::Edit& edit, study::AttributeId attribute, std::string_view category);

/// In their order.
[[nodiscard]] std::vector<std::string> categoriesOf(const storage::Reader& reader, study::AttributeId attribute);

struct AttributeRemoval {
    std::int64_t values = 0;
    std::int64_t categories = 0;
};
[[nodiscard]] AttributeRemoval removalOf(const storage::Reader& reader, study::AttributeId attribute);

/// Takes an attribute out with its values and categories. Throws InvalidInput while a speaker tag uses it.
AttributeRemoval removeAttribute(storage::Edit& edit, study::AttributeId attribute);

enum class NewCategory { refuse, add };

/// Sets a participant's value as attribute_value.h reads it. Throws InvalidInput when it does not fit the type, or is
/// no category and new ones are refused. What says nothing (saysNothing) is refused: clearValue takes a value away.
void setValue(storage::Edit& edit, study::ParticipantId participant, study::AttributeId attribute,
              std::string_view typed, NewCategory newCategory = NewCategory::refuse);

/// Returns whether there was a value.
bool clearValue(storage::Edit& edit, study::ParticipantId participant, study::AttributeId attribute);

/// The attribute of this name, not regarding case, or with this id written out. Throws NotFound with the names that
/// come near.
[[nodiscard]] study::Attribute attributeByName(const storage::Reader& reader, std::string_view name);

} // namespace emic::editing
