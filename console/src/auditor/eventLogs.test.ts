/** Parts of an event log become one log: heads once, traces and shared objects each once. */
import { describe, expect, it } from "vitest";
import { ocel, xes } from "./eventLogs";

const log = (traces: string) => `<?xml version="1.0"?>\n<log>\n<string key="a" value="b"/>\n${traces}</log>\n`;
const trace = (name: string) => `<trace>\n<string key="concept:name" value="${name}"/></trace>\n`;

describe("XES", () => {
  it("joins the traces of all parts under one head", async () => {
    const joined = xes();
    expect(joined.take(log(trace("one") + trace("two")))).toBe(2);
    expect(joined.take(log(trace("three")))).toBe(1);
    expect(await joined.whole().text()).toBe(log(trace("one") + trace("two") + trace("three")));
  });

  it("has a head and an end also where there is nothing", async () => {
    const joined = xes();
    expect(joined.take(log(""))).toBe(0);
    expect(await joined.whole().text()).toBe(log(""));
  });
});

describe("OCEL", () => {
  const part = (id: string) => ({
    objectTypes: [{ name: "case", attributes: [] }, { name: "office", attributes: [] }],
    eventTypes: [{ name: `does ${id}`, attributes: [] }],
    objects: [{ id, type: "case" }, { id: "office:urp", type: "office" }],
    events: [{ id: `${id}.0`, type: `does ${id}` }],
  });

  it("joins objects and events, and tells types and offices once", async () => {
    const joined = ocel();
    expect(joined.take(JSON.stringify(part("a"))) + joined.take(JSON.stringify(part("b")))).toBe(2);
    const whole = JSON.parse(await joined.whole().text());
    expect(whole.objectTypes.map((one: { name: string }) => one.name)).toEqual(["case", "office"]);
    expect(whole.eventTypes.map((one: { name: string }) => one.name)).toEqual(["does a", "does b"]);
    expect(whole.objects.map((one: { id: string }) => one.id)).toEqual(["a", "office:urp", "b"]);
    expect(whole.events).toHaveLength(2);
  });

  it("is readable also where there is nothing", async () => {
    const joined = ocel();
    joined.take(JSON.stringify({ objectTypes: [], eventTypes: [], objects: [], events: [] }));
    expect(JSON.parse(await joined.whole().text()).events).toEqual([]);
  });
});
