// Rotation by bands of value (art. 49, c. 3, D.Lgs. 36/2023): the ban on awarding to the outgoing contractor is looked
// at within the band of amount. The core of rotation is the State's rule; this one only says whether the bands meet.

const BANDS = [5000n, 20000n, 40000n, 140000n];
const band = (amount) => BigInt(BANDS.filter((limit) => amount.atLeast(limit)).length) + 1n;

export function judge(c) {
  const again = c.truth("affidamento.contraente_uscente").and(c.truth("affidamento.stesso_settore"));
  if (!c.decide("si affida di nuovo al contraente uscente, nello stesso settore", again)) {
    return notApplicable("monza-rotazione-altro");
  }
  const [now, before] = c.read("affidamento.importo_netto", "affidamento.importo_precedente");
  const [this_, last] = [c.computed("fascia dell'affidamento", band(now)), c.computed("fascia precedente", band(before))];
  if (c.test("la fascia è la stessa", this_ === last)) {
    return violated("monza-rotazione-stessa-fascia", { fascia: this_ });
  }
  return satisfied("monza-rotazione-altra-fascia", { fascia: this_, precedente: last });
}
