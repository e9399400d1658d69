/** A rule pack: its rules and norms, its vectors tried on this machine, what it said in shadow, and its enactment. */
import { useState } from "preact/hooks";
import { api, ask, type Shape } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { cases, inParts, type Walked } from "~/api/over";
import { Alert, Badge, Button, Dialog, Facts, Field, Norm, Page, ProblemNote, Progress, Section, Skeleton, Table, type Column } from "~/design";
import { at } from "~/routes";
import { may } from "~/session/session";
import { date, n, t, worded } from "~/words";
import { Level } from "./Holding";
import { signers, STATES } from "./Packs";
import type { Installed } from "./shapes";

type Whole = Shape<"WholePack">;

export default function PackPage({ pack }: { pack: string }) {
  const asked = useAsked((signal) => ask(api.GET("/packs/{pack}", { params: { path: { pack } }, signal })), [pack]);
  const [open, show] = useState<"enact" | "retire" | null>(null);
  const told = asked.value;
  const installed = told?.installed as unknown as Installed | null | undefined;
  return (
    <Page title={pack} lead={t("municipality.packLead")} crumbs={[{ label: t("municipality.packsTitle"), href: at("municipality", "/packs") }]} wide>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!told && asked.waiting && <Skeleton lines={8} />}
      {told && (
        <>
          {told.revoked && <Alert tone="bad" title={t("municipality.revoked")}><p>{told.revoked}</p></Alert>}
          <Facts
            of={[
              [t("municipality.state"), <Badge tone={STATES[told.state] ?? "plain"}>{worded("municipality.state", told.state)}</Badge>],
              [t("municipality.level"), <Level of={told.level} />],
              [t("municipality.signed"), signers(told)],
              [t("municipality.covers"), date(told.covers_from)],
              [t("municipality.bindsFrom"), installed?.enacted ? date(installed.enacted.from) : null],
              [t("municipality.cases"), n("municipality.casesBound", told.cases)],
              [t("municipality.component"), <code>{told.component}</code>],
            ]}
          />
          {installed && may("install") && (
            <div class="row">
              {told.state === "shadow" && <Button kind="main" onClick={() => show("enact")}>{t("municipality.enact")}</Button>}
              {told.state !== "retired" && <Button kind="danger" onClick={() => show("retire")}>{t("municipality.retire")}</Button>}
            </div>
          )}
          <Vectors pack={pack} />
          {told.state === "shadow" && <Shadow pack={told.pack} version={told.version} />}
          <Rules of={told} />
          {open && <Decide pack={pack} what={open} close={() => show(null)} done={() => (show(null), asked.again())} />}
        </>
      )}
    </Page>
  );
}

/** Enactment and retirement go one way; who does it says so. */
function Decide({ pack, what, close, done }: { pack: string; what: "enact" | "retire"; close: () => void; done: () => void }) {
  const [from, begin] = useState("");
  const [citation, cite] = useState("");
  const [reason, say] = useState("");
  const [known, know] = useState(false);
  const work = useWork(async (_: null, signal) => {
    const params = { path: { pack } };
    if (what === "enact") await ask(api.POST("/packs/{pack}/enactment", { params, body: { from, citation, reason }, signal }));
    else await ask(api.POST("/packs/{pack}/retirement", { params, body: { reason }, signal }));
    done();
  });
  const complete = known && reason.trim() !== "" && (what === "retire" || (from !== "" && citation.trim() !== ""));
  return (
    <Dialog
      title={what === "enact" ? t("municipality.enactTitle", { pack }) : t("municipality.retireTitle", { pack })}
      close={close}
      actions={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button kind={what === "enact" ? "main" : "danger"} disabled={!complete || work.working} onClick={() => void work.start(null)}>
            {what === "enact" ? t("municipality.enact") : t("municipality.retire")}
          </Button>
        </>
      }
    >
      <Alert tone="warning" title={t("municipality.oneWay")}>
        <p>{what === "enact" ? t("municipality.enactOneWay") : t("municipality.retireOneWay")}</p>
      </Alert>
      {what === "enact" && (
        <>
          <Field label={t("municipality.bindsFrom")} type="date" required value={from} onInput={(event) => begin(event.currentTarget.value)} />
          <Field label={t("municipality.citation")} help={t("municipality.citationHelp")} required value={citation} onInput={(event) => cite(event.currentTarget.value)} />
        </>
      )}
      <Field label={t("municipality.reason")} required value={reason} onInput={(event) => say(event.currentTarget.value)} />
      <label class="tick">
        <input type="checkbox" checked={known} onChange={(event) => know(event.currentTarget.checked)} /> {t("municipality.iKnow")}
      </label>
      {work.problem && <ProblemNote problem={work.problem} />}
    </Dialog>
  );
}

