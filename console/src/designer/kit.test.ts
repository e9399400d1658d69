/** Files of a kit keep what their authors wrote around what is changed. */
import { describe, expect, it } from "vitest";
import { tables, tell, told } from "./kit";

const text = `# a kit
[kit]
id = "prova" # its id
version = "1.0.0"

[point.avvio]
packs = ["s_italia"]

[lane.urp]
office = 'Ufficio "URP"'
role = "urp"

[forbidden."istanza.motivazione"]
reason = "no"
`;

describe("a file of a kit", () => {
  it("says what stands in a table", () => {
    expect(told(text, "kit", "id")).toBe("prova");
    expect(told(text, "lane.urp", "office")).toBe('Ufficio "URP"');
    expect(told(text, "forbidden.istanza.motivazione", "reason")).toBe("no");
    expect(told(text, "lane.rup", "office")).toBeNull();
    expect(tables(text, "point")).toEqual(["avvio"]);
  });

  it("takes a value, and keeps the rest", () => {
    const next = tell(text, "kit", "version", "1.1.0");
    expect(next).toBe(text.replace('"1.0.0"', '"1.1.0"'));
    expect(told(tell(text, "lane.rup", "office", 'Il "RUP"'), "lane.rup", "office")).toBe('Il "RUP"');
    const added = tell(text, "point.avvio", "note", "x");
    expect(told(added, "point.avvio", "note")).toBe("x");
    expect(told(added, "lane.urp", "role")).toBe("urp");
  });
});
