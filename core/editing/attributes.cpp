#include "core/editing/attributes.h"

#include "core/editing/attribute_value.h"
#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/study/names.h"
#include "core/study/tag_template.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <map>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Attribute;
using study::AttributeCategory;
using study::AttributeId;
using study::AttributeType;
using study::AttributeValue;

namespace {

std::string attributeName(const Reader& reader, std::string_view typed, std::optional<AttributeId> except) {
    std::string name = properName(typed, "attribute");
    if (name.find_first_of("{}") != std::string::npos)
        throw InvalidInput("The attribute " + quoted(name) +
                           " has braces in its name, which speaker tags use; leave them out.");
    if (study::isBuiltInTagName(name))
        throw InvalidInput("An attribute cannot be called " + quoted(name) +
                           ", since speaker tags use that name for something else; choose another.");
    requireFreeName(reader.all<Attribute>(), &Attribute::name, name, "attribute", except);
    return name;
}

bool tagUses(std::string_view tag, std::string_view name) {
    for (const study::TagPiece& piece : study::parseTagTemplate(tag))
        if (piece.isName && sameName(piece.text, name))
            return true;
    return false;
}

std::string tagWithNewName(std::string_view tag, std::string_view from, std::string_view to) {
    std::vector<study::TagPiece> pieces = study::parseTagTemplate(tag);
    for (study::TagPiece& piece : pieces)
        if (piece.isName && sameName(piece.text, from))
            piece.text = to;
    return study::writeTagTemplate(pieces);
}

void insertCategories(Edit& edit, AttributeId attribute, const std::vector<std::string>& typed) {
    std::vector<std::string> known = categoriesOf(edit, attribute);
    std::int64_t ordinal = endOrdinal(edit.where<&AttributeCategory::attribute>(attribute));
    for (const std::string& category : typed) {
        const std::string name = properName(category, "category");
        const auto same = [&](const std::string& other) { return sameName(other, name); };
        if (std::any_of(known.begin(), known.end(), same))
            continue;
        edit.insert(AttributeCategory{attribute, name, ordinal++});
        known.push_back(name);
    }
}

Attribute requireCategorical(const Reader& reader, AttributeId id) {
    const Attribute attribute = reader.get(id);
    if (attribute.type != AttributeType::category)
        throw InvalidInput("The attribute " + quoted(attribute.name) + " is of type " +
                           std::string(study::name(attribute.type)) +
                           " and has no categories; change its type to category first.");
    return attribute;
}

AttributeCategory categoryOf(const Reader& reader, const Attribute& attribute, std::string_view name) {
    for (const AttributeCategory& category : reader.where<&AttributeCategory::attribute>(attribute.id))
        if (sameName(category.value, name))
            return category;
    throw NotFound("The attribute " + quoted(attribute.name) + " has no category " + quoted(name) + ". " +
                   nearNames(name, categoriesOf(reader, attribute.id)));
}

/// The different values, in the order of people.
std::vector<std::string> differentValues(const std::vector<AttributeValue>& values) {
    std::vector<std::string> different;
    for (const AttributeValue& value : values) {
        const auto same = [&](const std::string& other) { return sameName(other, value.value); };
        if (std::none_of(different.begin(), different.end(), same))
            different.push_back(value.value);
    }
    std::sort(different.begin(), different.end(),
              [](const std::string& left, const std::string& right) { return text::compareNames(left, right) < 0; });
    return different;
}

} // namespace

AttributeId addAttribute(Edit& edit, std::string_view name, AttributeType type,
                         const std::vector<std::string>& categories) {
    const Attribute attribute{AttributeId::make(), attributeName(edit, name, std::nullopt), type,
                              endOrdinal(edit.all<Attribute>())};
    if (type != AttributeType::category && !categories.empty())
        throw InvalidInput("The attribute " + quoted(attribute.name) + " is of type " + std::string(study::name(type)) +
                           " and takes no categories; give it the type category or leave them out.");
    std::set<std::string> seen;
    for (const std::string& category : categories)
        if (!seen.insert(text::foldCase(category)).second)
            throw InvalidInput("The category " + quoted(category) + " is given twice; leave one out.");
    edit.describe("Add the attribute " + attribute.name + " (" + std::string(study::name(type)) + ")");
    edit.insert(attribute);
    insertCategories(edit, attribute.id, categories);
    return attribute.id;
}

