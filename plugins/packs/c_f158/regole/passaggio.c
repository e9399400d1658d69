/*
 * On a pavement two metres stay free for pedestrians (the highway code); in the historic centre Messina asks for two
 * and a half: an entity may only ask for more.
 */
#include "digipro.h"

dp_verdict judge(dp_case *c) {
    bool pavement = dp_truth(c, "osp.su_marciapiede");
    if (dp_unknown(c)) return dp_missing(c);
    if (!dp_test(c, "l'occupazione è su un marciapiede", pavement)) return dp_not_applicable("osp-senza-marciapiede");

    dp_text zone = dp_code(c, "osp.zona");
    dp_exact metres = dp_decimal(c, "osp.passaggio_metri");
    if (dp_unknown(c)) return dp_missing(c);
    bool centre = dp_exception(c, "la zona è il centro storico", "reg-osp-art9", dp_is(zone, "centro-storico"));
    dp_exact least = centre ? (dp_exact){25, 1} : (dp_exact){2, 0};
    dp_computed_decimal(c, "larghezza minima in metri", least);
    bool enough = dp_test(c, "ai pedoni resta la larghezza minima", dp_compare(metres, least) >= 0);
    dp_verdict said = enough ? dp_satisfied("osp-passaggio-libero") : dp_violated("osp-passaggio-stretto");
    return dp_with_decimal(dp_with_decimal(said, "metri", metres), "minimo", least);
}
