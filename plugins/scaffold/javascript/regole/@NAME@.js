// An urgent application is answered within five days (an invented regulation: put yours here).
//
// What the rule may read is declared in rules.toml: nothing else reaches it. A fact that nobody has asserted ends the
// rule and is asked for. There is no clock: days come from the case. Whole numbers are BigInt: 5n.

// Days that the regulation allows. A number that may differ elsewhere is better a parameter of the kit:
// c.parameter("termine-urgenza").
const MASSIMO = 5n;

export function judge(c) {
  if (!c.test("l'istanza è urgente", c.read("istanza.urgente"))) {
    return notApplicable("@NAME@-ordinaria");
  }
  const days = c.computed("giorni dalla presentazione", c.read("istanza.data").until(c.actDate));
  const inTime = c.test("si risponde entro il termine", days <= MASSIMO);
  const say = inTime ? satisfied : violated;
  return say(inTime ? "@NAME@-in-tempo" : "@NAME@-in-ritardo", { giorni: days, massimo: MASSIMO });
}
