// How many quotes Monza asks for before it awards directly: the law asks for none, an entity may ask for more care.
// Up to the low band one is enough, up to the high band two, above it three. A reasoned urgency needs none.

export function judge(c) {
  const direct = c.read("affidamento.procedura") === "affidamento-diretto";
  if (!c.test("si affida direttamente", direct)) return notApplicable("monza-preventivi-non-dovuti");

  const urgent = c.maybe("affidamento.urgenza_motivata") ?? false;
  if (c.exception("l'urgenza è motivata", "reg-contratti-art7", urgent)) {
    return satisfied("monza-preventivi-urgenza").weighing("note");
  }
  const [net, options, quotes] = c.read("affidamento.importo_netto", "affidamento.opzioni", "affidamento.preventivi");
  const amount = c.computed("importo con opzioni e rinnovi", net.plus(options));
  const [low, high] = [c.parameter("monza-preventivi-soglia-bassa"), c.parameter("monza-preventivi-soglia-alta")];
  const least = c.computed("preventivi dovuti nella fascia", amount.lessThan(low) ? 1n : amount.lessThan(high) ? 2n : 3n);
  const enough = c.test("i preventivi bastano", quotes >= least);
  const say = enough ? satisfied : violated;
  return say(enough ? "monza-preventivi-sufficienti" : "monza-preventivi-insufficienti", {
    raccolti: quotes, dovuti: least, importo: amount,
  });
}
