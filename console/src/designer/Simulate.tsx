/** The open definition in virtual time: what happens step by step, walked on the diagram. */
import { useMemo, useState } from "preact/hooks";
import { useWork } from "~/api/cancel";
import { api, ask } from "~/api/client";
import { Button, Empty, ProblemNote, Progress, Section, Table, TextArea, type Column } from "~/design";
import { Diagram, type Mark } from "~/diagram/Diagram";
import { moment, n, t } from "~/words";
import { WithDiagram } from "./Needs";
import { files, type Opened } from "./opened";

/** Something that happened; what else it tells depends on its kind (docs/simulate.md). */
interface Happened {
  number: number;
  at: string;
  event: string;
  case?: number;
  element?: string;
  flow?: string;
  [more: string]: unknown;
}

const TOLD = ["at", "number", "case", "event", "element", "path", "visit", "flow"];

/** The page. */
export default function Simulate() {
  return <WithDiagram title="designer.simulate">{(document) => <Simulation document={document} />}</WithDiagram>;
}

function Simulation({ document }: { document: Opened }) {
  const [plan, setPlan] = useState('{\n  "start": [{ "variables": {} }],\n  "answers": []\n}');
  const [step, go] = useState(0);
  const wrong = useMemo(() => unreadable(plan), [plan]);
  const run = useWork(async (wanted: string, signal) => {
    const body = { files: files(document), plan: JSON.parse(wanted) as Record<string, never> };
    const answer = await ask(api.POST("/simulations", { body, signal }));
    go(0);
    return answer as unknown as { ended: string; events: Happened[] };
  });
  const events = run.value?.events ?? [];
  const marks = useMemo(() => walked(events.slice(0, step + 1)), [events, step]);
  const now = events[step];
  return (
    <div class="columns two">
      <div>
        <Diagram xml={document.text} marks={marks} />
        {now && (
          <div class="walk">
            <Button small disabled={step === 0} onClick={() => go(step - 1)}>
              {t("designer.back")}
            </Button>
            <input
              type="range"
              min={0}
              max={events.length - 1}
              value={step}
              aria-label={t("designer.step")}
              aria-valuetext={`${moment(now.at)}, ${now.event} ${now.element ?? now.flow ?? ""}`}
              onInput={(event) => go(Number(event.currentTarget.value))}
            />
            <Button small disabled={step === events.length - 1} onClick={() => go(step + 1)}>
              {t("designer.forth")}
            </Button>
            <span class="mono" role="status">
              {step + 1}/{events.length} · {moment(now.at)} · {now.event} {now.element ?? now.flow ?? ""}
            </span>
          </div>
        )}
      </div>
      <div>
        <TextArea
          label={t("designer.plan")}
          help={t("designer.planHelp")}
          error={wrong}
          code
          rows={8}
          spellcheck={false}
          value={plan}
          onInput={(event) => setPlan(event.currentTarget.value)}
        />
        <Button kind="main" disabled={wrong !== null || run.working} onClick={() => void run.start(plan)}>
          {t("designer.run")}
        </Button>
        {run.working && <Progress cancel={run.cancel} />}
        {run.problem && <ProblemNote problem={run.problem} />}
        {run.value && <Happening ended={run.value.ended} events={events} step={step} go={go} />}
      </div>
    </div>
  );
}

function Happening({ ended, events, step, go }: { ended: string; events: Happened[]; step: number; go: (step: number) => void }) {
  const columns: Column<Happened>[] = [
    {
      id: "number",
      label: "#",
      align: "end",
      cell: (one) => (
        <button type="button" class="btn btn-link btn-xs" onClick={() => go(events.indexOf(one))}>
          {one.number}
        </button>
      ),
    },
    { id: "at", label: t("designer.at"), cell: (one) => moment(one.at) },
    { id: "event", label: t("designer.event"), cell: (one) => one.event, heads: true },
    { id: "element", label: t("designer.element"), cell: (one) => one.element ?? one.flow ?? "–" },
    { id: "more", label: t("designer.more"), cell: (one) => <span class="mono">{rest(one)}</span> },
  ];
  if (events.length === 0) return <Empty title={t("designer.nothingHappened")} />;
  return (
    <Section title={n("designer.events", events.length)}>
      <p>{t("designer.ended", { ended })}</p>
      <Table
        caption={t("designer.simulate")}
        columns={columns}
        rows={events}
        rowKey={(one) => one.number}
        chosen={events[step]?.number ?? null}
        height={360}
      />
    </Section>
  );
}

function rest(one: Happened): string {
  const more = Object.entries(one).filter(([name]) => !TOLD.includes(name));
  return more.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(" ");
}

/** What has been passed, and where tokens stand. */
function walked(past: readonly Happened[]): Mark[] {
  const looks = new Map<string, string>();
  for (const one of past) {
    if (one.flow) looks.set(one.flow, "path");
    if (one.element) looks.set(one.element, one.event === "completed" ? "done" : "current");
  }
  return [...looks].map(([element, look]) => ({ element, look }));
}

function unreadable(plan: string): string | null {
  try {
    JSON.parse(plan);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
