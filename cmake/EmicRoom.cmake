# emic_room(NAME FOLDER [USES rooms and libraries that its headers need] [PRIVATE libraries that only its sources need])
# One static library per room, of every .cpp file that stands directly in the folder.
function(emic_room name)
  cmake_parse_arguments(ROOM "" "" "USES;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(emic_${name} STATIC ${sources})
  target_include_directories(emic_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(emic_${name} PUBLIC ${ROOM_USES} PRIVATE ${ROOM_PRIVATE})
endfunction()

# emic_embed(TARGET FILE VARIABLE): the file's text as `extern const std::string_view VARIABLE`, in namespace emic::schemas.
function(emic_embed target file variable)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${variable}.cpp)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT
    "#include <string_view>\nnamespace emic::schemas {\nextern const std::string_view @variable@;\nconst std::string_view @variable@ = R\"embedded(@text@)embedded\";\n} // namespace emic::schemas\n")
  target_sources(${target} PRIVATE ${generated})
endfunction()
