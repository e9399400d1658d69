/** Where the cases of a procedure stand: heat on the diagram, and the table that says the same. */
import { useMemo } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Empty, Page, ProblemNote, Section, Skeleton, Table } from "~/design";
import { Diagram } from "~/diagram/Diagram";
import { at } from "~/routes";
import { number, t } from "~/words";
import { Exports } from "./Exports";

interface Step {
  element: string;
  name: string;
  waiting: number;
  since: string;
}

export default function Procedure({ definition }: { definition: string }) {
  const asked = useAsked(async (signal) => {
    const params = { path: { definition } };
    const [xml, told] = await Promise.all([
      ask(api.GET("/definitions/{definition}/diagram", { params, parseAs: "text", signal })) as Promise<string>,
      ask(api.GET("/definitions/{definition}", { params, signal })) as Promise<unknown> as Promise<{ kit: string; version: string; entity?: string }>,
    ]);
    return { xml, told, steps: await waiting(definition, told.entity, signal) };
  }, [definition]);
  const steps = asked.value?.steps ?? [];
  const most = Math.max(1, ...steps.map((step) => step.waiting));
  const marks = useMemo(
    () => steps.map((step) => ({ element: step.element, look: `heat-${Math.max(1, Math.ceil((4 * step.waiting) / most))}`, label: number(step.waiting) })),
    [steps],
  );
  const title = asked.value ? `${asked.value.told.kit} ${asked.value.told.version}` : t("auditor.procedure");
  return (
    <Page title={title} lead={t("auditor.heatLead")} crumbs={[{ label: t("auditor.dashboard"), href: at("auditor") }]} wide>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton lines={10} />}
      {asked.value && (
        <>
          <Diagram xml={asked.value.xml} marks={marks} label={t("auditor.heat")} />
          <Section title={t("auditor.heat")} actions={steps.length > 0 && <Exports name="passi" rows={steps} />}>
            {steps.length === 0 ? (
              <Empty title={t("auditor.nobodyWaits")} />
            ) : (
              <Table
                caption={t("auditor.heat")}
                columns={[
                  { id: "name", label: t("auditor.step"), heads: true, sort: (row: Step) => row.name, cell: (row) => row.name },
                  { id: "waiting", label: t("auditor.waiting"), align: "end", sort: (row) => row.waiting, cell: (row) => number(row.waiting) },
                  { id: "since", label: t("auditor.oldest"), sort: (row) => row.since, cell: (row) => row.since.slice(0, 10) },
                ]}
                rows={steps}
                rowKey={(row) => row.element}
              />
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

/** The steps at which cases of a definition wait for somebody. */
async function waiting(definition: string, entity: string | undefined, signal: AbortSignal): Promise<Step[]> {
  const own = new Set<number>();
  let after: string | undefined;
  const of = entity ? { entity } : {};
  do {
    const query = { ...of, status: "active", limit: 500, ...(after ? { after } : {}) };
    const part = await ask(api.GET("/cases", { params: { query }, signal }));
    part.items.filter((one) => one.definition === definition).forEach((one) => own.add(one.case));
    after = part.next ?? undefined;
  } while (after !== undefined);
  const steps = new Map<string, Step>();
  after = undefined;
  do {
    const query: { entity?: string; limit: number; after?: string } = { ...of, limit: 500, ...(after ? { after } : {}) };
    const part: { items: { case: number; element: string; name: string; created: string }[]; next?: string | null } = await ask(api.GET("/tasks", { params: { query }, signal }));
    for (const task of part.items.filter((one) => own.has(one.case))) {
      const step = steps.get(task.element) ?? { element: task.element, name: task.name, waiting: 0, since: task.created };
      const since = task.created < step.since ? task.created : step.since;
      steps.set(task.element, { ...step, waiting: step.waiting + 1, since });
    }
    after = part.next ?? undefined;
  } while (after !== undefined);
  return [...steps.values()].sort((one, other) => other.waiting - one.waiting);
}
