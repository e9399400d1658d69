/** Where on a diagram a change is: elements by their id; terms, rule points, offices, forms and extension points by what stands in them. */
import type { Change } from "./shapes";

/** An element that a change touches. */
export interface Place {
  element: string;
  kind: Change["kind"];
}

const drawn = new Set(["step", "flow", "lane", "element"]);
/** What of an element's extensions names a thing, by the area of the change. */
const named: Record<string, [tag: string, attribute: string]> = {
  term: ["term", "name"],
  point: ["point", "name"],
  extension: ["extensionPoint", "id"],
  form: ["formDefinition", "formId"],
};

/** The elements of a diagram that changes touch, each once; what is graver on an element wins. */
export function places(xml: string, changes: readonly Change[]): Place[] {
  const tree = new DOMParser().parseFromString(xml, "application/xml");
  const all = [...tree.getElementsByTagName("*")];
  const found = new Map<string, Change["kind"]>();
  const mark = (element: string | null | undefined, kind: Change["kind"]) => {
    if (element && (found.get(element) === undefined || kind === "added")) found.set(element, kind);
  };
  for (const change of changes) {
    if (drawn.has(change.area) || change.area === "office") mark(change.id, drawn.has(change.area) ? change.kind : "changed");
    const by = named[change.area];
    if (!by) continue;
    const [tag, attribute] = by;
    for (const one of all) {
      if (one.localName === tag && one.getAttribute(attribute) === change.id) mark(owner(one), "changed");
    }
  }
  return [...found].map(([element, kind]) => ({ element, kind }));
}

/** The BPMN element in whose extensions something stands. */
function owner(of: Element): string | null {
  const extensions = of.closest("*|extensionElements") ?? of.parentElement;
  return extensions?.parentElement?.getAttribute("id") ?? null;
}