void renameAttribute(Edit& edit, AttributeId id, std::string_view name) {
    Attribute attribute = edit.get(id);
    const std::string proper = attributeName(edit, name, id);
    const std::string before = attribute.name;
    edit.describe("Rename the attribute " + before + " to " + proper);
    attribute.name = proper;
    edit.update(attribute);
    study::StudyInfo info = edit.info();
    if (tagUses(info.speakerTag, before)) {
        info.speakerTag = tagWithNewName(info.speakerTag, before, proper);
        edit.update(info);
    }
    for (study::Rendition rendition : edit.all<study::Rendition>()) {
        if (tagUses(rendition.speakerTag, before)) {
            rendition.speakerTag = tagWithNewName(rendition.speakerTag, before, proper);
            edit.update(rendition);
        }
    }
}

void changeAttributeType(Edit& edit, AttributeId id, AttributeType type) {
    Attribute attribute = edit.get(id);
    if (attribute.type == type)
        return;
    edit.describe("Change the type of the attribute " + attribute.name + " from " +
                  std::string(study::name(attribute.type)) + " to " + std::string(study::name(type)));
    std::vector<AttributeValue> values = edit.where<&AttributeValue::attribute>(id);
    const std::vector<std::string> different = differentValues(values);
    const DecimalComma comma = decimalCommaOf(different);
    std::vector<std::string> unfit;
    std::map<std::string, std::string> canonical;
    for (const std::string& value : different) {
        const ReadValue read = readValue(type, value, different, comma);
        if (!read.value)
            unfit.push_back(quoted(value));
        else
            canonical[text::foldCase(value)] = *read.value;
    }
    if (!unfit.empty())
        throw InvalidInput("The attribute " + quoted(attribute.name) + " cannot become of type " +
                           std::string(study::name(type)) + ", since " +
                           counted(static_cast<std::int64_t>(unfit.size()), "value does", "values do") +
                           " not fit: " + listed(unfit) + ". Correct those first.");
    edit.eraseWhere<&AttributeCategory::attribute>(id);
    attribute.type = type;
    edit.update(attribute);
    if (type == AttributeType::category)
        insertCategories(edit, id, different);
    for (AttributeValue& value : values) {
        const std::string& fit = canonical.at(text::foldCase(value.value));
        if (fit == value.value)
            continue;
        value.value = fit;
        edit.update(value);
    }
}

