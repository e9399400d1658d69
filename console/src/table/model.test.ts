/** What is found in a decision model is found in its rule. */
import { expect, it } from "vitest";
import { inEditionOf, placeOf } from "./model";

const text = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"><decision id="è"><decisionTable>
<rule><inputEntry><text>1</text></inputEntry></rule><rule id="r"><outputEntry><text>qui</text></outputEntry></rule>
</decisionTable></decision><decision id="altra"/></definitions>`;

it("knows decision and rule of a byte", () => {
  const byte = new TextEncoder().encode(text.slice(0, text.indexOf("qui"))).length;
  expect(placeOf(text, byte)).toEqual({ decision: "è", rule: 2 });
  expect(placeOf(text, 10)).toEqual({ decision: null, rule: null });
});

it("keeps the edition in which the model was written", () => {
  const written = text.replace("20230324", "20191111");
  expect(inEditionOf(text, written)).toBe(text);
});
