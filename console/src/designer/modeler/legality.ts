/** Our groups in the panel of the modeler: rule points, time limits, timers of time limits, extension points, offices of lanes. */
import { getBusinessObject, is } from "bpmn-js/lib/util/ModelUtil";
import { Group, isFeelEntryEdited, isSelectEntryEdited, isTextFieldEntryEdited, ListGroup } from "@bpmn-io/properties-panel";
import { has, t, type Key } from "~/words";
import { tell, told } from "../kit";
import { declared, kit, write } from "../opened";
import { Attribute, Fact, type Trait } from "./entries";
import { extend, extensions, withdraw, type Bench, type Moddle } from "./extension";

const AT: Trait = { name: "at", kind: "choice", choices: ["enter", "complete"], standard: "complete" };
const POINT: readonly Trait[] = [
  { name: "name", kind: "declared", word: "point" },
  AT,
  { name: "mode", kind: "choice", choices: ["gate", "consult"], standard: "gate" },
  { name: "result", kind: "text" },
  { name: "actDate", kind: "feel" },
  { name: "factsDate", kind: "feel" },
  { name: "knownOn", kind: "feel" },
];
const TERM: readonly Trait[] = [
  { name: "name", kind: "declared", word: "term" },
  { name: "action", kind: "choice", choices: ["start", "suspend", "resume", "interrupt", "notice", "observations", "end"], standard: null },
  AT,
  { name: "date", kind: "feel" },
  { name: "cap", kind: "feel" },
  { name: "id", kind: "text" },
];
const TIMER: readonly Trait[] = [
  { name: "term", kind: "declared", word: "term" },
  { name: "offset", kind: "feel" },
  { name: "edge", kind: "choice", choices: ["expired", "allowed"], standard: "expired" },
];
const EXTENSION: readonly Trait[] = [{ name: "id", kind: "declared", word: "extension" }];

const edited = { feel: isFeelEntryEdited, choice: isSelectEntryEdited, declared: isTextFieldEntryEdited, text: isTextFieldEntryEdited };

/** The label of an attribute: its own below the element, or the one that all share. */
function label(type: string, name: string): string {
  const own = `designer.panel.${type}.${name}`;
  return t(has(own) ? own : (`designer.panel.${name}` as Key));
}

function entries(id: string, element: unknown, holder: Moddle, type: string, traits: readonly Trait[]) {
  return traits.map((trait) => ({
    id: `${id}-${trait.name}`,
    component: Attribute,
    isEdited: edited[trait.kind],
    element,
    holder,
    trait,
    words: { label: label(type, trait.name), stem: `designer.panel.${type}.${trait.name}` },
  }));
}

interface Many {
  type: string;
  word: string;
  label: Key;
  traits: readonly Trait[];
  begins: Record<string, unknown>;
}

/** A group of any number of extension elements. */
function many(bench: Bench, element: { id: string }, owner: Moddle, { type, word, label, traits, begins }: Many) {
  const items = extensions(owner, type).map((one, place) => {
    const id = `${element.id}-${word}-${place}`;
    const action = one.get("action") as string | undefined;
    const said = [one.get("name"), action && t(`designer.panel.term.action.${action}` as Key)];
    return {
      id,
      label: said.filter(Boolean).join(", "),
      entries: entries(id, element, one, word, traits),
      autoFocusEntry: `${id}-name`,
      remove: (event: Event) => (event.stopPropagation(), withdraw(bench, element, owner, one)),
    };
  });
  const add = (event: Event) => {
    event.stopPropagation();
    extend(bench, element, owner, type, { name: declared(word)[0] ?? t(`designer.panel.new.${word}` as Key), ...begins });
  };
  return { id: `digipro-${word}`, label: t(label), component: ListGroup, items, add, shouldSort: false };
}

