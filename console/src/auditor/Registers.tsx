/** Registers and figures that are published: accesses, acts, times of conclusion; as open data and as a report with its digest. */
import { useEffect, useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Empty, Field, Page, ProblemNote, Skeleton, Table, Tabs } from "~/design";
import { entity, session } from "~/session/session";
import { moment, n, t } from "~/words";
import { digest } from "./csv";
import { Exports } from "./Exports";

type Row = Record<string, unknown>;

export default function Registers() {
  const [shown, show] = useState("accesses");
  const [from, since] = useState("");
  const [to, until] = useState("");
  const body = entity.value;
  const all = session.value?.entities == null;
  const asked = useAsked(async (signal) => {
    if (shown === "times") {
      const told = (await ask(api.GET("/statistics", { signal }))) as unknown as { rows: Row[]; "left-out": number };
      return { rows: told.rows.filter((row) => !body || row["entity"] === body), left: told["left-out"] };
    }
    const query = { ...(body ? { entity: body } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const rows = (await ask(api.GET("/registers/{register}", { params: { path: { register: shown }, query }, signal }))) as unknown as Row[];
    return { rows, left: 0 };
  }, [shown, body, from, to]);
  const tabs = [
    { id: "accesses", label: t("auditor.accesses") },
    { id: "acts", label: t("auditor.acts") },
    ...(all ? [{ id: "times", label: t("auditor.times") }] : []),
  ];
  const rows = asked.value?.rows ?? [];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <Page title={t("auditor.registers")} lead={t("auditor.registersLead")} wide actions={rows.length > 0 && <Exports name={shown} rows={rows} />}>
      <Tabs label={t("auditor.registers")} tabs={tabs} shown={shown} show={show}>
        {shown !== "times" ? (
          <div class="filters">
            <Field label={t("auditor.begunFrom")} type="date" value={from} onInput={(event) => since(event.currentTarget.value)} />
            <Field label={t("auditor.begunTo")} type="date" value={to} onInput={(event) => until(event.currentTarget.value)} />
          </div>
        ) : (
          <p>{t("auditor.timesHelp")}</p>
        )}
        {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
        {!asked.value && asked.waiting && <Skeleton />}
        {asked.value && rows.length === 0 && <Empty title={t("auditor.nothingPublished")} />}
        {asked.value && asked.value.left > 0 && <p class="muted">{n("auditor.leftOut", asked.value.left)}</p>}
        {rows.length > 0 && (
          <Table
            caption={tabs.find((tab) => tab.id === shown)?.label ?? ""}
            columns={columns.map((name, place) => ({ id: name, label: name, heads: place === 0, sort: (row: Row) => String(row[name] ?? ""), cell: (row: Row) => (row[name] == null ? "–" : String(row[name])) }))}
            rows={rows}
            rowKey={(row) => JSON.stringify(row)}
          />
        )}
        {rows.length > 0 && <Sealed rows={rows} />}
      </Tabs>
    </Page>
  );
}

/** What whoever prints and signs the report signs: the digest of exactly these data, and when they were read. */
export function Sealed({ rows }: { rows: readonly unknown[] }) {
  const [sealed, seal] = useState<{ hash: string; at: string } | null>(null);
  useEffect(() => {
    let left = false;
    void digest(JSON.stringify(rows, null, 2)).then((hash) => left || seal({ hash, at: new Date().toISOString() }));
    return () => {
      left = true;
    };
  }, [rows]);
  if (!sealed) return null;
  return (
    <footer class="sealed">
      <p>{t("auditor.sealed", { at: moment(sealed.at) })}</p>
      <p>
        <code>{sealed.hash}</code>
      </p>
      <p class="signature">{t("auditor.signature")}</p>
    </footer>
  );
}
