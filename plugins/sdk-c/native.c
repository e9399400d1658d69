/*
 * On the author's machine: the same rules as a program, which reads requests and prints reports as JSON, a line each.
 *
 * A request is a row of fields, each "<bytes>:<field>,": whom to ask ("*" for the pack, or the index of a rule), the
 * point, the three dates, then facts and parameters, each list with its count and of each item path, source, kind and
 * value. A day is three fields, an exact number two.
 */
#include "pack.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef exports_ente_regole_types_value_t value_t;
typedef exports_ente_regole_types_fact_t fact_t;
typedef exports_ente_regole_types_date_t date_t;
typedef rule_pack_string_t string_t;

void *dp_take(size_t bytes) {
    void *taken = calloc(1, bytes ? bytes : 1);
    if (!taken) dp_stop("out of memory", "");
    return taken;
}

_Noreturn void dp_stop(const char *why, const char *what) {
    fprintf(stderr, "%s: `%s`\n", why, what);
    exit(3);
}

/* ----------------------------------------------------------------- reading */

/* Reads one field; false at the end of the input. */
static bool field(string_t *field) {
    size_t length;
    if (scanf("%zu", &length) != 1) return false;
    if (getchar() != ':') dp_stop("a field has no colon", "");
    field->ptr = dp_take(length + 1);
    field->len = length;
    if (fread(field->ptr, 1, length, stdin) != length || getchar() != ',') dp_stop("a field is cut short", "");
    return true;
}

static string_t text(void) {
    string_t read;
    if (!field(&read)) dp_stop("a request is cut short", "");
    return read;
}

static int64_t whole(void) {
    return strtoll((const char *)text().ptr, NULL, 10);
}

static date_t date(void) {
    date_t date;
    date.year = (int32_t)whole();
    date.month = (uint8_t)whole();
    date.day = (uint8_t)whole();
    return date;
}

static value_t value(void) {
    value_t value;
    memset(&value, 0, sizeof value);
    value.tag = (uint8_t)whole();
    switch (value.tag) {
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_TRUTH: value.val.truth = whole() != 0; break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_WHOLE: value.val.whole = whole(); break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_EXACT:
        value.val.exact.unscaled = whole();
        value.val.exact.scale = (uint8_t)whole();
        break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_DAY: value.val.day = date(); break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_TEXT:
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_CODE: value.val.text = text(); break;
    default: break;
    }
    return value;
}

static exports_ente_regole_types_list_fact_t facts(void) {
    size_t count = (size_t)whole();
    fact_t *facts = dp_take(count * sizeof *facts);
    for (size_t i = 0; i < count; i++) {
        facts[i].path = text();
        facts[i].source = text();
        facts[i].value = value();
    }
    return (exports_ente_regole_types_list_fact_t){facts, count};
}

static dp_request request(void) {
    dp_request request;
    request.point = text();
    request.act_date = date();
    request.facts_date = date();
    request.known_on = date();
    request.facts = facts();
    request.parameters = facts();
    return request;
}

/* ---------------------------------------------------------------- printing */

static void print_text(string_t text) {
    putchar('"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = text.ptr[i];
        if (byte == '"' || byte == '\\') printf("\\%c", byte);
        else if (byte < 0x20) printf("\\u%04x", byte);
        else putchar(byte);
    }
    putchar('"');
}

static void print_date(date_t date) {
    printf("\"%04" PRId32 "-%02u-%02u\"", date.year, (unsigned)date.month, (unsigned)date.day);
}

static void print_value(value_t value) {
    static const char *const kinds[] = {"unknown", "truth", "whole", "exact", "text", "day", "code"};
    printf("{\"kind\":\"%s\"", kinds[value.tag]);
    if (value.tag != EXPORTS_ENTE_REGOLE_TYPES_VALUE_UNKNOWN) printf(",\"value\":");
    switch (value.tag) {
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_TRUTH: printf(value.val.truth ? "true" : "false"); break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_WHOLE: printf("%" PRId64, value.val.whole); break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_EXACT:
        printf("{\"unscaled\":%" PRId64, value.val.exact.unscaled);
        printf(",\"scale\":%u}", (unsigned)value.val.exact.scale);
        break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_DAY: print_date(value.val.day); break;
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_TEXT:
    case EXPORTS_ENTE_REGOLE_TYPES_VALUE_CODE: print_text(value.val.text); break;
    default: break;
    }
    putchar('}');
}

