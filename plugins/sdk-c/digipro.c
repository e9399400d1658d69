/*
 * The case, its trace and its verdicts: the same reasoning, step by step, as the SDK for Rust writes it.
 */
#include "pack.h"
#include <string.h>

typedef exports_ente_regole_types_value_t value_t;
typedef exports_ente_regole_types_fact_t fact_t;
typedef exports_ente_regole_types_citation_t citation_t;
typedef exports_ente_regole_types_step_t step_t;
typedef exports_ente_regole_types_finding_t finding_t;
typedef exports_ente_regole_types_argument_t argument_t;
typedef rule_pack_string_t string_t;

enum {
    UNKNOWN = EXPORTS_ENTE_REGOLE_TYPES_VALUE_UNKNOWN,
    TRUTH = EXPORTS_ENTE_REGOLE_TYPES_VALUE_TRUTH,
    WHOLE = EXPORTS_ENTE_REGOLE_TYPES_VALUE_WHOLE,
    EXACT = EXPORTS_ENTE_REGOLE_TYPES_VALUE_EXACT,
    TEXT = EXPORTS_ENTE_REGOLE_TYPES_VALUE_TEXT,
    DAY = EXPORTS_ENTE_REGOLE_TYPES_VALUE_DAY,
    CODE = EXPORTS_ENTE_REGOLE_TYPES_VALUE_CODE,
};

/* The message of a finding that is indeterminate for want of facts; the build words it. */
static const char FACTS_MISSING[] = "fatti-mancanti";

/* ------------------------------------------------------------------- lists */

/* A list that grows: items of one size, one after the other. */
typedef struct {
    void *items;
    size_t count, room, size;
} list_t;

static void *push(list_t *list) {
    if (list->count == list->room) {
        size_t room = list->room ? 2 * list->room : 8;
        void *items = dp_take(room * list->size);
        if (list->count) memcpy(items, list->items, list->count * list->size);
        list->items = items;
        list->room = room;
    }
    return (char *)list->items + list->count++ * list->size;
}

static list_t list_of(size_t size) {
    return (list_t){NULL, 0, 0, size};
}

static string_t string(const char *text) {
    return (string_t){(uint8_t *)text, strlen(text)};
}

static bool is(string_t one, const char *two) {
    return one.len == strlen(two) && memcmp(one.ptr, two, one.len) == 0;
}

static bool same(string_t one, string_t two) {
    return one.len == two.len && memcmp(one.ptr, two.ptr, one.len) == 0;
}

static void add_path(list_t *paths, const char *path) {
    const char **all = paths->items;
    for (size_t i = 0; i < paths->count; i++)
        if (strcmp(all[i], path) == 0) return;
    *(const char **)push(paths) = path;
}

/* -------------------------------------------------------------------- case */

struct dp_case {
    const dp_pack *pack;
    const dp_request *request;
    const dp_rule *rule;
    list_t steps;   /* step_t */
    list_t grounds; /* citation_t */
    list_t reads;   /* string_t: facts read since the last step, which they belong to */
    list_t unknown; /* const char *: what was read and is not known */
};

static exports_ente_regole_types_date_t date(dp_day day) {
    return (exports_ente_regole_types_date_t){day.year, day.month, day.day};
}

static dp_day day_in(exports_ente_regole_types_date_t date) {
    return (dp_day){date.year, date.month, date.day};
}

dp_day dp_act_date(const dp_case *c) { return day_in(c->request->act_date); }
dp_day dp_facts_date(const dp_case *c) { return day_in(c->request->facts_date); }
dp_day dp_known_on(const dp_case *c) { return day_in(c->request->known_on); }

static citation_t citation(const dp_norm *norm, dp_day day) {
    return (citation_t){string(norm->urn), string(norm->part), date(day)};
}

/* Index of a norm among the grounds of the report, added if it is new. */
static uint32_t ground(dp_case *c, const dp_norm *norm) {
    citation_t new = citation(norm, dp_act_date(c));
    citation_t *known = c->grounds.items;
    for (size_t i = 0; i < c->grounds.count; i++)
        if (same(known[i].urn, new.urn) && same(known[i].part, new.part)) return (uint32_t)i;
    *(citation_t *)push(&c->grounds) = new;
    return (uint32_t)(c->grounds.count - 1);
}

static const dp_norm *norm_named(const dp_case *c, const char *key) {
    for (size_t i = 0; i < c->pack->norm_count; i++)
        if (strcmp(c->pack->norms[i].key, key) == 0) return &c->pack->norms[i];
    dp_stop("the pack has no norm of this key", key);
}

