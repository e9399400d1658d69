/* What a component has of the C library: it imports nothing, so there is no other. */
#ifndef DIGIPRO_STRING_H
#define DIGIPRO_STRING_H
#include <stddef.h>
void *memcpy(void *to, const void *from, size_t bytes);
void *memmove(void *to, const void *from, size_t bytes);
void *memset(void *to, int value, size_t bytes);
int memcmp(const void *one, const void *two, size_t bytes);
size_t strlen(const char *text);
int strcmp(const char *one, const char *two);
#endif
