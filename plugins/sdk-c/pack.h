/*
 * The tables of a pack, which the build makes from `rules.toml`, and the one function that answers with them.
 */
#ifndef DIGIPRO_PACK_H
#define DIGIPRO_PACK_H

#include "contract/rule_pack.h"
#include "digipro.h"

/* A norm: `key` is its key in norms.toml. */
typedef struct {
    const char *key;
    const char *urn;
    const char *part;
} dp_norm;

typedef struct {
    const char *path;
    uint8_t kind; /* a tag of the contract's value */
} dp_need;

/* One rule. `until` is the null day when the rule has no last day; lists end where their count says. */
typedef struct {
    const char *id;
    dp_weight weight;
    dp_day since, until;
    const char *const *points;
    size_t point_count;
    const size_t *norms; /* indices into the pack's */
    size_t norm_count;
    const dp_need *needs;
    size_t need_count;
    const char *const *parameters;
    size_t parameter_count;
    dp_verdict (*judge)(dp_case *c);
} dp_rule;

typedef struct {
    const dp_rule *rules;
    size_t rule_count;
    const dp_norm *norms;
    size_t norm_count;
} dp_pack;

extern const dp_pack dp_this_pack;

typedef exports_ente_regole_types_request_t dp_request;
typedef exports_ente_regole_types_report_t dp_report;

/* Asks every rule of the pack that speaks at the request's point on its act date. */
void dp_evaluate(const dp_pack *pack, const dp_request *request, dp_report *report);
/* Asks one rule alone, whatever the request's point and act date. */
void dp_evaluate_alone(const dp_pack *pack, const dp_rule *rule, const dp_request *request, dp_report *report);

/* Memory of the call: it is never given back. */
void *dp_take(size_t bytes);
/* Ends the call with a reason: in a component it traps, natively it says so and exits. */
_Noreturn void dp_stop(const char *why, const char *what);

#endif
