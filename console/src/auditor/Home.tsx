/** Legality of procedures: cases in term, late, suspended and ended, by procedure and body; what is due, what silence has done. */
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { useNews } from "~/api/events";
import { Badge, Empty, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { today } from "~/municipality/values";
import { at } from "~/routes";
import { entity, nameOf } from "~/session/session";
import { date, n, t, worded } from "~/words";
import { Bars } from "./Bars";
import { Exports } from "./Exports";

type Counted = Shape<"Counted"> & { definition?: string };
type Limit = Shape<"Limit">;

const inTerm = (row: Counted) => Math.max(0, row.active - row.late - row.suspended);

export default function Dashboard() {
  const body = entity.value;
  const asked = useAsked(async (signal) => {
    const query = body ? { entity: body } : {};
    const [counted, due, definitions] = await Promise.all([
      ask(api.GET("/dashboard", { params: { query }, signal })),
      ask(api.GET("/terms", { params: { query: { ...query, days: 30, limit: 500 } }, signal })),
      ask(api.GET("/definitions", { signal })),
    ]);
    const rows: Counted[] = counted.map((row) => {
      const current = definitions.find((one) => one.kit === row.kit && (one.entity ?? null) === (row.entity ?? null));
      return current ? { ...row, definition: current.definition } : row;
    });
    return { rows, due };
  }, [body]);
  useNews({ entity: body }, asked.again, 2000);
  const told = asked.value;
  return (
    <Page title={t("auditor.dashboard")} lead={t("auditor.dashboardLead")} wide actions={told && <Exports name="procedimenti" rows={told.rows} />}>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!told && asked.waiting && <Skeleton lines={8} />}
      {told?.rows.length === 0 && (
        <Empty title={t("auditor.empty")}>
          <p>{t("auditor.emptyHelp")}</p>
        </Empty>
      )}
      {told && told.rows.length > 0 && (
        <>
          <Bars label={t("auditor.underWay")} rows={told.rows.map(bar)} />
          <Procedures rows={told.rows} />
        </>
      )}
      {told && <Due limits={told.due.items} more={told.due.more} />}
    </Page>
  );
}

function bar(row: Counted) {
  const label = row.entity ? `${row.kit}, ${nameOf(row.entity)}` : row.kit;
  const parts = [
    { id: "inTerm", label: t("auditor.inTerm"), count: inTerm(row), look: "inTerm" },
    { id: "suspended", label: t("auditor.suspended"), count: row.suspended, look: "suspended" },
    { id: "late", label: t("auditor.late"), count: row.late, look: "late" },
    { id: "ended", label: t("auditor.completed"), count: row.completed, look: "ended" },
  ];
  return { id: `${row.kit} ${row.entity}`, label, parts };
}

function Procedures({ rows }: { rows: Counted[] }) {
  const counted = (id: string, label: string, count: (row: Counted) => number): Column<Counted> => ({ id, label, align: "end", sort: count, cell: count });
  const columns: Column<Counted>[] = [
    {
      id: "kit",
      label: t("auditor.procedure"),
      heads: true,
      sort: (row) => row.kit,
      cell: (row) => (row.definition ? <a href={at("auditor", `/procedures/${row.definition}`)}>{row.kit}</a> : row.kit),
    },
    { id: "entity", label: t("auditor.entity"), sort: (row) => nameOf(row.entity), cell: (row) => nameOf(row.entity) || "–" },
    counted("inTerm", t("auditor.inTerm"), inTerm),
    {
      ...counted("late", t("auditor.late"), (row) => row.late),
      cell: (row) => (row.late > 0 ? <Badge tone="bad">{row.late}</Badge> : 0),
    },
    counted("suspended", t("auditor.suspended"), (row) => row.suspended),
    {
      ...counted("incidents", t("auditor.incidents"), (row) => row.incidents),
      cell: (row) => (row.incidents > 0 ? <Badge tone="warning">{row.incidents}</Badge> : 0),
    },
    counted("completed", t("auditor.completed"), (row) => row.completed),
    counted("cancelled", t("auditor.cancelled"), (row) => row.cancelled),
  ];
  return (
    <Section title={t("auditor.byProcedure")}>
      <Table caption={t("auditor.byProcedure")} columns={columns} rows={rows} rowKey={(row) => `${row.kit} ${row.entity}`} />
    </Section>
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
