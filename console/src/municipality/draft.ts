/** The text of an overlay's draft: a value is put into it, or changed, and all else stays as somebody wrote it. */

/** A value that a body sets, with the norm of its own. */
export interface Chosen {
  parameter: string;
  kind: string;
  value: string;
  norm: string;
}

/** A value as TOML writes it: numbers and days bare, decimals and words in quotes. */
export function written(kind: string, value: string): string {
  const text = value.trim();
  if (kind === "whole" || kind === "truth" || kind === "day") return text;
  if (kind === "set") return `[${text.split(",").map((one) => JSON.stringify(one.trim())).join(", ")}]`;
  return JSON.stringify(text);
}

/** The overlay with the value in it: in the place of the one that it had, or at the end. */
export function set(overlay: string, { parameter, kind, value, norm }: Chosen): string {
  const table = `[set.${parameter}]\nvalue = ${written(kind, value)}\nnorm = ${JSON.stringify(norm)}\n`;
  const lines = overlay.split("\n");
  const first = lines.findIndex((line) => line.trim() === `[set.${parameter}]`);
  if (first < 0) return `${overlay.trimEnd()}\n\n${table}`;
  let last = first + 1;
  while (last < lines.length && /^\s*[\w-]+\s*=/.test(lines[last] ?? "")) last += 1;
  return [...lines.slice(0, first), ...table.trimEnd().split("\n"), ...lines.slice(last)].join("\n");
}

/** The keys of the norms of a `norms.toml`. */
export function norms(text: string): string[] {
  return [...text.matchAll(/^\[([\w-]+)\]\s*$/gm)].flatMap((found) => found[1] ?? []);
}

/** What a first overlay says of itself. */
export interface Head {
  entity: string;
  name: string;
  kit: string;
  version: string;
  act: string;
  day: string;
  from: string;
}

/** The beginning of a first overlay. */
export function begun({ entity, name, kit, version, act, day, from }: Head): string {
  const line = (key: string, text: string) => `${key} = ${JSON.stringify(text)}\n`;
  const words = line("entity", entity) + line("name", name) + line("kit", kit) + line("version", version) + line("act", act);
  return `[overlay]\n${words}act-date = ${day}\nfrom = ${from}\n`;
}
