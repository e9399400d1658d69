/** News for who does not see the page: one polite live region for all pages. */
import { signal } from "@preact/signals";

const told = signal("");

/** Says a sentence to screen readers, without moving the focus. */
export function announce(sentence: string): void {
  // The same sentence twice is news twice.
  told.value = told.value === sentence ? `${sentence}\u00a0` : sentence;
}

/** Where it is said; once, in the shell. */
export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {told.value}
    </div>
  );
}
