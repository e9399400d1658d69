/*
 * Inside a component: memory from a static arena, and the few functions of the C library that the rest needs.
 *
 * An instance serves one call and is thrown away, so nothing is ever freed. Because the arena is part of the
 * component's initial memory, an ordinary call grows no memory; what does not fit grows it, up to the host's limit.
 */
#include "../pack.h"
#include <stdlib.h>
#include <string.h>

enum { ARENA = 128 * 1024, PAGE = 64 * 1024, ALIGNMENT = 8 };

_Alignas(ALIGNMENT) static unsigned char arena[ARENA];
static unsigned char *next = arena, *end = arena + ARENA;

void *dp_take(size_t bytes) {
    size_t rounded = (bytes + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (rounded < bytes) abort();
    if (rounded > (size_t)(end - next)) {
        size_t pages = rounded / PAGE + 1, old = __builtin_wasm_memory_grow(0, pages);
        if (old == (size_t)-1) abort();
        next = (unsigned char *)(old * PAGE);
        end = next + pages * PAGE;
    }
    unsigned char *taken = next;
    next += rounded;
    return taken;
}

/* The reason cannot leave a component that traps; natively, where vectors run first, it is said. */
_Noreturn void dp_stop(const char *why, const char *what) {
    (void)why;
    (void)what;
    abort();
}

void *malloc(size_t bytes) { return dp_take(bytes); }
void free(void *old) { (void)old; }
_Noreturn void abort(void) { __builtin_trap(); }

/* The canonical interface only ever grows what it has just taken, or takes anew: `bytes` is the new size, and the old
 * one is not known. So at most `bytes` are copied, all of which lie inside the memory. */
void *realloc(void *old, size_t bytes) {
    void *new = dp_take(bytes);
    if (old) memmove(new, old, bytes);
    return new;
}

void *memcpy(void *to, const void *from, size_t bytes) {
    unsigned char *t = to;
    const unsigned char *f = from;
    while (bytes--) *t++ = *f++;
    return to;
}

void *memmove(void *to, const void *from, size_t bytes) {
    unsigned char *t = to;
    const unsigned char *f = from;
    if (t <= f) return memcpy(to, from, bytes);
    while (bytes--) t[bytes] = f[bytes];
    return to;
}

void *memset(void *to, int value, size_t bytes) {
    unsigned char *t = to;
    while (bytes--) *t++ = (unsigned char)value;
    return to;
}

int memcmp(const void *one, const void *two, size_t bytes) {
    const unsigned char *a = one, *b = two;
    for (; bytes--; a++, b++)
        if (*a != *b) return *a < *b ? -1 : 1;
    return 0;
}

size_t strlen(const char *text) {
    size_t length = 0;
    while (text[length]) length++;
    return length;
}

int strcmp(const char *one, const char *two) {
    while (*one && *one == *two) one++, two++;
    return (unsigned char)*one - (unsigned char)*two;
}

/* The bindings refer to an object file with the description of the interface; the build puts that description into
 * the module itself. */
void __component_type_object_force_link_rule_pack(void) {}
