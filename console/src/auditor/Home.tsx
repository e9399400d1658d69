/** Legality of procedures: how cases went, by procedure and body; what is due, what silence has done, in how much time cases end. */
import { useState } from "preact/hooks";
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { useNews } from "~/api/events";
import { Badge, Empty, Field, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { today } from "~/municipality/values";
import { at } from "~/routes";
import { entity } from "~/session/session";
import { date, n, t, worded } from "~/words";
import { Exports } from "./Exports";
import { Figures, Times, type Line } from "./Legality";
import { Signed } from "./Signed";

type Limit = Shape<"Limit">;

export default function Dashboard() {
  const body = entity.value;
  const [from, since] = useState("");
  const [to, until] = useState("");
  const query = body ? { entity: body } : {};
  const span = { ...query, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const asked = useAsked(async (signal) => {
    const [legality, counted, due, definitions] = await Promise.all([
      ask(api.GET("/legality", { params: { query: span }, signal })) as Promise<Shape<"Legality">[]>,
      ask(api.GET("/dashboard", { params: { query }, signal })),
      ask(api.GET("/terms", { params: { query: { ...query, days: 30, limit: 500 } }, signal })),
      ask(api.GET("/definitions", { signal })),
    ]);
    const same = (row: { kit: string; entity?: string | null }) => (one: { kit: string; entity?: string | null }) => one.kit === row.kit && (one.entity ?? null) === (row.entity ?? null);
    const rows = legality.map((row): Line => ({ ...row, definition: definitions.find(same(row))?.definition, incidents: counted.find(same(row))?.incidents ?? 0 }));
    return { rows, due };
  }, [body, from, to]);
  useNews({ entity: body }, asked.again, 2000);
  const told = asked.value;
  return (
    <Page title={t("auditor.dashboard")} lead={t("auditor.dashboardLead")} wide>
      <div class="filters">
        <Field label={t("auditor.begunFrom")} type="date" value={from} onInput={(event) => since(event.currentTarget.value)} />
        <Field label={t("auditor.begunTo")} type="date" value={to} onInput={(event) => until(event.currentTarget.value)} />
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!told && asked.waiting && <Skeleton lines={8} />}
      {told?.rows.length === 0 && (
        <Empty title={t("auditor.empty")}>
          <p>{t("auditor.emptyHelp")}</p>
        </Empty>
      )}
      {told && told.rows.length > 0 && <Figures rows={told.rows} />}
      {told && told.rows.length > 0 && <Signed ask={(signal) => ask(api.GET("/legality/report", { params: { query: span }, signal }))} />}
      {told && <Due limits={told.due.items} more={told.due.more} />}
      {told && told.rows.length > 0 && <Times rows={told.rows} />}
    </Page>
  );
}
/** Limits that run out soon or have run out, with what silence does. */
function Due({ limits, more }: { limits: Limit[]; more: boolean }) {
  const now = today();
  const columns: Column<Limit>[] = [
    { id: "case", label: t("auditor.case"), heads: true, sort: (row) => row.case, cell: (row) => <a href={at("auditor", `/cases/${row.case}`)}>{row.case}</a> },
    { id: "term", label: t("auditor.term"), sort: (row) => row.name, cell: (row) => row.name },
    { id: "due", label: t("auditor.due"), sort: (row) => row.due, cell: (row) => date(row.due) },
    {
      id: "state",
      label: t("auditor.state"),
      sort: (row) => row.state,
      cell: (row) => <Badge tone={row.state === "late" ? "bad" : row.state === "suspended" ? "warning" : "good"}>{worded("auditor.state", row.state)}</Badge>,
    },
    {
      id: "silence",
      label: t("auditor.silence"),
      cell: (row) => {
        if (!row.silence) return "–";
        const effect = worded("auditor.silence", row.silence.effect);
        if (!row.silence.on) return effect;
        return row.silence.on <= now ? <Badge tone="warning">{t("auditor.silenceDone", { effect, on: date(row.silence.on) })}</Badge> : t("auditor.silenceWill", { effect, on: date(row.silence.on) });
      },
    },
  ];
  return (
    <Section title={n("auditor.dueCount", limits.length)} actions={limits.length > 0 && <Exports name="termini" rows={limits} />}>
      {more && <p class="muted">{t("auditor.more")}</p>}
      {limits.length === 0 ? <p class="muted">{t("auditor.nothingDue")}</p> : <Table caption={t("auditor.dueList")} columns={columns} rows={limits} rowKey={(row) => `${row.case} ${row.term}`} />}
    </Section>
  );
}
