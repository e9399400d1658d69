/* What the generated bindings need of the C library. */
#ifndef DIGIPRO_STDLIB_H
#define DIGIPRO_STDLIB_H
#include <stddef.h>
void *malloc(size_t bytes);
void *realloc(void *old, size_t bytes);
void free(void *old);
_Noreturn void abort(void);
#endif
