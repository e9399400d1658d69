/** The legality of procedures in figures: each case in one number, silence, substitute powers, indemnities; and in how much time. */
import type { Shape } from "~/api/client";
import { Badge, Section, Table, type Column } from "~/design";
import { at } from "~/routes";
import { nameOf } from "~/session/session";
import { number, t, worded } from "~/words";
import { Bars } from "./Bars";
import { Exports } from "./Exports";

/** How the cases of a procedure of a body went, and where its diagram is. */
export type Line = Shape<"Legality"> & { definition?: string | undefined; incidents: number };
type Figure = Shape<"Figure">;

const key = (row: Line) => `${row.kit} ${row.entity}`;
const label = (row: Line) => (row.entity ? `${row.kit}, ${nameOf(row.entity)}` : row.kit);

/** Each case is in one part of its bar. */
function parts(row: Line) {
  return [
    { id: "inTerm", label: t("auditor.openInTerm"), count: row.open_in_term, look: "inTerm" },
    { id: "suspended", label: t("auditor.suspended"), count: row.open_suspended, look: "suspended" },
    { id: "late", label: t("auditor.openLate"), count: row.open_late, look: "late" },
    { id: "concluded", label: t("auditor.concludedInTerm"), count: row.concluded_in_term, look: "concluded" },
    { id: "concludedLate", label: t("auditor.concludedLate"), count: row.concluded_late, look: "concludedLate" },
    { id: "silence", label: t("auditor.bySilence"), count: row.by_silence, look: "silence" },
    { id: "rest", label: t("auditor.restOfCases"), count: row.cancelled + row.without_term, look: "ended" },
  ];
}

/** The bars, and the table that says the same and more. */
export function Figures({ rows }: { rows: Line[] }) {
  const counted = (id: "cases" | "open_in_term" | "open_suspended" | "concluded_in_term" | "cancelled" | "without_term"): Column<Line> => ({
    id,
    label: t(`auditor.legality.${id}`),
    align: "end",
    sort: (row) => row[id],
    cell: (row) => number(row[id]),
  });
  const grave = (id: "open_late" | "concluded_late" | "by_silence" | "incidents", tone: "bad" | "warning"): Column<Line> => ({
    id,
    label: t(`auditor.legality.${id}`),
    align: "end",
    sort: (row) => row[id],
    cell: (row) => (row[id] > 0 ? <Badge tone={tone}>{number(row[id])}</Badge> : 0),
  });
  const figure = (id: "deemed" | "substituted" | "indemnified"): Column<Line> => ({
    id,
    label: t(`auditor.legality.${id}`),
    align: "end",
    sort: (row) => row[id].cases ?? -1,
    cell: (row) => <Told of={row[id]} />,
  });
  const columns: Column<Line>[] = [
    {
      id: "kit",
      label: t("auditor.procedure"),
      heads: true,
      sort: (row) => row.kit,
      cell: (row) => (row.definition ? <a href={at("auditor", `/procedures/${row.definition}`)}>{row.kit}</a> : row.kit),
    },
    { id: "entity", label: t("auditor.entity"), sort: (row) => nameOf(row.entity), cell: (row) => nameOf(row.entity) || "–" },
    counted("cases"),
    counted("open_in_term"),
    counted("open_suspended"),
    grave("open_late", "bad"),
    grave("incidents", "warning"),
    counted("concluded_in_term"),
    grave("concluded_late", "bad"),
    grave("by_silence", "warning"),
    figure("deemed"),
    figure("substituted"),
    figure("indemnified"),
    counted("cancelled"),
    counted("without_term"),
  ];
  return (
    <>
      <Bars label={t("auditor.underWay")} rows={rows.map((row) => ({ id: key(row), label: label(row), parts: parts(row) }))} />
      <Section title={t("auditor.byProcedure")} actions={<Exports name="procedimenti" rows={rows} />}>
        <div class="wraps">
          <Table caption={t("auditor.byProcedure")} columns={columns} rows={rows} rowKey={key} />
        </div>
        <p class="muted">{t("auditor.legalityHelp")}</p>
      </Section>
    </>
  );
}

/** A figure, or why there is none. */
function Told({ of }: { of: Figure }) {
  if (of.cases != null) return <span title={of.fact ?? undefined}>{number(of.cases)}</span>;
  return <span class="muted" title={of.fact ?? undefined}>{worded("auditor.source", of.source)}</span>;
}

/** In how many days cases were concluded: of the calendar, and of those on which the limit ran. */
export function Times({ rows }: { rows: Line[] }) {
  const measured = rows.filter((row) => row.calendar_days.cases > 0);
  const steps = measured[0]?.calendar_days.steps ?? [];
  const days = (id: "median" | "ninetieth" | "longest"): Column<Line> => ({
    id,
    label: t(`auditor.days.${id}`),
    align: "end",
    sort: (row) => row.calendar_days[id] ?? -1,
    cell: (row) => (
      <>
        {row.calendar_days[id] ?? "–"}
        <span class="under">{t(row.working_days ? "auditor.days.working" : "auditor.days.legal", { days: row.legal_days[id] ?? "–" })}</span>
      </>
    ),
  });
  const columns: Column<Line>[] = [
    { id: "kit", label: t("auditor.procedure"), heads: true, sort: label, cell: label },
    { id: "cases", label: t("auditor.completed"), align: "end", sort: (row) => row.calendar_days.cases, cell: (row) => number(row.calendar_days.cases) },
    days("median"),
    days("ninetieth"),
    days("longest"),
    ...steps.map(
      (step, place): Column<Line> => ({
        id: `step-${place}`,
        label: step.up_to == null ? t("auditor.days.more", { days: steps[place - 1]?.up_to ?? 0 }) : t("auditor.days.upTo", { days: step.up_to }),
        align: "end",
        sort: (row) => row.calendar_days.steps[place]?.cases ?? 0,
        cell: (row) => number(row.calendar_days.steps[place]?.cases ?? 0),
      }),
    ),
  ];
  return (
    <Section title={t("auditor.times")} actions={measured.length > 0 && <Exports name="tempi" rows={measured.map((row) => ({ kit: row.kit, entity: row.entity, calendar_days: row.calendar_days, legal_days: row.legal_days }))} />}>
      {measured.length === 0 ? (
        <p class="muted">{t("auditor.nothingConcluded")}</p>
      ) : (
        <>
          <p class="muted">{t("auditor.daysHelp")}</p>
          <Table caption={t("auditor.times")} columns={columns} rows={measured} rowKey={key} />
        </>
      )}
    </Section>
  );
}