function Vectors({ pack }: { pack: string }) {
  const work = useWork((_: null, signal) => ask(api.GET("/packs/{pack}/vectors", { params: { path: { pack } }, signal })));
  const failed = work.value?.filter((one) => !one.passed).length ?? 0;
  return (
    <Section title={t("municipality.vectors")} actions={<Button disabled={work.working} onClick={() => void work.start(null)}>{t("municipality.tryVectors")}</Button>}>
      {work.working && <Progress label={t("municipality.trying")} cancel={work.cancel} />}
      {work.problem && <ProblemNote problem={work.problem} />}
      {!work.value && !work.working && <p class="muted">{t("municipality.vectorsHelp")}</p>}
      {work.value && (
        <>
          <Alert tone={failed === 0 ? "good" : "bad"} live title={failed === 0 ? n("municipality.vectorsPassed", work.value.length) : n("municipality.vectorsFailed", failed)} />
          <Table
            caption={t("municipality.vectors")}
            columns={[
              { id: "name", label: t("municipality.vector"), heads: true, cell: (row: Shape<"TriedVector">) => row.name },
              { id: "passed", label: t("municipality.outcome"), sort: (row) => Number(row.passed), cell: (row) => <Badge tone={row.passed ? "good" : "bad"}>{row.passed ? t("municipality.passed") : t("municipality.notPassed")}</Badge> },
              { id: "fuel", label: t("municipality.fuel"), align: "end", sort: (row) => row.fuel, cell: (row) => row.fuel ?? "–" },
              { id: "differs", label: t("municipality.differs"), cell: (row) => row.differs ?? "–" },
            ]}
            rows={work.value}
            rowKey={(row) => `${row.file} ${row.name}`}
            height={400}
          />
        </>
      )}
    </Section>
  );
}

interface Call {
  case: number;
  point: string;
  "act-date": string | null;
  mode: string;
  verdict: string | null;
  findings: { rule: string; outcome: string; weight: string }[];
  packs: { pack: string; version: string | null }[];
}
interface Watched { case: number; point: string; day: string | null; rule: string; outcome: string; then: string | null }

/** What a pack in shadow found in cases, beside what the binding one found at the same point on the same day. */
function watched(calls: Call[], pack: string, version: string): Watched[] {
  const shadows = calls.filter((call) => call.mode === "shadow" && call.packs.some((one) => one.pack === pack && (one.version ?? version) === version));
  return shadows.flatMap((call) => {
    const bound = calls.find((one) => one.mode !== "shadow" && one.point === call.point && one["act-date"] === call["act-date"]);
    return call.findings.map((found) => ({
      case: call.case, point: call.point, day: call["act-date"], rule: found.rule, outcome: found.outcome,
      then: bound?.findings.find((one) => one.rule === found.rule)?.outcome ?? null,
    }));
  });
}

function Shadow({ pack, version }: { pack: string; version: string }) {
  const [walked, walk] = useState<Walked | null>(null);
  const work = useWork(async (_: null, signal) => {
    const all = await cases({}, signal);
    const read = (part: number[]) => Promise.all(part.map(async (id) => {
      const told = await ask(api.GET("/cases/{case}/evidence", { params: { path: { case: id } }, signal }));
      return watched(told as unknown as Call[], pack, version);
    }));
    return (await inParts(all.map((one) => one.case), 4, read, walk)).flat(2);
  });
  return (
    <Section title={t("municipality.shadow")} actions={may("read-evidence") && <Button disabled={work.working} onClick={() => void work.start(null)}>{t("municipality.readShadow")}</Button>}>
      {work.working && <Progress label={t("municipality.walked", { done: walked?.done ?? 0, of: walked?.of ?? 0 })} {...(walked?.of ? { done: walked.done / walked.of } : {})} cancel={work.cancel} />}
      {work.problem && <ProblemNote problem={work.problem} />}
      {!work.value && !work.working && <p class="muted">{t("municipality.shadowHelp")}</p>}
      {work.value?.length === 0 && <p>{t("municipality.shadowNothing")}</p>}
      {work.value && work.value.length > 0 && (
        <Table
          caption={t("municipality.shadow")}
          columns={[
            { id: "case", label: t("municipality.case"), heads: true, sort: (row: Watched) => row.case, cell: (row) => <a href={at("auditor", `/cases/${row.case}`)}>{row.case}</a> },
            { id: "point", label: t("municipality.point"), cell: (row) => row.point },
            { id: "day", label: t("municipality.actDate"), cell: (row) => date(row.day) },
            { id: "rule", label: t("municipality.rule"), sort: (row) => row.rule, cell: (row) => <code>{row.rule}</code> },
            { id: "then", label: t("municipality.then"), cell: (row) => (row.then ? worded("municipality.outcome", row.then) : "–") },
            { id: "now", label: t("municipality.inShadowSaid"), sort: (row) => row.outcome, cell: (row) => <Badge tone={row.then === row.outcome ? "plain" : "warning"}>{worded("municipality.outcome", row.outcome)}</Badge> },
          ]}
          rows={work.value}
          rowKey={(row) => `${row.case} ${row.point} ${row.day} ${row.rule}`}
        />
      )}
    </Section>
  );
}

function Rules({ of }: { of: Whole }) {
  type Rule = Whole["rule_list"][number];
  const columns: Column<Rule>[] = [
    { id: "title", label: t("municipality.rule"), heads: true, sort: (row) => row.title, cell: (row) => <>{row.title}<code class="under">{row.rule}</code></> },
    { id: "weight", label: t("municipality.weight"), sort: (row) => row.weight, cell: (row) => worded("municipality.weight", row.weight) },
    { id: "from", label: t("municipality.validity"), sort: (row) => row.from, cell: (row) => (row.to ? t("municipality.fromTo", { from: date(row.from), to: date(row.to) }) : t("municipality.from", { from: date(row.from) })) },
    { id: "norms", label: t("municipality.norm"), cell: (row) => row.norms.map((norm) => <div key={norm.title}><Norm label={norm.title} href={norm.link ?? null} /></div>) },
    { id: "points", label: t("municipality.point"), cell: (row) => row.points.join(", ") },
  ];
  return (
    <Section title={n("municipality.rulesCount", of.rule_list.length)}>
      <Table caption={t("municipality.rules")} columns={columns} rows={of.rule_list} rowKey={(row) => row.rule} />
    </Section>
  );
}
