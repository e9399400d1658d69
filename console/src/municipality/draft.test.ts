/** What somebody wrote in a draft stays; what the page changes is read again as it was meant. */
import { describe, expect, it } from "vitest";
import { adopt, begun, cited, norms, read, set, unset } from "./draft";

const overlay = `# Written by hand.
[overlay]
entity = "c_a323"
act = "Deliberazione n. 52/2025"
act-date = 2025-12-22
from = 2026-01-01

[set.anticipo-osp] # why
value = 15
norm = "art4"

[lanes]
act = "Ufficio atti"
`.replace(" # why", "");

describe("a draft", () => {
  it("is read", () => {
    expect(read(overlay)?.adopted).toEqual({ act: "Deliberazione n. 52/2025", day: "2025-12-22", from: "2026-01-01" });
    expect(read(overlay)?.chosen.get("anticipo-osp")).toEqual({ value: "15", norm: "art4" });
    expect(read("[overlay")).toBeNull();
  });

  it("takes a value in its place, and a new one at the end", () => {
    const once = set(overlay, { parameter: "anticipo-osp", kind: "whole", value: "20", norm: "art5" });
    expect(read(once)?.chosen.get("anticipo-osp")).toEqual({ value: "20", norm: "art5" });
    expect(once).toContain("# Written by hand.");
    const twice = set(once, { parameter: "canali", kind: "set", value: "pec, portale", norm: "art6" });
    expect(read(twice)?.chosen.get("canali")).toEqual({ value: "pec, portale", norm: "art6" });
  });

  it("loses a value without a trace", () => {
    expect(read(unset(overlay, "anticipo-osp"))?.chosen.size).toBe(0);
    expect(unset(overlay, "other")).toBe(overlay);
  });

  it("is adopted by another act; offices that are called alike stay", () => {
    const other = adopt(overlay, { act: "Delibera \"3\"", day: "2026-11-20", from: "2027-01-01" });
    expect(read(other)?.adopted).toEqual({ act: 'Delibera "3"', day: "2026-11-20", from: "2027-01-01" });
    expect(other).toContain('act = "Ufficio atti"');
  });

  it("begins readable, and cites", () => {
    const first = begun({ entity: "c_a323", name: "Anzio", kit: "scia", version: "1.0.0", act: "Delibera", day: "2026-11-24", from: "2026-11-24" });
    expect(read(first)?.adopted.act).toBe("Delibera");
    const norm = { key: "reg-art4", title: "Regolamento, art. 4", urn: "urn:nir:comune.anzio:regolamento:2025-12-22;52", part: "art4", from: "2026-01-01" };
    expect(norms(cited("", norm, "2026-11-24", "Segretario"))).toEqual([{ key: "reg-art4", title: "Regolamento, art. 4" }]);
    expect(norms(cited(cited("", norm, "2026-11-24", "Segretario"), { ...norm, key: "b" }, "2026-11-24", "S"))).toHaveLength(2);
  });
});
