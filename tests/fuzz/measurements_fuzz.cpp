#include "tests/fuzz/outcome_checks.h"

#include <cstddef>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    emic::fuzz::checkMeasurements({reinterpret_cast<const char*>(data), size});
    return 0;
}
