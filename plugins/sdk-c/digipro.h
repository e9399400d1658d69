/*
 * Guest side of the rule contract for C: what a rule's file includes.
 *
 * One rule is one file with one function, `dp_verdict judge(dp_case *c)`. What the rule may read, its norms, points,
 * texts and vectors are declared in the pack's `rules.toml`; the build makes the tables of `pack.c` from it.
 *
 * A fact that nobody has asserted is unknown, which is not false. Reading it returns nothing (0, a null day, an empty
 * text) and is remembered: `if (dp_unknown(c)) return dp_missing(c);` ends the rule as indeterminate and asks for all
 * that was missing. Whoever forgets that line is safe: a verdict after an unknown fact was read becomes the same.
 *
 * There is no clock, no random number, no file and no floating point number: what a rule needs is a fact.
 * Memory is taken from one arena and never given back: an instance serves one call.
 */
#ifndef DIGIPRO_H
#define DIGIPRO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The case as one rule sees it: only the facts and parameters that the rule declares. */
typedef struct dp_case dp_case;

/* A civil day; the null day has year, month and day 0. */
typedef struct {
    int32_t year;
    uint8_t month;
    uint8_t day;
} dp_day;

/* unscaled / 10^scale: 139999.99 is {13999999, 2}. */
typedef struct {
    int64_t unscaled;
    uint8_t scale;
} dp_exact;

/* A text and its length in bytes; it ends with no zero. */
typedef struct {
    const char *start;
    size_t length;
} dp_text;

/* ------------------------------------------------------------------ reading */

/* Reads a fact of the declared type. Another type than declared, or an undeclared fact, stops the rule. */
bool dp_truth(dp_case *c, const char *path);
int64_t dp_whole(dp_case *c, const char *path);
dp_exact dp_decimal(dp_case *c, const char *path);
dp_day dp_day_of(dp_case *c, const char *path);
dp_text dp_text_of(dp_case *c, const char *path);
dp_text dp_code(dp_case *c, const char *path);

/* Whether anybody has asserted the fact: for what may well be absent. */
bool dp_known(dp_case *c, const char *path);

/* Reads a parameter and records its value in the trace. */
int64_t dp_parameter_whole(dp_case *c, const char *name);
dp_exact dp_parameter_decimal(dp_case *c, const char *name);
dp_day dp_parameter_day(dp_case *c, const char *name);
dp_text dp_parameter_code(dp_case *c, const char *name);
bool dp_parameter_truth(dp_case *c, const char *name);

/* Whether something that was read is unknown. */
bool dp_unknown(const dp_case *c);

/* The day of the act (it selects the law), of the facts, and on which they were known. */
dp_day dp_act_date(const dp_case *c);
dp_day dp_facts_date(const dp_case *c);
dp_day dp_known_on(const dp_case *c);

/* ---------------------------------------------------------------- reasoning */

/* Tests a condition and records it with the facts that were read for it. */
bool dp_test(dp_case *c, const char *label, bool condition);

/* Considers an exception that a norm makes, or whether a norm takes the case out of the rule's scope. The norm is
 * named by its key in norms.toml, and is one of the rule's. */
bool dp_exception(dp_case *c, const char *label, const char *norm, bool condition);
bool dp_exclusion(dp_case *c, const char *label, const char *norm, bool condition);

/* Records what was computed. */
int64_t dp_computed_whole(dp_case *c, const char *label, int64_t value);
dp_exact dp_computed_decimal(dp_case *c, const char *label, dp_exact value);
dp_day dp_computed_day(dp_case *c, const char *label, dp_day value);

/* Three-valued truth: what is unknown matters only when it could change the outcome. */
typedef struct {
    enum { DP_FALSE, DP_TRUE, DP_UNKNOWN } is;
    const char **asks;
    size_t count;
} dp_tri;

dp_tri dp_holds(dp_case *c, const char *path); /* of a truth */
dp_tri dp_when(dp_case *c, const char *path, bool condition); /* of any fact: `condition`, if the fact is known */
dp_tri dp_and(dp_tri one, dp_tri two);
dp_tri dp_or(dp_tri one, dp_tri two);
dp_tri dp_not(dp_tri one);

/* Tests a three-valued condition. False when it is unknown, and then dp_unknown() holds. */
bool dp_decide(dp_case *c, const char *label, dp_tri condition);

