/** Lines of the panel, drawn with the panel's own library: an attribute of our dialect, and a fact that stands elsewhere. */
import { FeelEntry, SelectEntry, TextFieldEntry } from "@bpmn-io/properties-panel";
import { h } from "@bpmn-io/properties-panel/preact";
import { useService } from "bpmn-js-properties-panel";
import { t, worded } from "~/words";
import { declared } from "../opened";
import type { Bench, Moddle } from "./extension";

/** An attribute of our dialect (docs/bpmn.md). */
export interface Trait {
  name: string;
  /** A text; a FEEL expression or a text; one of some words; a name that the kit declares. */
  kind: "text" | "feel" | "choice" | "declared";
  /** Of a choice: its words. */
  choices?: readonly string[];
  /** Of a choice: what counts where nothing is written; null where something has to be. */
  standard?: string | null;
  /** Of a name: under which word of `kit.toml` it is declared. */
  word?: string;
}

interface Line {
  id: string;
  element: unknown;
}

/** Lets one choose among words, or write freely where there are none. */
function named(line: Line, label: string, choices: readonly string[], read: () => string, tell: (value: string) => void) {
  const debounce = useService("debounceInput");
  const common = { ...line, label, debounce, getValue: read, setValue: (value?: string) => tell(value ?? "") };
  if (choices.length === 0) return h(TextFieldEntry, common);
  const value = read();
  const all = [...new Set(["", ...choices, value])];
  return h(SelectEntry, { ...common, getOptions: () => all.map((one) => ({ value: one, label: one === "" ? t("designer.panel.none") : one })) });
}

/** An attribute of an extension element. */
export function Attribute({ holder, trait, words, ...line }: Line & { holder: Moddle; trait: Trait; words: { label: string; stem: string } }) {
  const commandStack = useService("commandStack") as Bench["commandStack"];
  const debounce = useService("debounceInput");
  const read = () => (holder.get(trait.name) as string | undefined) ?? "";
  const tell = (value?: string) => {
    const properties = { [trait.name]: value === undefined || value === "" ? undefined : value };
    commandStack.execute("element.updateModdleProperties", { element: line.element, moddleElement: holder, properties });
  };
  const { label } = words;
  if (trait.kind === "feel") return h(FeelEntry, { ...line, label, debounce, feel: "optional", getValue: read, setValue: tell });
  if (trait.kind === "choice") {
    const getOptions = () => (trait.choices ?? []).map((one) => ({ value: one, label: worded(words.stem, one) }));
    // What counts anyway is not written.
    const setValue = (value: string) => tell(value === trait.standard ? "" : value);
    return h(SelectEntry, { ...line, label, getOptions, getValue: () => read() || (trait.standard ?? ""), setValue });
  }
  return named(line, label, trait.word === undefined ? [] : declared(trait.word), read, tell);
}

/** Something that is said and told elsewhere than in an attribute. */
export function Fact({ label, choices, read, tell, ...line }: Line & { label: string; choices: readonly string[]; read: () => string; tell: (value: string) => void }) {
  return named(line, label, choices, read, tell);
}
