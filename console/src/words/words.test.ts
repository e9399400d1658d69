/** Both languages have the same words with the same arguments, and every word is used. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const areas = readdirSync(join(root, "words/it")).sort();
const words = (language: string, area: string) =>
  JSON.parse(readFileSync(join(root, "words", language, area), "utf8")) as Record<string, string>;
const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

describe("words", () => {
  it("stand in the same files", () => expect(readdirSync(join(root, "words/en")).sort()).toEqual(areas));

  it.each(areas)("%s: both languages say the same things", (area) => {
    const [it, en] = [words("it", area), words("en", area)];
    expect(Object.keys(en)).toEqual(Object.keys(it));
    for (const key of Object.keys(it)) {
      expect(it[key], key).not.toBe("");
      expect(named(en[key] ?? ""), key).toEqual(named(it[key] ?? ""));
    }
  });

  it("are each in one file", () => {
    const all = areas.flatMap((area) => Object.keys(words("it", area)));
    expect(all.length).toBe(new Set(all).size);
  });

  it("are all used", () => {
    const text = sources(root).join("\n");
    // A key made from a word of the service (`worded("stem", …)`, `n("stem", …)`) is used by its stem.
    const stems = [...text.matchAll(/\b(?:worded|n)\(\s*"([\w.-]+)"/g)].map((found) => found[1]);
    const used = (key: string) =>
      text.includes(`"${key}"`) || stems.some((stem) => key.startsWith(`${stem}.`)) || inTemplate(key);
    const templates = [...text.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map((found) => found[1] ?? "");
    const inTemplate = (key: string) => templates.some((stem) => key.startsWith(stem));
    const unused = areas.flatMap((area) => Object.keys(words("it", area))).filter((key) => !used(key));
    expect(unused).toEqual([]);
  });
});
