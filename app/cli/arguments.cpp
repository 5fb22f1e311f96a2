#include "app/cli/arguments.h"

#include <utility>

namespace emic::cli {
namespace {

constexpr char mark = '\x1F';

} // namespace

std::vector<std::string> protectedFromParser(std::vector<std::string> args) {
    std::vector<std::string> result;
    for (std::string& arg : args) {
        if (arg.starts_with("--") && arg.find('=') == arg.size() - 1) {
            arg.pop_back();
            result.push_back(std::move(arg));
            result.emplace_back();
        } else if (arg.starts_with('[') && arg.ends_with(']')) {
            result.push_back(mark + arg);
        } else {
            result.push_back(std::move(arg));
        }
    }
    return result;
}

std::string unprotected(std::string value) {
    if (value.starts_with(mark))
        value.erase(0, 1);
    return value;
}

} // namespace emic::cli
