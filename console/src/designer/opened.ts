/** What a designer works on: one document, or a kit with all its files, of which one is shown. It stays as long as the tab does. */
import { signal } from "@preact/signals";
import { tables } from "./kit";

/** A document by its name and text, and the files beside it. */
export interface Opened {
  name: string;
  text: string;
  /** The other files of the kit, or those that were opened together. */
  beside: Record<string, string>;
}

const KEPT = "digipro.opened-files";

function kept(): Opened | null {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? null : (JSON.parse(text) as Opened);
}

/** What is open. */
export const opened = signal<Opened | null>(kept());

/** Opens a document, or what somebody changed in it. */
export function open(document: Opened): void {
  opened.value = document;
  sessionStorage.setItem(KEPT, JSON.stringify(document));
}

/** Opens files together, and shows the one that says most: the diagram, else a decision model, else the first. */
export function openAll(all: Record<string, string>, shown?: string): void {
  const names = Object.keys(all).sort();
  const ends = (ending: string) => names.find((name) => name.endsWith(ending) && !name.includes("/"));
  const name = shown ?? ends("process.bpmn") ?? ends(".bpmn") ?? names.find(isDiagram) ?? ends(".dmn") ?? names[0];
  if (name === undefined) return;
  const { [name]: text, ...beside } = all;
  open({ name, text: text ?? "", beside });
}

/** Shows another of the files. */
export function turn(name: string): void {
  if (opened.value && name in opened.value.beside) openAll(files(opened.value), name);
}

/** Writes a file: the one that is shown, or one beside it. */
export function write(name: string, text: string): void {
  const now = opened.value;
  if (!now) return;
  open(name === now.name ? { ...now, text } : { ...now, beside: { ...now.beside, [name]: text } });
}

/** Whether a file is a diagram. */
export function isDiagram(name: string): boolean {
  return name.endsWith(".bpmn") || name.endsWith(".xml");
}

/** Whether a file is a decision model. */
export function isDecision(name: string): boolean {
  return name.endsWith(".dmn");
}

/** Whether a kit is open, and not documents by themselves. */
export function isKit(document: Opened): boolean {
  return "kit.toml" in files(document);
}

/** `kit.toml` of the kit that is open; nothing where documents stand by themselves. */
export function kit(): string | null {
  return (opened.value && files(opened.value)["kit.toml"]) ?? null;
}

/** The names that the open kit declares of a word: `point`, `term`, `extension`. */
export function declared(word: string): string[] {
  return tables(kit() ?? "", word);
}

/** The documents as the trials take them. */
export function files(document: Opened): Record<string, string> {
  return { ...document.beside, [document.name]: document.text };
}

/** Saves a text or an archive on the machine of whoever sits here. */
export function saveAs(name: string, content: BlobPart, type = "application/xml"): void {
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.split("/").pop() ?? name;
  link.click();
  URL.revokeObjectURL(link.href);
}