/* Takes the facts that were read since the last step. */
static rule_pack_list_string_t take_reads(dp_case *c) {
    rule_pack_list_string_t reads = {c->reads.items, c->reads.count};
    c->reads = list_of(sizeof(string_t));
    return reads;
}

static void step(dp_case *c, uint8_t kind, const char *label, const dp_norm *only, bool norms, value_t yields) {
    step_t *new = push(&c->steps);
    list_t grounds = list_of(sizeof(uint32_t));
    if (only) *(uint32_t *)push(&grounds) = ground(c, only);
    for (size_t i = 0; norms && i < c->rule->norm_count; i++)
        *(uint32_t *)push(&grounds) = ground(c, &c->pack->norms[c->rule->norms[i]]);
    new->parent = (rule_pack_option_u32_t){false, 0};
    new->kind = kind;
    new->label = string(label);
    new->grounds = (rule_pack_list_u32_t){grounds.items, grounds.count};
    new->reads = take_reads(c);
    new->yields = yields;
}

/* ----------------------------------------------------------------- reading */

static const fact_t *given(const exports_ente_regole_types_list_fact_t *facts, const char *path) {
    for (size_t i = 0; i < facts->len; i++)
        if (is(facts->ptr[i].path, path)) return &facts->ptr[i];
    return NULL;
}

/* The value of a declared fact, or NULL when it is unknown. Only what the rule declares (invariant DECLARED-FACTS). */
static const value_t *maybe(dp_case *c, const char *path, int kind) {
    const dp_need *need = NULL;
    for (size_t i = 0; i < c->rule->need_count && !need; i++)
        if (strcmp(c->rule->needs[i].path, path) == 0) need = &c->rule->needs[i];
    if (!need) dp_stop("the rule reads a fact that it does not declare", path);
    if (kind >= 0 && need->kind != kind) dp_stop("the rule reads a fact as another type than it declares", path);
    *(string_t *)push(&c->reads) = string(path);
    const fact_t *fact = given(&c->request->facts, path);
    return fact && fact->value.tag == need->kind ? &fact->value : NULL;
}

static value_t read(dp_case *c, const char *path, uint8_t kind) {
    const value_t *value = maybe(c, path, kind);
    if (value) return *value;
    add_path(&c->unknown, path);
    value_t nothing;
    memset(&nothing, 0, sizeof nothing);
    return nothing;
}

static dp_exact exact_in(exports_ente_regole_types_decimal_t exact) {
    return (dp_exact){exact.unscaled, exact.scale};
}

static dp_text text_in(string_t text) {
    return (dp_text){(const char *)text.ptr, text.len};
}

bool dp_truth(dp_case *c, const char *path) { return read(c, path, TRUTH).val.truth; }
int64_t dp_whole(dp_case *c, const char *path) { return read(c, path, WHOLE).val.whole; }
dp_exact dp_decimal(dp_case *c, const char *path) { return exact_in(read(c, path, EXACT).val.exact); }
dp_day dp_day_of(dp_case *c, const char *path) { return day_in(read(c, path, DAY).val.day); }
dp_text dp_text_of(dp_case *c, const char *path) { return text_in(read(c, path, TEXT).val.text); }
dp_text dp_code(dp_case *c, const char *path) { return text_in(read(c, path, CODE).val.code); }
bool dp_known(dp_case *c, const char *path) { return maybe(c, path, -1) != NULL; }
bool dp_unknown(const dp_case *c) { return c->unknown.count > 0; }

static value_t parameter(dp_case *c, const char *name, uint8_t kind) {
    bool declared = false;
    for (size_t i = 0; i < c->rule->parameter_count; i++)
        declared = declared || strcmp(c->rule->parameters[i], name) == 0;
    if (!declared) dp_stop("the rule reads a parameter that it does not declare", name);
    const fact_t *fact = given(&c->request->parameters, name);
    value_t value;
    memset(&value, 0, sizeof value);
    if (fact) value = fact->value;
    /* Facts that were read before belong to the next test, not to this step. */
    list_t outer = c->reads;
    c->reads = list_of(sizeof(string_t));
    *(string_t *)push(&c->reads) = string(name);
    step(c, EXPORTS_ENTE_REGOLE_TYPES_STEP_KIND_PARAMETER, name, NULL, false, value);
    c->reads = outer;
    if (value.tag == kind) return value;
    add_path(&c->unknown, name);
    memset(&value, 0, sizeof value);
    return value;
}

