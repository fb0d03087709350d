# hikkoshi_room(NAME LINK target...): one static library per folder, hikkoshi_NAME, made of every .cpp and .h in it.
# It links only the rooms and libraries named, so that an include of anything else does not compile.
add_library(hikkoshi_options INTERFACE)
target_include_directories(hikkoshi_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app)
target_compile_options(hikkoshi_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Werror -fstack-protector-strong)
target_compile_definitions(hikkoshi_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH HIKKOSHI_VERSION="${PROJECT_VERSION}")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(hikkoshi_options INTERFACE -D_FORTIFY_SOURCE=2)
endif()
if(HIKKOSHI_SANITIZE)
  # GCC 12 takes the optional of every Error for uninitialized once its code is instrumented; dev and release still warn.
  target_compile_options(hikkoshi_options INTERFACE -fsanitize=${HIKKOSHI_SANITIZE} -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(hikkoshi_options INTERFACE -fsanitize=${HIKKOSHI_SANITIZE})
endif()
if(HIKKOSHI_FUZZ)
  target_compile_options(hikkoshi_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(hikkoshi_room name)
  cmake_parse_arguments(ROOM "" "" "LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(hikkoshi_${name} STATIC ${sources})
  set_target_properties(hikkoshi_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(hikkoshi_${name} PUBLIC hikkoshi_options ${ROOM_LINK})
endfunction()
