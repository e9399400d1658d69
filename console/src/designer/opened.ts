/** The document that a designer works on: it stays as long as the tab does. */
import { signal } from "@preact/signals";

/** A document by its name and text. */
export interface Opened {
  name: string;
  text: string;
}

const KEPT = "digipro.opened";
const kept = sessionStorage.getItem(KEPT);

/** What is open. */
export const opened = signal<Opened | null>(kept === null ? null : (JSON.parse(kept) as Opened));

/** Opens a document, or what somebody changed in it. */
export function open(document: Opened): void {
  opened.value = document;
  sessionStorage.setItem(KEPT, JSON.stringify(document));
}

/** Whether it is a decision model. */
export function isDecision(document: Opened): boolean {
  return document.name.endsWith(".dmn");
}

/** The documents as the trials take them. */
export function files(document: Opened): Record<string, string> {
  return { [document.name]: document.text };
}

/** Saves a document on the machine of whoever sits here. */
export function save(document: Opened): void {
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([document.text], { type: "application/xml" }));
  link.download = document.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