bool dp_parameter_truth(dp_case *c, const char *name) { return parameter(c, name, TRUTH).val.truth; }
int64_t dp_parameter_whole(dp_case *c, const char *name) { return parameter(c, name, WHOLE).val.whole; }
dp_exact dp_parameter_decimal(dp_case *c, const char *name) { return exact_in(parameter(c, name, EXACT).val.exact); }
dp_day dp_parameter_day(dp_case *c, const char *name) { return day_in(parameter(c, name, DAY).val.day); }
dp_text dp_parameter_code(dp_case *c, const char *name) { return text_in(parameter(c, name, CODE).val.code); }

/* --------------------------------------------------------------- reasoning */

static value_t truth_value(bool truth) {
    value_t value;
    memset(&value, 0, sizeof value);
    value.tag = TRUTH;
    value.val.truth = truth;
    return value;
}

static value_t whole_value(int64_t whole) {
    value_t value;
    memset(&value, 0, sizeof value);
    value.tag = WHOLE;
    value.val.whole = whole;
    return value;
}

static value_t exact_value(dp_exact exact) {
    value_t value;
    memset(&value, 0, sizeof value);
    value.tag = EXACT;
    value.val.exact = (exports_ente_regole_types_decimal_t){exact.unscaled, exact.scale};
    return value;
}

static value_t day_value(dp_day day) {
    value_t value;
    memset(&value, 0, sizeof value);
    value.tag = DAY;
    value.val.day = date(day);
    return value;
}

static value_t string_value(uint8_t tag, dp_text text) {
    value_t value;
    memset(&value, 0, sizeof value);
    value.tag = tag;
    value.val.text = (string_t){(uint8_t *)text.start, text.length};
    return value;
}

bool dp_test(dp_case *c, const char *label, bool condition) {
    /* What rests on an unknown fact is itself unknown. */
    value_t yields = truth_value(condition);
    if (dp_unknown(c)) memset(&yields, 0, sizeof yields);
    step(c, EXPORTS_ENTE_REGOLE_TYPES_STEP_KIND_TEST, label, NULL, true, yields);
    return condition;
}

bool dp_exception(dp_case *c, const char *label, const char *norm, bool condition) {
    const dp_norm *by = norm_named(c, norm);
    step(c, EXPORTS_ENTE_REGOLE_TYPES_STEP_KIND_EXCEPTION, label, by, false, truth_value(condition));
    return condition;
}

bool dp_exclusion(dp_case *c, const char *label, const char *norm, bool condition) {
    const dp_norm *by = norm_named(c, norm);
    step(c, EXPORTS_ENTE_REGOLE_TYPES_STEP_KIND_EXCLUSION, label, by, false, truth_value(condition));
    return condition;
}

static void computed(dp_case *c, const char *label, value_t value) {
    step(c, EXPORTS_ENTE_REGOLE_TYPES_STEP_KIND_COMPUTATION, label, NULL, true, value);
}

int64_t dp_computed_whole(dp_case *c, const char *label, int64_t value) {
    computed(c, label, whole_value(value));
    return value;
}

dp_exact dp_computed_decimal(dp_case *c, const char *label, dp_exact value) {
    computed(c, label, exact_value(value));
    return value;
}

dp_day dp_computed_day(dp_case *c, const char *label, dp_day value) {
    computed(c, label, day_value(value));
    return value;
}

dp_day dp_ends(dp_case *c, const char *label, const char *path, dp_length length) {
    dp_day start = dp_day_of(c, path);
    if (dp_unknown(c)) return (dp_day){0, 0, 0};
    dp_day last = dp_last_day(start, length);
    if (last.month == 0) add_path(&c->unknown, path);
    return dp_computed_day(c, label, last);
}

/* Kleene's strong logic. */
static dp_tri tri(bool truth) {
    return (dp_tri){truth ? DP_TRUE : DP_FALSE, NULL, 0};
}

static dp_tri unknown_fact(const char *path) {
    const char **asks = dp_take(sizeof *asks);
    asks[0] = path;
    return (dp_tri){DP_UNKNOWN, asks, 1};
}

dp_tri dp_holds(dp_case *c, const char *path) {
    const value_t *value = maybe(c, path, TRUTH);
    return value ? tri(value->val.truth) : unknown_fact(path);
}

dp_tri dp_when(dp_case *c, const char *path, bool condition) {
    return maybe(c, path, -1) ? tri(condition) : unknown_fact(path);
}

