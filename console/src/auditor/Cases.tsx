/** All cases, part by part: the way to the evidence of each; chains of all of them verified at once. */
import { api, ask, type Shape } from "~/api/client";
import { useParts, useWork } from "~/api/cancel";
import { Alert, Badge, Button, Page, Pager, ProblemNote, Progress, Table } from "~/design";
import { at } from "~/routes";
import { entity, nameOf, session } from "~/session/session";
import { moment, n, number, t, worded } from "~/words";

export default function Cases() {
  const body = entity.value;
  const list = useParts(async (after, signal) => {
    const query = { limit: 200, ...(body ? { entity: body } : {}), ...(after ? { after } : {}) };
    const part = await ask(api.GET("/cases", { params: { query }, signal }));
    return { items: part.items, next: part.next ?? null };
  }, [body]);
  const verify = useWork((_: null, signal) => ask(api.POST("/verification", { signal })));
  const all = session.value?.entities == null;
  return (
    <Page
      title={t("auditor.cases")}
      lead={t("auditor.casesLead")}
      wide
      actions={all && <Button disabled={verify.working} onClick={() => void verify.start(null)}>{t("auditor.verifyAll")}</Button>}
    >
      {verify.working && <Progress label={t("auditor.verifying")} cancel={verify.cancel} />}
      {verify.problem && <ProblemNote problem={verify.problem} />}
      {verify.value && <Chain of={verify.value} />}
      {list.problem && <ProblemNote problem={list.problem} again={list.again} />}
      <Table
        caption={t("auditor.cases")}
        columns={[
          { id: "case", label: t("auditor.case"), heads: true, cell: (row: Shape<"Case">) => <a href={at("auditor", `/cases/${row.case}`)}>{row.case}</a> },
          { id: "kit", label: t("auditor.procedure"), cell: (row) => `${row.kit} ${row.version}` },
          { id: "entity", label: t("auditor.entity"), cell: (row) => nameOf(row.entity) || "–" },
          { id: "status", label: t("auditor.state"), cell: (row) => <Badge tone={row.status === "quarantined" ? "bad" : row.status === "active" ? "info" : "plain"}>{worded("auditor.status", row.status)}</Badge> },
          { id: "started", label: t("auditor.began"), cell: (row) => moment(row.started) },
          { id: "ended", label: t("auditor.ended"), cell: (row) => moment(row.ended) },
        ]}
        rows={list.rows}
        rowKey={(row) => row.case}
        onEnd={list.more}
      />
      <Pager of={list} />
    </Page>
  );
}

/** What verifying chains came to. */
export function Chain({ of }: { of: Shape<"Verified"> }) {
  return (
    <Alert tone={of.whole ? "good" : "bad"} live title={of.whole ? n("auditor.whole", of.cases) : t("auditor.broken")}>
      <p>{t("auditor.verifiedTells", { records: number(of.records), erased: number(of.erased) })}</p>
      {of.broken.map((one) => <p key={one}>{one}</p>)}
    </Alert>
  );
}
