/** What another version of a pack would have said in past cases: rule by rule and case by case, with progress, until cancelled. */
import { useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { cases, inParts, type Walked } from "~/api/over";
import { Alert, Badge, Button, Field, Page, ProblemNote, Progress, Section, Select, Table, type Column } from "~/design";
import { at } from "~/routes";
import { entity } from "~/session/session";
import { date, n, t, worded } from "~/words";
import type { Flip, Stance, Tally, WhatIf } from "./shapes";

/** Cases that are asked in one request: few enough that cancelling is heard soon. */
const PART = 10;

/** One answer of many. */
export function merged(all: readonly WhatIf[]): WhatIf | null {
  const [first, ...others] = all;
  if (!first) return null;
  const sum = structuredClone(first);
  for (const one of others) {
    sum.cases += one.cases;
    sum.calls += one.calls;
    sum.unreadable.push(...one.unreadable);
    sum.changes.push(...one.changes);
    for (const [rule, tally] of Object.entries(one.rules)) {
      const known: Tally = (sum.rules[rule] ??= {});
      for (const [what, count] of Object.entries(tally)) known[what] = (known[what] ?? 0) + count;
    }
  }
  return sum;
}

export default function WhatIfPage() {
  const [pack, choose] = useState("");
  const [kit, narrow] = useState("");
  const [from, since] = useState("");
  const [to, until] = useState("");
  const [walked, walk] = useState<Walked | null>(null);
  const asked = useAsked(async (signal) => {
    const [packs, kits] = await Promise.all([ask(api.GET("/packs", { signal })), ask(api.GET("/kits", { signal }))]);
    return { packs: packs.map((one) => `${one.pack}@${one.version}`), kits: [...new Set(kits.map((one) => one.kit))] };
  }, []);
  const [partly, keep] = useState<WhatIf | null>(null);
  const work = useWork(async (_: null, signal) => {
    walk(null);
    keep(null);
    const parts: WhatIf[] = [];
    const all = await cases({ entity: entity.value, kit: kit || null }, signal);
    const days = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const question = async (part: number[]) => {
      parts.push((await ask(api.POST("/what-if", { body: { pack, cases: part, ...days }, signal }))) as unknown as WhatIf);
      keep(merged(parts));
    };
    await inParts(all.map((one) => one.case), PART, question, walk);
    return parts.length === 0 ? "none" : "done";
  });
  const cut = !work.working && !work.value && !work.problem && walked !== null && walked.done < walked.of;
  const options = (names: string[], none: string) => [{ value: "", label: none }, ...names.map((name) => ({ value: name, label: name }))];
  return (
    <Page title={t("municipality.whatIf")} lead={t("municipality.whatIfLead")} wide>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          work.forget();
          void work.start(null);
        }}
      >
        <Select label={t("municipality.pack")} required value={pack} onValue={choose} options={options(asked.value?.packs ?? [], "–")} />
        <Select label={t("municipality.kit")} value={kit} onValue={narrow} options={options(asked.value?.kits ?? [], t("municipality.all"))} />
        <Field label={t("municipality.actsFrom")} type="date" value={from} onInput={(event) => since(event.currentTarget.value)} />
        <Field label={t("municipality.actsTo")} type="date" value={to} onInput={(event) => until(event.currentTarget.value)} />
        <Button kind="main" type="submit" disabled={!pack || work.working}>
          {t("municipality.askPast")}
        </Button>
      </form>
      {work.working && (
        <Progress
          label={walked ? t("municipality.walked", { done: walked.done, of: walked.of }) : t("municipality.counting")}
          {...(walked && walked.of > 0 ? { done: walked.done / walked.of } : {})}
          cancel={work.cancel}
        />
      )}
      {work.problem && <ProblemNote problem={work.problem} />}
      {work.value === "none" && <Alert title={t("municipality.noCases")} live />}
      {cut && (
        <Alert tone="warning" live title={t("municipality.interrupted", { done: walked.done, of: walked.of })}>
          <p>{t("municipality.interruptedHelp")}</p>
        </Alert>
      )}
      {partly && <Result of={partly} whole={work.value === "done"} />}
    </Page>
  );
}

const KINDS = ["flips", "blocks", "lifts", "appears", "disappears", "weight", "message", "trace", "same", "cannot-tell"] as const;

function Result({ of, whole }: { of: WhatIf; whole: boolean }) {
  const rules = Object.entries(of.rules).map(([rule, tally]) => ({ rule, tally }));
  const columns: Column<{ rule: string; tally: Tally }>[] = [
    { id: "rule", label: t("municipality.rule"), heads: true, sort: (row) => row.rule, cell: (row) => <code>{row.rule}</code> },
    ...KINDS.map((kind): Column<{ rule: string; tally: Tally }> => ({
      id: kind,
      label: worded("municipality.tally", kind),
      align: "end",
      sort: (row) => row.tally[kind] ?? 0,
      cell: (row) => row.tally[kind] ?? 0,
    })),
  ];
  return (
    <>
      <Alert tone={of.changes.length === 0 ? "good" : "warning"} live={whole} title={n("municipality.wouldChange", of.changes.length)}>
        <p>{t("municipality.whatIfTells", { cases: of.cases, calls: of.calls, pack: `${of.pack} ${of.version}` })}</p>
        {of.unreadable.length > 0 && <p>{n("municipality.unreadable", of.unreadable.length)}</p>}
      </Alert>
      {rules.length > 0 && (
        <Section title={t("municipality.byRule")}>
          <Table caption={t("municipality.byRule")} columns={columns} rows={rules} rowKey={(row) => row.rule} height={420} />
        </Section>
      )}
      {of.changes.length > 0 && <Changes of={of.changes} />}
    </>
  );
}

const said = (stance: Stance | null) => (stance ? `${worded("municipality.outcome", stance.outcome)}, ${worded("municipality.weight", stance.weight)}` : t("municipality.silent"));

function Changes({ of }: { of: Flip[] }) {
  const columns: Column<Flip>[] = [
    { id: "case", label: t("municipality.case"), heads: true, sort: (row) => row.case, cell: (row) => <a href={at("auditor", `/cases/${row.case}`)}>{row.case}</a> },
    { id: "rule", label: t("municipality.rule"), sort: (row) => row.rule, cell: (row) => <code>{row.rule}</code> },
    { id: "point", label: t("municipality.point"), cell: (row) => row.point },
    { id: "day", label: t("municipality.actDate"), sort: (row) => row["act-date"], cell: (row) => date(row["act-date"]) },
    { id: "then", label: t("municipality.then"), cell: (row) => said(row.then) },
    { id: "now", label: t("municipality.wouldSay"), cell: (row) => said(row.now) },
    {
      id: "blocks",
      label: t("municipality.effect"),
      cell: (row) =>
        row.blocks === true ? <Badge tone="bad">{t("municipality.wouldBlock")}</Badge> : row.blocks === false ? <Badge tone="good">{t("municipality.wouldPass")}</Badge> : "–",
    },
  ];
  return (
    <Section title={t("municipality.byCase")}>
      <Table caption={t("municipality.byCase")} columns={columns} rows={of} rowKey={(row) => `${row.case} ${row.record} ${row.rule}`} />
    </Section>
  );
}
