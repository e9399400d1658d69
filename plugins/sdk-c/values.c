/*
 * Days, exact numbers and texts: what a rule computes with.
 */
#include "digipro.h"
#include <string.h>

/* Days since 0000-03-01, by Howard Hinnant's "days from civil". */
static int64_t number(dp_day day) {
    int64_t year = day.year - (day.month <= 2), month = day.month;
    int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
}

static dp_day day_of(int64_t number) {
    int64_t era = (number >= 0 ? number : number - 146096) / 146097, of_era = number - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100), shifted = (5 * of_year + 2) / 153;
    int64_t month = shifted + (shifted < 10 ? 3 : -9);
    dp_day day = {(int32_t)(year + era * 400 + (month <= 2)), (uint8_t)month, 0};
    day.day = (uint8_t)(of_year - (153 * shifted + 2) / 5 + 1);
    return day;
}

dp_day dp_date(int32_t year, uint8_t month, uint8_t day) {
    return (dp_day){year, month, day};
}

int64_t dp_days_between(dp_day from, dp_day to) {
    return number(to) - number(from);
}

dp_day dp_add_days(dp_day day, int64_t days) {
    return day_of(number(day) + days);
}

int dp_weekday(dp_day day) {
    /* 0000-03-01 was a Wednesday. */
    int64_t weekday = (number(day) + 2) % 7;
    return (int)(weekday < 0 ? weekday + 7 : weekday) + 1;
}

int dp_compare_days(dp_day one, dp_day two) {
    int64_t days = dp_days_between(two, one);
    return (days > 0) - (days < 0);
}

static int64_t power(int exponent) {
    int64_t power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

/* Whole part and what is after the point, in units of 10^-18: both fit, so no digit is lost. */
int dp_compare(dp_exact one, dp_exact two) {
    int64_t first = power(one.scale), second = power(two.scale);
    int64_t whole = one.unscaled / first, other = two.unscaled / second;
    if (whole != other) return whole > other ? 1 : -1;
    int64_t rest = one.unscaled % first * power(18 - one.scale);
    int64_t remainder = two.unscaled % second * power(18 - two.scale);
    return (rest > remainder) - (rest < remainder);
}

dp_exact dp_euro(int64_t euro) {
    return (dp_exact){euro, 0};
}

bool dp_is(dp_text text, const char *other) {
    return text.length == strlen(other) && memcmp(text.start, other, text.length) == 0;
}