void moveAttribute(Edit& edit, AttributeId id, std::int64_t place) {
    edit.describe("Move the attribute " + edit.get(id).name);
    std::vector<Attribute> attributes = edit.all<Attribute>();
    moveRow(
        attributes, [&](const Attribute& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(attributes));
}

void addCategories(Edit& edit, AttributeId id, const std::vector<std::string>& categories) {
    const Attribute attribute = requireCategorical(edit, id);
    edit.describe("Add categories to the attribute " + attribute.name + ": " + listed(categories, 8));
    insertCategories(edit, id, categories);
}

void renameCategory(Edit& edit, AttributeId id, std::string_view from, std::string_view to) {
    const Attribute attribute = requireCategorical(edit, id);
    const AttributeCategory before = categoryOf(edit, attribute, from);
    const AttributeCategory after{id, properName(to, "category"), before.ordinal};
    for (const std::string& other : categoriesOf(edit, id))
        if (other != before.value && sameName(other, after.value))
            throw InvalidInput("The attribute " + quoted(attribute.name) + " already has a category " + quoted(other) +
                               "; choose another name.");
    if (before.value == after.value)
        return;
    edit.describe("Rename the category " + before.value + " of " + attribute.name + " to " + after.value);
    edit.erase(before);
    edit.insert(after);
    for (AttributeValue value : edit.where<&AttributeValue::attribute>(id)) {
        if (value.value == before.value) {
            value.value = after.value;
            edit.update(value);
        }
    }
}

void removeCategory(Edit& edit, AttributeId id, std::string_view name) {
    const Attribute attribute = requireCategorical(edit, id);
    const AttributeCategory category = categoryOf(edit, attribute, name);
    std::int64_t users = 0;
    for (const AttributeValue& value : edit.where<&AttributeValue::attribute>(id))
        users += value.value == category.value ? 1 : 0;
    if (users > 0)
        throw InvalidInput("The category " + quoted(category.value) + " of " + quoted(attribute.name) +
                           " is the value of " + counted(users, "participant", "participants") +
                           "; give those another value first.");
    edit.describe("Remove the category " + category.value + " of " + attribute.name);
    edit.erase(category);
}

std::vector<std::string> categoriesOf(const Reader& reader, AttributeId id) {
    std::vector<std::string> categories;
    for (const AttributeCategory& category : reader.where<&AttributeCategory::attribute>(id))
        categories.push_back(category.value);
    return categories;
}

AttributeRemoval removalOf(const Reader& reader, AttributeId id) {
    (void)reader.get(id);
    return {reader.countWhere<&AttributeValue::attribute>(id), reader.countWhere<&AttributeCategory::attribute>(id)};
}

AttributeRemoval removeAttribute(Edit& edit, AttributeId id) {
    const Attribute attribute = edit.get(id);
    const AttributeRemoval removal = removalOf(edit, id);
    if (tagUses(edit.info().speakerTag, attribute.name))
        throw InvalidInput("The attribute " + quoted(attribute.name) +
                           " is part of the study's speaker tag; take it out of that first.");
    std::int64_t renditions = 0;
    for (const study::Rendition& rendition : edit.all<study::Rendition>())
        renditions += tagUses(rendition.speakerTag, attribute.name) ? 1 : 0;
    if (renditions > 0)
        throw InvalidInput("The attribute " + quoted(attribute.name) + " is part of the speaker tag of " +
                           counted(renditions, "published quote", "published quotes") +
                           "; take it out of those first.");
    edit.describe("Remove the attribute " + attribute.name + " with " + counted(removal.values, "value", "values"));
    edit.eraseWhere<&AttributeValue::attribute>(id);
    edit.eraseWhere<&AttributeCategory::attribute>(id);
    edit.erase(attribute);
    return removal;
}

namespace {

std::optional<AttributeValue> valueOf(const Reader& reader, study::ParticipantId participant, AttributeId attribute) {
    for (const AttributeValue& value : reader.where<&AttributeValue::participant>(participant))
        if (value.attribute == attribute)
            return value;
    return std::nullopt;
}

} // namespace

void setValue(Edit& edit, study::ParticipantId participantId, AttributeId attributeId, std::string_view typed,
              NewCategory newCategory) {
    const study::Participant participant = edit.get(participantId);
    const Attribute attribute = edit.get(attributeId);
    const std::string where = " (" + attribute.name + " of " + participant.code + ")";
    if (saysNothing(typed))
        throw InvalidInput("There is no value to set" + where + "; clear the value if it is not known.");
    ReadValue read = readValue(attribute.type, typed, categoriesOf(edit, attributeId));
    const bool extends = attribute.type == AttributeType::category && newCategory == NewCategory::add && !read.value;
    if (extends)
        read = {text::collapseSpace(typed), {}};
    if (!read.value)
        throw InvalidInput(attribute.name + " of " + participant.code + ": " + read.problem);
    edit.describe("Set " + attribute.name + " of " + participant.code + " to " + *read.value);
    if (extends)
        insertCategories(edit, attributeId, {*read.value});
    const AttributeValue value{participantId, attributeId, *read.value};
    if (valueOf(edit, participantId, attributeId))
        edit.update(value);
    else
        edit.insert(value);
}

bool clearValue(Edit& edit, study::ParticipantId participantId, AttributeId attributeId) {
    const study::Participant participant = edit.get(participantId);
    const Attribute attribute = edit.get(attributeId);
    const std::optional<AttributeValue> value = valueOf(edit, participantId, attributeId);
    if (!value)
        return false;
    edit.describe("Clear " + attribute.name + " of " + participant.code);
    edit.erase(*value);
    return true;
}

Attribute attributeByName(const Reader& reader, std::string_view name) {
    return rowByName(reader.all<Attribute>(), &Attribute::name, name, "attribute");
}

} // namespace emic::editing