/* ----------------------------------------------------------------- verdicts */

typedef enum { DP_SATISFIED, DP_VIOLATED, DP_NOT_APPLICABLE, DP_INDETERMINATE } dp_outcome;
typedef enum { DP_BLOCKING, DP_WARNING, DP_NOTE } dp_weight;

/* What a rule answers. Make it with the functions below. */
typedef struct dp_verdict {
    dp_outcome outcome;
    const char *key;
    struct dp_argument *arguments;
    int weight; /* -1: the rule's own */
    const char *citing;
    const char *asking;
    bool missing;
} dp_verdict;

dp_verdict dp_satisfied(const char *key);
dp_verdict dp_violated(const char *key);
dp_verdict dp_not_applicable(const char *key);
dp_verdict dp_indeterminate(const char *key); /* for another reason than a missing fact */
dp_verdict dp_missing(dp_case *c); /* for want of the facts that were read and are unknown */

/* With an argument for the message. */
dp_verdict dp_with_whole(dp_verdict verdict, const char *name, int64_t value);
dp_verdict dp_with_decimal(dp_verdict verdict, const char *name, dp_exact value);
dp_verdict dp_with_day(dp_verdict verdict, const char *name, dp_day value);
dp_verdict dp_with_text(dp_verdict verdict, const char *name, dp_text value);
dp_verdict dp_with_code(dp_verdict verdict, const char *name, const char *value);

/* Lighter than the rule's own weight. A heavier one is refused by the host. */
dp_verdict dp_weighing(dp_verdict verdict, dp_weight weight);
/* According to this norm too: its key in norms.toml, one of the pack's. */
dp_verdict dp_citing(dp_verdict verdict, const char *norm);
/* With a fact to ask for. */
dp_verdict dp_asking(dp_verdict verdict, const char *path);

/* What every rule's file defines. */
dp_verdict judge(dp_case *c);

/* ------------------------------------------------------- days, numbers, text */

/* Days from one day to a later one; negative when it is earlier. */
int64_t dp_days_between(dp_day from, dp_day to);
dp_day dp_add_days(dp_day day, int64_t days);
dp_day dp_date(int32_t year, uint8_t month, uint8_t day);
/* 1 is Monday, 7 is Sunday. */
int dp_weekday(dp_day day);
/* Less than, equal to or greater than zero, as the first is before, on or after the second. */
int dp_compare_days(dp_day one, dp_day two);
/* The same for exact numbers, whatever their scales. */
int dp_compare(dp_exact one, dp_exact two);
/* Whole euro as an exact number. */
dp_exact dp_euro(int64_t euro);
/* Whether a text is this one. */
bool dp_is(dp_text text, const char *other);

/* --------------------------------------------------------------- legal time */

/* Reckoned as the engine does, in the statutory calendar: holidays are those of the very day (the 4th of October since
 * 2026), a Saturday is none, a patron closes offices and moves no last day. Encoded from 2001 on; what lies outside, or
 * is longer than a century, gives the null day. Suspensions and interruptions are not there: their day is a fact. */

typedef enum { DP_FIVE_DAYS, DP_SIX_DAYS } dp_week;

/* A length of time. Make it with the functions below. */
typedef struct {
    int64_t n;
    enum { DP_DAYS, DP_WORKING_DAYS, DP_MONTHS, DP_YEARS } unit;
    dp_week week;
    dp_day patron;
} dp_length;

dp_length dp_days(int64_t n);
dp_length dp_months(int64_t n); /* the same day of a later month, or its last day */
dp_length dp_years(int64_t n);
/* Only where the norm says so. Of the patron only month and day count; the null day is none. */
dp_length dp_working_days(int64_t n, dp_week week, dp_day patron);

/* The last day of a length that runs from the day in a fact, recorded in the trace: the first day does not count, and a
 * holiday moves it. What nothing can be counted from is asked for, as if it were unknown. */
dp_day dp_ends(dp_case *c, const char *label, const char *path, dp_length length);
/* The same of any day, without a record. */
dp_day dp_last_day(dp_day start, dp_length length);

/* Whether a day is a Sunday or a statutory holiday. */
bool dp_festive(dp_day day);
/* The first day from this one on that is neither. */
dp_day dp_roll(dp_day day);
dp_day dp_easter(int32_t year);

#endif
