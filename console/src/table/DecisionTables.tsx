/** The decision tables of a model, to look at and to change; rules can be marked. The watermark of bpmn.io stays in sight. */
import Modeler from "dmn-js/lib/Modeler";
import "dmn-js/dist/assets/diagram-js.css";
import "dmn-js/dist/assets/dmn-font/css/dmn.css";
import "dmn-js/dist/assets/dmn-js-shared.css";
import "dmn-js/dist/assets/dmn-js-decision-table.css";
import "dmn-js/dist/assets/dmn-js-decision-table-controls.css";
import "dmn-js/dist/assets/dmn-js-drd.css";
import "dmn-js/dist/assets/dmn-js-literal-expression.css";
import "dmn-js/dist/assets/dmn-js-boxed-expression.css";
import "dmn-js/dist/assets/dmn-js-boxed-expression-controls.css";
import "./table.scss";
import { useEffect, useRef, useState } from "preact/hooks";
import { Alert, Select } from "~/design";
import { TranslateModule } from "~/designer/modeler/translate";
import { language, t } from "~/words";
import { inEditionOf, readable } from "./model";

/** A mark on a rule of a decision, counted from 1. */
export interface RuleMark {
  decision: string;
  rule: number;
  look: "bad" | "warning";
}

type View = ReturnType<InstanceType<typeof Modeler>["getViews"]>[number];

/** Shows a decision at a time. `change` is told the text at each change; without it nothing can be changed. */
export function DecisionTables({
  name,
  xml,
  marks = [],
  shown = null,
  change,
}: {
  name: string;
  xml: string;
  marks?: readonly RuleMark[];
  /** The decision that somebody looks for. */
  shown?: string | null;
  change?: (xml: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<InstanceType<typeof Modeler> | null>(null);
  const spoken = language.value;
  const latest = useRef({ xml, change });
  latest.current = { xml, change };
  const [views, setViews] = useState<View[]>([]);
  const [at, setAt] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const goTo = async (id: string, among: readonly View[]) => {
    const view = among.find((one) => one.element.id === id);
    if (!view || !editor.current) return;
    await editor.current.open(view);
    setAt(id);
  };
  useEffect(() => {
    if (!box.current) return;
    const made = new Modeler({
      container: box.current,
      common: { keyboard: { bindTo: box.current }, additionalModules: [TranslateModule] },
    });
    editor.current = made;
    const failed = (error: unknown) => setUnreadable(error instanceof Error ? error.message : String(error));
    const watched = new Set<unknown>();
    const begin = latest.current.xml;
    made.on("views.changed", () => {
      const viewer = made.getActiveViewer();
      if (!viewer || watched.has(viewer)) return;
      watched.add(viewer);
      viewer.on("commandStack.changed", () => {
        made.saveXML({ format: true }).then(({ xml }) => latest.current.change?.(inEditionOf(begin, xml)), failed);
      });
    });
    made.importXML(readable(begin), { open: false }).then(async () => {
      const all = made.getViews().filter((view) => view.type !== "drd");
      setViews(all);
      setUnreadable(null);
      const first = all.find((view) => view.type === "decisionTable") ?? all[0];
      if (first) await goTo(shown ?? first.element.id, all);
    }).catch(failed);
    return () => made.destroy();
  }, [name, spoken]);
  useEffect(() => {
    if (shown !== null && shown !== at) void goTo(shown, views);
  }, [shown]);
  const mine = marks.filter((mark) => mark.decision === at);
  useEffect(() => {
    const rows = [...(box.current?.querySelectorAll(".dmn-decision-table-container tbody tr") ?? [])];
    for (const mark of mine) rows[mark.rule - 1]?.classList.add(`rule-${mark.look}`);
    return () => rows.forEach((row) => row.classList.remove("rule-bad", "rule-warning"));
  }, [at, views, xml, marks]);
  return (
    <div class="tables">
      {unreadable && (
        <Alert tone="bad" live>
          <p>{t("diagram.unreadable", { why: unreadable })}</p>
        </Alert>
      )}
      {views.length > 1 && (
        <Select
          label={t("designer.decision")}
          value={at ?? ""}
          onValue={(id) => void goTo(id, views)}
          options={views.map((view) => ({ value: view.element.id, label: view.element.name ?? view.element.id }))}
        />
      )}
      <div class={change ? "table-box" : "table-box table-still"} ref={box} role="region" aria-label={t("designer.tableOf", { name })} tabIndex={0} />
    </div>
  );
}
