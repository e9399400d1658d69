/** Tabs, walked with the arrow keys (WAI-ARIA tabs pattern). */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";

/** One panel is shown at a time; only that one is drawn. */
export function Tabs<Id extends string>({
  label,
  tabs,
  shown,
  show,
  children,
}: {
  label: string;
  tabs: readonly { id: Id; label: ComponentChildren }[];
  shown: Id;
  show: (id: Id) => void;
  children: ComponentChildren;
}) {
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const now = tabs.findIndex((tab) => tab.id === shown);
    const last = tabs.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined || next === undefined) return;
    event.preventDefault();
    show(tab.id);
    row.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div class="tabs">
      <div class="tabs-row" role="tablist" aria-label={label} ref={row} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === shown}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === shown ? 0 : -1}
            onClick={() => show(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="tabs-panel" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${shown}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
