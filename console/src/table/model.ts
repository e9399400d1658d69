/** The text of a decision model, between how it is written here and what the drawing library reads; and where in it something stands. */

/** The edition of DMN that the library reads; it writes the same elements as the later ones. */
const READ = "https://www.omg.org/spec/DMN/20191111/MODEL/";
const EDITION = /https?:\/\/www\.omg\.org\/spec\/DMN\/\d+\/MODEL\/?/;
const NAMED = ["decision", "input", "output", "inputExpression", "inputEntry", "outputEntry", "rule", "literalExpression", "decisionTable"];

/** The model as the library reads it: its edition, and a name for each part, without which parts cannot be told apart. */
export function readable(text: string): string {
  const document = new DOMParser().parseFromString(text.replace(EDITION, READ), "application/xml");
  if (document.querySelector("parsererror")) return text;
  for (const [place, element] of [...document.querySelectorAll("*")].entries()) {
    if (NAMED.includes(element.localName) && !element.hasAttribute("id")) element.setAttribute("id", `part-${place}`);
  }
  return new XMLSerializer().serializeToString(document);
}

/** The model as the library wrote it, in the edition of the text before. */
export function inEditionOf(before: string, written: string): string {
  const edition = EDITION.exec(before)?.[0];
  return edition === undefined ? written : written.replace(READ, edition);
}

/** Where something stands: the decision, and which of its rules, counted from 1. */
export interface Place {
  decision: string | null;
  rule: number | null;
}

/** The decision and the rule in which a byte of the text stands. */
export function placeOf(text: string, byte: number): Place {
  const before = new TextDecoder().decode(new TextEncoder().encode(text).slice(0, byte));
  const tags = [...before.matchAll(/<(\/?)(?:[\w-]+:)?(decision|rule)(?=[\s/>])([^>]*)/g)];
  const place: Place = { decision: null, rule: null };
  let rules = 0;
  for (const [, slash, name, attributes] of tags) {
    const closes = slash === "/" || attributes?.endsWith("/");
    if (name === "decision") {
      place.decision = closes ? null : (/\bid="([^"]*)"/.exec(attributes ?? "")?.[1] ?? null);
      rules = 0;
    } else {
      if (!closes) rules += 1;
      place.rule = closes ? null : rules;
    }
  }
  return place;
}