dp_tri dp_and(dp_tri one, dp_tri two) {
    if (one.is == DP_FALSE || two.is == DP_FALSE) return tri(false);
    if (one.is == DP_TRUE) return two;
    if (two.is == DP_TRUE) return one;
    list_t asks = list_of(sizeof(const char *));
    for (size_t i = 0; i < one.count; i++) add_path(&asks, one.asks[i]);
    for (size_t i = 0; i < two.count; i++) add_path(&asks, two.asks[i]);
    return (dp_tri){DP_UNKNOWN, asks.items, asks.count};
}

dp_tri dp_not(dp_tri one) {
    return one.is == DP_UNKNOWN ? one : tri(one.is == DP_FALSE);
}

dp_tri dp_or(dp_tri one, dp_tri two) {
    return dp_not(dp_and(dp_not(one), dp_not(two)));
}

bool dp_decide(dp_case *c, const char *label, dp_tri condition) {
    value_t yields = truth_value(condition.is == DP_TRUE);
    if (condition.is == DP_UNKNOWN) memset(&yields, 0, sizeof yields);
    step(c, EXPORTS_ENTE_REGOLE_TYPES_STEP_KIND_TEST, label, NULL, true, yields);
    for (size_t i = 0; i < condition.count; i++) add_path(&c->unknown, condition.asks[i]);
    return condition.is == DP_TRUE;
}

/* ---------------------------------------------------------------- verdicts */

/* Arguments, the last one first. */
struct dp_argument {
    const char *name;
    value_t value;
    struct dp_argument *before;
};

static dp_verdict verdict(dp_outcome outcome, const char *key) {
    return (dp_verdict){outcome, key, NULL, -1, NULL, NULL, false};
}

dp_verdict dp_satisfied(const char *key) { return verdict(DP_SATISFIED, key); }
dp_verdict dp_violated(const char *key) { return verdict(DP_VIOLATED, key); }
dp_verdict dp_not_applicable(const char *key) { return verdict(DP_NOT_APPLICABLE, key); }
dp_verdict dp_indeterminate(const char *key) { return verdict(DP_INDETERMINATE, key); }

dp_verdict dp_missing(dp_case *c) {
    if (!dp_unknown(c)) dp_stop("the rule says that facts are missing, and none is", c->rule->id);
    dp_verdict missing = verdict(DP_INDETERMINATE, FACTS_MISSING);
    missing.missing = true;
    return missing;
}

static dp_verdict with(dp_verdict verdict, const char *name, value_t value) {
    struct dp_argument *argument = dp_take(sizeof *argument);
    *argument = (struct dp_argument){name, value, verdict.arguments};
    verdict.arguments = argument;
    return verdict;
}

dp_verdict dp_with_whole(dp_verdict verdict, const char *name, int64_t value) {
    return with(verdict, name, whole_value(value));
}

dp_verdict dp_with_decimal(dp_verdict verdict, const char *name, dp_exact value) {
    return with(verdict, name, exact_value(value));
}

dp_verdict dp_with_day(dp_verdict verdict, const char *name, dp_day value) {
    return with(verdict, name, day_value(value));
}

dp_verdict dp_with_text(dp_verdict verdict, const char *name, dp_text value) {
    return with(verdict, name, string_value(TEXT, value));
}

dp_verdict dp_with_code(dp_verdict verdict, const char *name, const char *value) {
    return with(verdict, name, string_value(CODE, (dp_text){value, strlen(value)}));
}

dp_verdict dp_weighing(dp_verdict verdict, dp_weight weight) {
    verdict.weight = (int)weight;
    return verdict;
}

dp_verdict dp_citing(dp_verdict verdict, const char *norm) {
    verdict.citing = norm;
    return verdict;
}

dp_verdict dp_asking(dp_verdict verdict, const char *path) {
    verdict.asking = path;
    return verdict;
}

/* -------------------------------------------------------------- evaluation */

/* The names of the missing facts, as the message shows them: "a, b". */
static dp_text joined(const list_t *paths) {
    const char **all = paths->items;
    size_t length = 0;
    for (size_t i = 0; i < paths->count; i++) length += strlen(all[i]) + (i ? 2 : 0);
    char *text = dp_take(length ? length : 1), *at = text;
    for (size_t i = 0; i < paths->count; i++) {
        if (i) {
            memcpy(at, ", ", 2);
            at += 2;
        }
        memcpy(at, all[i], strlen(all[i]));
        at += strlen(all[i]);
    }
    return (dp_text){text, length};
}

