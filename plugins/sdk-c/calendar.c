/*
 * Legal time: statutory holidays, last days and working days, reckoned as the engine does (docs/legal-time.md).
 */
#include "digipro.h"

/* The years whose holidays are encoded: before 2001 the 2nd of June was none. */
enum { FIRST_YEAR = 2001, LAST_YEAR = 9998, LENGTH_MAX = 36525 };

static const dp_day NOWHERE = {0, 0, 0};

/* Holidays on the same day of each year, with the year since which they are (0: since the calendar begins). L. 260/1949,
 * art. 2; DPR 792/1985; L. 336/2000; the 4th of October by L. 151/2025. */
static const struct {
    uint8_t month, day;
    int32_t since;
} HOLIDAYS[] = {
    {1, 1, 0}, {1, 6, 0}, {4, 25, 0}, {5, 1, 0}, {6, 2, 0}, {8, 15, 0},
    {10, 4, 2026}, {11, 1, 0}, {12, 8, 0}, {12, 25, 0}, {12, 26, 0},
};

static bool encoded(dp_day day) {
    return day.month != 0 && day.year >= FIRST_YEAR && day.year <= LAST_YEAR;
}

/* The anonymous algorithm of 1876. */
dp_day dp_easter(int32_t year) {
    int32_t golden = year % 19, century = year / 100, rest = year % 100, correction = (century + 8) / 25;
    int32_t moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    int32_t sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int32_t sum = moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) / 451) + 114;
    return dp_date(year, (uint8_t)(sum / 31), (uint8_t)(sum % 31 + 1));
}

bool dp_festive(dp_day day) {
    if (dp_weekday(day) == 7) return true;
    for (size_t i = 0; i < sizeof HOLIDAYS / sizeof *HOLIDAYS; i++)
        if (day.month == HOLIDAYS[i].month && day.day == HOLIDAYS[i].day && day.year >= HOLIDAYS[i].since) return true;
    return dp_days_between(dp_easter(day.year), day) == 1;
}

dp_day dp_roll(dp_day day) {
    while (encoded(day) && dp_festive(day)) day = dp_add_days(day, 1);
    return encoded(day) ? day : NOWHERE;
}

static bool works(dp_day day, dp_length length) {
    if (dp_festive(day) || (length.week == DP_FIVE_DAYS && dp_weekday(day) == 6)) return false;
    return length.patron.month != day.month || length.patron.day != day.day;
}

static dp_day after_working_days(dp_day day, dp_length length) {
    for (int64_t left = length.n; left > 0 && encoded(day);) {
        day = dp_add_days(day, 1);
        if (works(day, length)) left--;
    }
    return day;
}

/* The same day of a later month, or its last day when it has no such day. */
static dp_day after_months(dp_day day, int64_t months) {
    int64_t month = day.year * 12 + day.month - 1 + months;
    dp_day first = dp_date((int32_t)(month / 12), (uint8_t)(month % 12 + 1), 1);
    dp_day next = dp_date((int32_t)((month + 1) / 12), (uint8_t)((month + 1) % 12 + 1), 1);
    int64_t days = dp_days_between(first, next);
    first.day = day.day > days ? (uint8_t)days : day.day;
    return first;
}

dp_day dp_last_day(dp_day start, dp_length length) {
    if (!encoded(start) || length.n < 0 || length.n > LENGTH_MAX) return NOWHERE;
    switch (length.unit) {
    case DP_DAYS: return dp_roll(dp_add_days(start, length.n));
    case DP_WORKING_DAYS: return dp_roll(after_working_days(start, length));
    case DP_MONTHS: return dp_roll(after_months(start, length.n));
    case DP_YEARS: return dp_roll(after_months(start, length.n * 12));
    }
    return NOWHERE;
}

dp_length dp_days(int64_t n) { return (dp_length){n, DP_DAYS, DP_FIVE_DAYS, NOWHERE}; }
dp_length dp_months(int64_t n) { return (dp_length){n, DP_MONTHS, DP_FIVE_DAYS, NOWHERE}; }
dp_length dp_years(int64_t n) { return (dp_length){n, DP_YEARS, DP_FIVE_DAYS, NOWHERE}; }
dp_length dp_working_days(int64_t n, dp_week week, dp_day patron) {
    return (dp_length){n, DP_WORKING_DAYS, week, patron};
}