/** A group of an extension element that is there or not: the first of its attributes makes it, and without it there is none. */
function one(bench: Bench, element: { id: string }, owner: Moddle, [type, word, first]: [string, string, string], traits: readonly Trait[]) {
  const there = extensions(owner, type)[0];
  const id = `${element.id}-${word}`;
  const rest = there ? entries(id, element, there, word, traits.filter((trait) => trait.name !== first)) : [];
  const begin = {
    id: `${id}-${first}`,
    component: Fact,
    isEdited: isTextFieldEntryEdited,
    element,
    label: label(word, first),
    choices: declared(traits.find((trait) => trait.name === first)?.word ?? word),
    read: () => (there?.get(first) as string | undefined) ?? "",
    tell: (value: string) => {
      if (!there) return value === "" ? undefined : extend(bench, element, owner, type, { [first]: value });
      if (value === "") return withdraw(bench, element, owner, there);
      bench.commandStack.execute("element.updateModdleProperties", { element, moddleElement: there, properties: { [first]: value } });
    },
  };
  return { id: `digipro-${word}`, label: t(`designer.panel.${word}` as Key), component: Group, entries: [begin, ...rest] };
}

/** What `kit.toml` says under `[word.id]`, written there. */
function inKit(element: { id: string }, word: string, keys: readonly string[]) {
  const table = `${word}.${element.id}`;
  const made = keys.map((key) => ({
    id: `${element.id}-${word}-${key}`,
    component: Fact,
    isEdited: isTextFieldEntryEdited,
    element,
    label: label(word, key),
    choices: [],
    read: () => told(kit() ?? "", table, key) ?? "",
    tell: (value: string) => write("kit.toml", tell(kit() ?? "", table, key, value)),
  }));
  return { id: `digipro-${word}`, label: t(`designer.panel.${word}` as Key), component: Group, entries: made };
}

function groups(bench: Bench, element: { id: string }) {
  const owner = getBusinessObject(element) as Moddle;
  const [activity, event] = [is(element, "bpmn:Activity"), is(element, "bpmn:Event")];
  const found: unknown[] = [];
  if (activity || event) {
    found.push(many(bench, element, owner, { type: "digipro:Point", word: "point", label: "designer.panel.points", traits: POINT, begins: {} }));
  }
  if (activity || event || is(element, "bpmn:Gateway")) {
    const begins = { action: "start" };
    found.push(many(bench, element, owner, { type: "digipro:Term", word: "term", label: "designer.panel.terms", traits: TERM, begins }));
  }
  const definitions = event ? ((owner.get("eventDefinitions") as Moddle[] | undefined) ?? []) : [];
  const timer = definitions.find((one) => is(one, "bpmn:TimerEventDefinition"));
  if (timer) found.push(one(bench, element, timer, ["digipro:Timer", "timer", "term"], TIMER));
  if (is(element, "bpmn:CallActivity")) {
    found.push(one(bench, element, owner, ["digipro:ExtensionPoint", "extension", "id"], EXTENSION));
    const at = extensions(owner, "digipro:ExtensionPoint")[0]?.get("id");
    if (kit() !== null && typeof at === "string") {
      found.push({ ...inKit({ id: at }, "extension", ["purpose"]), id: "digipro-purpose", label: t("designer.panel.extensionPurpose") });
    }
  }
  if (is(element, "bpmn:Lane") && kit() !== null) found.push(inKit(element, "lane", ["office", "role"]));
  return found;
}

/** Offers them, after what is general and before what is technical. */
class Legality {
  static $inject = ["propertiesPanel", "commandStack", "bpmnFactory"];

  constructor(
    panel: { registerProvider(priority: number, provider: unknown): void },
    readonly commandStack: Bench["commandStack"],
    readonly bpmnFactory: Bench["bpmnFactory"],
  ) {
    panel.registerProvider(400, this);
  }

  getGroups(element: { id: string }) {
    return (others: { id: string }[]) => {
      const place = others.findIndex((group) => group.id === "general") + 1;
      return [...others.slice(0, place), ...groups(this, element), ...others.slice(place)];
    };
  }
}

/** The module of the modeler. */
export const LegalityModule = { __init__: ["legality"], legality: ["type", Legality] };
