/** How the cases of a procedure go: heat on the diagram by what waits, how long steps take or how often, and the table that says the same. */
import { useMemo, useState } from "preact/hooks";
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Alert, Badge, Empty, Field, Page, ProblemNote, Section, Select, Skeleton, Table, type Column } from "~/design";
import { Diagram } from "~/diagram/Diagram";
import { at } from "~/routes";
import { nameOf } from "~/session/session";
import { number, t, worded } from "~/words";
import { Exports } from "./Exports";
import { lasting } from "./lasting";

type Step = Shape<"Visited"> & { element: string; name: string };

/** What the colour says. */
const WARMTH = {
  waiting: { of: (step: Step) => step.active, tell: (value: number) => number(Math.round(value)) },
  time: { of: (step: Step) => step.median_seconds ?? 0, tell: (value: number) => lasting(value) },
  visits: { of: (step: Step) => step.active + step.completed + step.cancelled, tell: (value: number) => number(Math.round(value)) },
};
type Warmth = keyof typeof WARMTH;
const degree = (value: number, most: number) => Math.max(1, Math.ceil((4 * value) / most));

/** What each degree of warmth stands for: the least and the most that have it. */
function degrees(values: number[], most: number): { degree: number; least: number; most: number }[] {
  const all = [1, 2, 3, 4].map((one) => ({ one, of: values.filter((value) => degree(value, most) === one) }));
  return all.filter(({ of }) => of.length > 0).map(({ one, of }) => ({ degree: one, least: Math.min(...of), most: Math.max(...of) }));
}

export default function Procedure({ definition }: { definition: string }) {
  const [by, warm] = useState<Warmth>("waiting");
  const [from, since] = useState("");
  const [to, until] = useState("");
  const drawn = useAsked(async (signal) => {
    const params = { path: { definition } };
    const [xml, told] = await Promise.all([
      ask(api.GET("/definitions/{definition}/diagram", { params, parseAs: "text", signal })) as Promise<string>,
      ask(api.GET("/definitions/{definition}", { params, signal })) as Promise<unknown> as Promise<{ kit: string; version: string; entity?: string }>,
    ]);
    return { xml, told, names: names(xml) };
  }, [definition]);
  const counted = useAsked((signal) => {
    const query = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    return ask(api.GET("/definitions/{definition}/statistics", { params: { path: { definition }, query }, signal }));
  }, [definition, from, to]);
  const steps = useMemo(
    () =>
      Object.entries(counted.value?.elements ?? {}).map(([element, visited]): Step => ({ element, name: drawn.value?.names.get(element) ?? element, ...visited })),
    [counted.value, drawn.value],
  );
  const told = drawn.value?.told;
  return (
    <Page
      title={told ? `${told.kit} ${told.version}` : t("auditor.procedure")}
      lead={told?.entity ? t("auditor.heatLeadOf", { name: nameOf(told.entity) }) : t("auditor.heatLead")}
      crumbs={[{ label: t("auditor.dashboard"), href: at("auditor") }]}
      wide
    >
      <div class="filters">
        <Select label={t("auditor.warmth")} value={by} onValue={(value) => warm(value as Warmth)} options={(Object.keys(WARMTH) as Warmth[]).map((value) => ({ value, label: t(`auditor.warmth.${value}`) }))} />
        <Field label={t("auditor.begunFrom")} type="date" value={from} onInput={(event) => since(event.currentTarget.value)} />
        <Field label={t("auditor.begunTo")} type="date" value={to} onInput={(event) => until(event.currentTarget.value)} />
      </div>
      {drawn.problem && <ProblemNote problem={drawn.problem} again={drawn.again} />}
      {counted.problem && <ProblemNote problem={counted.problem} again={counted.again} />}
      {counted.value?.more && <Alert tone="warning" title={t("auditor.heatMore")} live />}
      {!drawn.value && drawn.waiting && <Skeleton lines={10} />}
      {drawn.value && <Heat xml={drawn.value.xml} steps={steps} by={by} />}
      {drawn.value && counted.value && <Steps rows={steps} />}
    </Page>
  );
}

function Heat({ xml, steps, by }: { xml: string; steps: Step[]; by: Warmth }) {
  const { of, tell } = WARMTH[by];
  const warm = steps.filter((step) => of(step) > 0);
  const most = Math.max(0, ...warm.map(of));
  const marks = useMemo(() => warm.map((step) => ({ element: step.element, look: `heat-${degree(of(step), most)}`, label: tell(of(step)) })), [steps, by]);
  return (
    <>
      <Diagram xml={xml} marks={marks} label={t("auditor.heat")} />
      <p class="legend">
        {degrees(warm.map(of), most).map((one) => (
          <span key={one.degree}>
            <span class={`swatch swatch-heat-${one.degree}`} aria-hidden="true" />{" "}
            {tell(one.least) === tell(one.most) ? tell(one.most) : t("auditor.between", { least: tell(one.least), most: tell(one.most) })}
          </span>
        ))}
      </p>
    </>
  );
}

function Steps({ rows }: { rows: Step[] }) {
  const counted = (id: "completed" | "cancelled"): Column<Step> => ({ id, label: t(`auditor.step.${id}`), align: "end", sort: (row) => row[id], cell: (row) => number(row[id]) });
  const taken = (id: "median_seconds" | "longest_seconds"): Column<Step> => ({ id, label: t(`auditor.step.${id}`), align: "end", sort: (row) => row[id] ?? -1, cell: (row) => lasting(row[id]) });
  const columns: Column<Step>[] = [
    { id: "name", label: t("auditor.step"), heads: true, sort: (row) => row.name, cell: (row) => row.name },
    { id: "kind", label: t("auditor.kind"), sort: (row) => row.kind, cell: (row) => worded("auditor.kind", row.kind) },
    { id: "active", label: t("auditor.waiting"), align: "end", sort: (row) => row.active, cell: (row) => (row.active > 0 ? <strong>{number(row.active)}</strong> : 0) },
    { id: "incidents", label: t("auditor.incidents"), align: "end", sort: (row) => row.incidents, cell: (row) => (row.incidents > 0 ? <Badge tone="warning">{number(row.incidents)}</Badge> : 0) },
    counted("completed"),
    counted("cancelled"),
    taken("median_seconds"),
    taken("longest_seconds"),
  ];
  const sorted = [...rows].sort((one, other) => other.active - one.active || other.completed - one.completed);
  return (
    <Section title={t("auditor.heat")} actions={rows.length > 0 && <Exports name="passi" rows={sorted} />}>
      {rows.length === 0 ? <Empty title={t("auditor.nobodyWaits")} /> : <Table caption={t("auditor.heat")} columns={columns} rows={sorted} rowKey={(row) => row.element} />}
    </Section>
  );
}

/** What the elements of a diagram are called. */
function names(xml: string): Map<string, string> {
  const tree = new DOMParser().parseFromString(xml, "application/xml");
  const named = [...tree.querySelectorAll("[id][name]")].map((one): [string, string] => [one.id, one.getAttribute("name") ?? one.id]);
  return new Map(named.filter(([, name]) => name.trim() !== ""));
}
