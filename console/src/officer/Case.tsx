/** A case: what waits in it, legal time, what stands in the way; its story as a list and on the diagram; its documents. */
import { lazy } from "preact-iso";
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { useAsked } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { useNews } from "~/api/events";
import { Alert, Button, Facts, Page, ProblemNote, Section, Skeleton, Tabs } from "~/design";
import { may, nameOf } from "~/session/session";
import { moment, n, t } from "~/words";
import { Cancellation } from "./Cancellation";
import { Status } from "./Cases";
import { Documents } from "./Documents";
import { Findings } from "./findings";
import { officeName, useOffices } from "./offices";
import { Trouble } from "./Trouble";
import { LimitCard } from "./time";
import { Timeline } from "./Timeline";
import "./officer.scss";

/** Diagrams come with their library: it is fetched when somebody looks at one. */
const CaseDiagram = lazy(() => import("./CaseDiagram"));

type Tab = "story" | "diagram" | "findings" | "documents" | "data";

export default function Case({ number }: { number: string }) {
  const { query } = useLocation();
  const id = Number(number);
  const [tab, show] = useState<Tab>("story");
  const [ending, end] = useState(false);
  const asked = useAsked((signal) => ask(api.GET("/cases/{case}", { params: { path: { case: id } }, signal })), [id]);
  const whole = asked.value;
  const offices = useOffices(whole?.entity ?? null);
  useNews({ entity: whole?.entity ?? null }, (news) => {
    if (news.some((one) => one.kind === "reset" || one.told.case === id)) asked.again();
  });
  const crumbs = [{ label: t("officer.cases"), href: "/console/officer/cases" }];
  if (!whole) {
    return (
      <Page title={t("officer.case.number", { number })} crumbs={crumbs}>
        {asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Skeleton lines={12} />}
      </Page>
    );
  }
  const done = query["done"];
  const tabs = (["story", "diagram", "findings", "documents", "data"] as const).map((one) => ({
    id: one,
    label: t(`officer.tab.${one}`),
  }));
  return (
    <Page
      title={t("officer.case.number", { number })}
      lead={
        <>
          {whole.kit} {whole.version} · {nameOf(whole.entity)}
        </>
      }
      crumbs={crumbs}
      wide
      actions={
        whole.status === "active" &&
        may("cancel-cases") && (
          <Button kind="danger" small onClick={() => end(true)}>
            {t("officer.cancel")}
          </Button>
        )
      }
    >
      {ending && <Cancellation of={id} close={() => end(false)} done={() => (end(false), asked.again())} />}
      {done && (
        <Alert tone="good" title={t("officer.done", { task: done })}>
          <p>{whole.tasks.length > 0 ? n("officer.done.next", whole.tasks.length) : t("officer.done.none")}</p>
        </Alert>
      )}
      {whole.incident_list.map((trouble) => (
        <Trouble key={trouble.ticket} of={trouble} again={asked.again} />
      ))}
      <div class="case">
        <div class="case-main">
          <Section title={t("officer.waits")}>
            <Waits of={whole} name={(role) => officeName(offices, role)} />
          </Section>
          <Tabs label={t("officer.tabs")} tabs={tabs} shown={tab} show={show}>
            {tab === "story" && <Timeline of={id} head={whole.head.record} />}
            {tab === "diagram" && <CaseDiagram of={whole} />}
            {tab === "findings" && <CaseFindings of={id} head={whole.head.record} />}
            {tab === "documents" && <Documents of={id} head={whole.head.record} />}
            {tab === "data" && <Data of={id} head={whole.head.record} />}
          </Tabs>
        </div>
        <aside class="case-side" aria-label={t("officer.about")}>
          <Section title={t("officer.time")}>
            {whole.terms.length === 0 && <p>{t("officer.due.none")}</p>}
            {whole.terms.map((limit) => (
              <LimitCard key={limit.term} limit={limit} />
            ))}
          </Section>
          <Section title={t("officer.about")}>
            <Facts
              of={[
                [t("officer.status"), <Status of={whole.status} />],
                [t("officer.started"), moment(whole.started)],
                [t("officer.ended"), whole.ended ? moment(whole.ended) : null],
                [t("officer.records"), n("officer.records.count", whole.head.record)],
              ]}
            />
          </Section>
        </aside>
      </div>
    </Page>
  );
}

/** What the case waits for: people, messages, moments. */
function Waits({ of: whole, name }: { of: Shape<"Whole">; name: (role: string | null | undefined) => string }) {
  if (whole.tasks.length + whole.messages.length + whole.timers.length === 0) return <p>{t("officer.waits.nothing")}</p>;
  return (
    <ul class="waits">
      {whole.tasks.map((task) => (
        <li key={task.ticket}>
          <a class="waits-task" href={`/console/officer/cases/${task.case}/tasks/${task.ticket}`}>
            {task.name}
          </a>
          <span class="dim">
            {name(task.office)}
            {task.assignee && ` · ${t("officer.held", { who: task.assignee })}`}
          </span>
        </li>
      ))}
      {whole.messages.map((message) => (
        <li key={message.ticket}>
          {t("officer.waits.message", { name: message.name })}
        </li>
      ))}
      {whole.timers.map((timer) => (
        <li key={timer.ticket}>
          {t("officer.waits.timer", { element: timer.element, due: moment(timer.due) })}
        </li>
      ))}
    </ul>
  );
}

function CaseFindings({ of: id, head }: { of: number; head: number }) {
  const asked = useAsked(
    (signal) => ask(api.GET("/cases/{case}/findings", { params: { path: { case: id } }, signal })),
    [id, head],
  );
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />;
  if (!asked.value) return <Skeleton />;
  if (asked.value.length === 0) return <p>{t("officer.findings.none")}</p>;
  const records = [...new Set(asked.value.map((said) => said.record))].reverse();
  return (
    <>
      {records.map((record) => {
        const said = asked.value?.filter((one) => one.record === record) ?? [];
        return (
          <section key={record} class="record">
            <h3>{t("officer.findings.record", { record: record ?? 0, point: said[0]?.point ?? "" })}</h3>
            <Findings of={said} />
          </section>
        );
      })}
    </>
  );
}

function Data({ of: id, head }: { of: number; head: number }) {
  const asked = useAsked(
    (signal) => ask(api.GET("/cases/{case}/variables", { params: { path: { case: id } }, signal })),
    [id, head],
  );
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />;
  if (!asked.value) return <Skeleton />;
  const rows = flat(asked.value as Record<string, unknown>);
  if (rows.length === 0) return <p>{t("officer.data.none")}</p>;
  return (
    <dl class="facts data">
      {rows.map(([path, value]) => (
        <div key={path}>
          <dt>
            <code>{path}</code>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts by their paths. */
export function flat(value: Record<string, unknown>, under = ""): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    const path = under === "" ? name : `${under}.${name}`;
    if (typeof inner === "object" && inner !== null && !Array.isArray(inner)) return flat(inner as Record<string, unknown>, path);
    if (inner === true || inner === false) return [[path, t(inner ? "officer.yes" : "officer.no")]];
    if (inner === null) return [[path, "–"]];
    return [[path, typeof inner === "string" || typeof inner === "number" ? String(inner) : JSON.stringify(inner)]];
  });
}
