#include "tests/fuzz/checks.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    emic::fuzz::runTarget("statistics", {reinterpret_cast<const char*>(data), size});
    return 0;
}
