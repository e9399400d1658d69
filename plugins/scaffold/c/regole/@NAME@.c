/*
 * An urgent application is answered within five days (an invented regulation: put yours here).
 *
 * What the rule may read is declared in rules.toml: nothing else reaches it. A fact that nobody has asserted is
 * unknown: dp_missing() ends the rule and asks for it. There is no clock: days come from the case.
 */
#include "digipro.h"

/* Days that the regulation allows. A number that may differ elsewhere is better a parameter of the kit:
 * dp_parameter_whole(c, "termine-urgenza"). */
enum { MASSIMO = 5 };

dp_verdict judge(dp_case *c) {
    bool urgent = dp_truth(c, "istanza.urgente");
    if (dp_unknown(c)) return dp_missing(c);
    if (!dp_test(c, "l'istanza è urgente", urgent)) return dp_not_applicable("@NAME@-ordinaria");

    dp_day submitted = dp_day_of(c, "istanza.data");
    if (dp_unknown(c)) return dp_missing(c);
    int64_t days = dp_computed_whole(c, "giorni dalla presentazione", dp_days_between(submitted, dp_act_date(c)));
    bool in_time = dp_test(c, "si risponde entro il termine", days <= MASSIMO);
    dp_verdict said = in_time ? dp_satisfied("@NAME@-in-tempo") : dp_violated("@NAME@-in-ritardo");
    return dp_with_whole(dp_with_whole(said, "giorni", days), "massimo", MASSIMO);
}