static void print_indices(rule_pack_list_u32_t indices) {
    putchar('[');
    for (size_t i = 0; i < indices.len; i++) printf("%s%" PRIu32, i ? "," : "", indices.ptr[i]);
    putchar(']');
}

static void print_names(rule_pack_list_string_t names) {
    putchar('[');
    for (size_t i = 0; i < names.len; i++) {
        if (i) putchar(',');
        print_text(names.ptr[i]);
    }
    putchar(']');
}

static void print_citations(exports_ente_regole_types_list_citation_t citations) {
    putchar('[');
    for (size_t i = 0; i < citations.len; i++) {
        printf(i ? ",{\"urn\":" : "{\"urn\":");
        print_text(citations.ptr[i].urn);
        printf(",\"part\":");
        print_text(citations.ptr[i].part);
        printf(",\"text_of\":");
        print_date(citations.ptr[i].text_of);
        putchar('}');
    }
    putchar(']');
}

static void print_finding(const exports_ente_regole_types_finding_t *finding) {
    static const char *const outcomes[] = {"satisfied", "violated", "not-applicable", "indeterminate"};
    static const char *const weights[] = {"blocking", "warning", "note"};
    printf("{\"rule\":");
    print_text(finding->rule);
    printf(",\"outcome\":\"%s\",\"weight\":\"%s\",\"citations\":", outcomes[finding->outcome], weights[finding->weight]);
    print_citations(finding->citations);
    printf(",\"message\":{\"key\":");
    print_text(finding->message.key);
    printf(",\"arguments\":[");
    for (size_t i = 0; i < finding->message.arguments.len; i++) {
        printf(i ? ",{\"name\":" : "{\"name\":");
        print_text(finding->message.arguments.ptr[i].name);
        printf(",\"value\":");
        print_value(finding->message.arguments.ptr[i].value);
        putchar('}');
    }
    printf("]},\"because\":");
    print_indices(finding->because);
    putchar('}');
}

static void print_step(const exports_ente_regole_types_step_t *step) {
    static const char *const kinds[] = {"test", "parameter", "exception", "exclusion", "computation"};
    printf("{\"parent\":null,\"kind\":\"%s\",\"label\":", kinds[step->kind]);
    print_text(step->label);
    printf(",\"grounds\":");
    print_indices(step->grounds);
    printf(",\"reads\":");
    print_names(step->reads);
    printf(",\"yields\":");
    print_value(step->yields);
    putchar('}');
}

static void print_report(const dp_report *report) {
    printf("{\"findings\":[");
    for (size_t i = 0; i < report->findings.len; i++) {
        if (i) putchar(',');
        print_finding(&report->findings.ptr[i]);
    }
    printf("],\"grounds\":");
    print_citations(report->grounds);
    printf(",\"trace\":[");
    for (size_t i = 0; i < report->trace.len; i++) {
        if (i) putchar(',');
        print_step(&report->trace.ptr[i]);
    }
    printf("],\"asks\":");
    print_names(report->asks);
    printf("}\n");
}

int main(void) {
    string_t whom;
    while (field(&whom)) {
        dp_request asked = request();
        dp_report report;
        memset(&report, 0, sizeof report);
        if (whom.len == 1 && whom.ptr[0] == '*') {
            dp_evaluate(&dp_this_pack, &asked, &report);
        } else {
            size_t index = (size_t)strtoull((const char *)whom.ptr, NULL, 10);
            if (index >= dp_this_pack.rule_count) dp_stop("there is no rule of this index", (const char *)whom.ptr);
            dp_evaluate_alone(&dp_this_pack, &dp_this_pack.rules[index], &asked, &report);
        }
        print_report(&report);
    }
    return ferror(stdin) ? 1 : 0;
}