static exports_ente_regole_types_list_argument_t arguments(const dp_verdict *verdict) {
    size_t count = 0;
    for (struct dp_argument *a = verdict->arguments; a; a = a->before) count++;
    argument_t *all = dp_take((count ? count : 1) * sizeof *all);
    size_t at = count;
    for (struct dp_argument *a = verdict->arguments; a; a = a->before)
        all[--at] = (argument_t){string(a->name), a->value};
    return (exports_ente_regole_types_list_argument_t){all, count};
}

/* Makes a finding of what a rule says. `first` is the index of the rule's first step. */
static finding_t finding(dp_case *c, dp_verdict said, size_t first) {
    list_t citations = list_of(sizeof(citation_t)), because = list_of(sizeof(uint32_t));
    for (size_t i = 0; i < c->rule->norm_count; i++)
        *(citation_t *)push(&citations) = citation(&c->pack->norms[c->rule->norms[i]], dp_act_date(c));
    if (said.citing) *(citation_t *)push(&citations) = citation(norm_named(c, said.citing), dp_act_date(c));
    for (size_t i = first; i < c->steps.count; i++) *(uint32_t *)push(&because) = (uint32_t)i;
    finding_t finding;
    memset(&finding, 0, sizeof finding);
    finding.rule = string(c->rule->id);
    finding.outcome = (uint8_t)said.outcome;
    finding.weight = (uint8_t)(said.weight < 0 ? (int)c->rule->weight : said.weight);
    finding.citations = (exports_ente_regole_types_list_citation_t){citations.items, citations.count};
    finding.message.key = string(said.key);
    finding.message.arguments = arguments(&said);
    finding.because = (rule_pack_list_u32_t){because.items, because.count};
    return finding;
}

/* Asks one rule, and adds what it says to the report. */
static void ask(dp_case *c, const dp_rule *rule, list_t *findings, list_t *asks) {
    size_t first = c->steps.count;
    c->rule = rule;
    c->unknown = list_of(sizeof(const char *));
    c->reads = list_of(sizeof(string_t));
    dp_verdict said = rule->judge(c);
    if (dp_unknown(c)) {
        /* Whatever the rule made of it: it read what nobody has asserted. */
        said = with(dp_missing(c), "fatti", string_value(TEXT, joined(&c->unknown)));
        const char **unknown = c->unknown.items;
        for (size_t i = 0; i < c->unknown.count; i++) add_path(asks, unknown[i]);
    } else if (said.asking) {
        add_path(asks, said.asking);
    }
    *(finding_t *)push(findings) = finding(c, said, first);
}

static bool speaks(const dp_rule *rule, const dp_request *request) {
    dp_day act = day_in(request->act_date);
    if (dp_compare_days(act, rule->since) < 0) return false;
    if (rule->until.month && dp_compare_days(act, rule->until) > 0) return false;
    for (size_t i = 0; i < rule->point_count; i++)
        if (is(request->point, rule->points[i])) return true;
    return false;
}

static void evaluate(
    const dp_pack *pack, const dp_rule *alone, const dp_request *request, dp_report *report
) {
    dp_case c = {.pack = pack, .request = request};
    c.steps = list_of(sizeof(step_t));
    c.grounds = list_of(sizeof(citation_t));
    list_t findings = list_of(sizeof(finding_t)), asks = list_of(sizeof(const char *));
    for (size_t i = 0; i < pack->rule_count; i++) {
        const dp_rule *rule = &pack->rules[i];
        if (alone ? rule == alone : speaks(rule, request)) ask(&c, rule, &findings, &asks);
    }
    list_t asked = list_of(sizeof(string_t));
    const char **paths = asks.items;
    for (size_t i = 0; i < asks.count; i++) *(string_t *)push(&asked) = string(paths[i]);
    report->findings.ptr = findings.items;
    report->findings.len = findings.count;
    report->grounds = (exports_ente_regole_types_list_citation_t){c.grounds.items, c.grounds.count};
    report->trace.ptr = c.steps.items;
    report->trace.len = c.steps.count;
    report->asks = (rule_pack_list_string_t){asked.items, asked.count};
}

void dp_evaluate(const dp_pack *pack, const dp_request *request, dp_report *report) {
    evaluate(pack, NULL, request, report);
}

void dp_evaluate_alone(const dp_pack *pack, const dp_rule *rule, const dp_request *request, dp_report *report) {
    evaluate(pack, rule, request, report);
}

/* What the component exports. */
void exports_ente_regole_ruleset_evaluate(
    exports_ente_regole_ruleset_request_t *request, exports_ente_regole_ruleset_report_t *report
) {
    dp_evaluate(&dp_this_pack, request, report);
}
