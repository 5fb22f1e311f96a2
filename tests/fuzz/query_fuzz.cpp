// What a person may type into the search field, and worse: it is answered or explained, in time.
#include "tests/fuzz/query_check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    emic::fuzz::checkQuery({reinterpret_cast<const char*>(data), size});
    return 0;
}
