/*
 * In the areas of the calendar of events an occupation that meets an event is cleared for it, some days before it
 * begins: in August the Vara passes where the tables of the cafés stand.
 */
#include "digipro.h"

dp_verdict judge(dp_case *c) {
    bool listed = dp_truth(c, "osp.area_manifestazioni");
    if (dp_unknown(c)) return dp_missing(c);
    if (!dp_test(c, "l'area è nel calendario delle manifestazioni", listed)) return dp_not_applicable("osp-area-libera");

    dp_day from = dp_day_of(c, "osp.inizio"), to = dp_day_of(c, "osp.fine");
    dp_day first = dp_day_of(c, "manifestazione.inizio"), last = dp_day_of(c, "manifestazione.fine");
    if (dp_unknown(c)) return dp_missing(c);
    bool meets = dp_compare_days(from, last) <= 0 && dp_compare_days(to, first) >= 0;
    if (!dp_test(c, "l'occupazione incontra i giorni della manifestazione", meets))
        return dp_satisfied("osp-fuori-periodo");

    bool cleared = dp_truth(c, "osp.sgombero_previsto");
    if (dp_unknown(c)) return dp_missing(c);
    if (!dp_test(c, "la concessione prevede lo sgombero", cleared))
        return dp_with_day(dp_violated("osp-sgombero-mancante"), "inizio", first);

    int64_t days = dp_parameter_whole(c, "osp-anticipo-sgombero");
    dp_day by = dp_day_of(c, "osp.sgombero_entro");
    if (dp_unknown(c)) return dp_missing(c);
    dp_day latest = dp_computed_day(c, "ultimo giorno per liberare il suolo", dp_add_days(first, -days));
    bool in_time = dp_test(c, "il suolo è libero in tempo", dp_compare_days(by, latest) <= 0);
    dp_verdict said = in_time ? dp_satisfied("osp-sgombero-previsto") : dp_violated("osp-sgombero-tardivo");
    return dp_with_day(said, "entro", latest);
}
