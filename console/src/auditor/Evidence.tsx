/** The evidence of a case: each time the law was asked, with digests and signatures; its chain verified, its rules asked again. */
import { api, ask, type Shape } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { Alert, Badge, Button, Empty, Facts, Norm, Page, ProblemNote, Progress, Section, Skeleton, type Tone } from "~/design";
import type { Citation } from "~/municipality/shapes";
import { official } from "~/municipality/values";
import { at } from "~/routes";
import { nameOf } from "~/session/session";
import { date, moment, t, worded } from "~/words";
import { Chain } from "./Cases";
import { Exports } from "./Exports";
import { Signed } from "./Signed";

interface Call {
  asked: number;
  answered: number | null;
  recorded: string | null;
  element: string;
  name: string | null;
  point: string;
  mode: string;
  law: string;
  regime: Citation | null;
  "act-date": string | null;
  "facts-date": string | null;
  "known-on": string | null;
  verdict: unknown;
  findings: { rule: string; outcome: string; weight: string; citations?: Citation[] }[];
  failures: [string, unknown][];
  packs: { pack: string; version: string | null; component: string; contract: string; facts: string }[];
  signatures: { at: string; by: { id: string; role?: string | null }; reason: string | null; proceed: boolean }[];
}

const tones: Record<string, Tone> = { satisfied: "good", violated: "bad", indeterminate: "warning" };

export default function Evidence({ id }: { id: string }) {
  const params = { path: { case: Number(id) } };
  const asked = useAsked(async (signal) => {
    const [row, calls] = await Promise.all([
      ask(api.GET("/cases/{case}", { params, signal })) as Promise<unknown> as Promise<Shape<"Case">>,
      ask(api.GET("/cases/{case}/evidence", { params, signal })) as Promise<unknown> as Promise<Call[]>,
    ]);
    return { row, calls };
  }, [id]);
  const verify = useWork((_: null, signal) => ask(api.GET("/cases/{case}/verification", { params, signal })));
  const replay = useWork((_: null, signal) => ask(api.POST("/cases/{case}/replay", { params, signal })));
  const told = asked.value;
  return (
    <Page
      title={t("auditor.evidenceTitle", { id })}
      lead={told && `${told.row.kit} ${told.row.version}${told.row.entity ? `, ${nameOf(told.row.entity)}` : ""}`}
      crumbs={[{ label: t("auditor.cases"), href: at("auditor", "/cases") }]}
      actions={told && <Exports name={`prove-${id}`} rows={told.calls} />}
    >
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      <div class="row">
        <Button kind="main" disabled={verify.working} onClick={() => void verify.start(null)}>{t("auditor.verify")}</Button>
        <Button disabled={replay.working} onClick={() => void replay.start(null)}>{t("auditor.replay")}</Button>
      </div>
      <p class="muted">{t("auditor.replayHelp")}</p>
      <Signed ask={(signal) => ask(api.GET("/cases/{case}/report", { params, signal }))} />
      {(verify.working || replay.working) && <Progress cancel={verify.working ? verify.cancel : replay.cancel} />}
      {verify.problem && <ProblemNote problem={verify.problem} />}
      {replay.problem && <ProblemNote problem={replay.problem} />}
      {verify.value && <Chain of={verify.value} />}
      {replay.value && (
        <Alert tone={replay.value.holds ? "good" : "bad"} live title={replay.value.holds ? t("auditor.holds") : t("auditor.holdsNot")}>
          <p>{t("auditor.replayTells", { calls: replay.value.calls.length })}</p>
          {replay.value.broken.map((one) => <p key={one}>{one}</p>)}
        </Alert>
      )}
      {!told && asked.waiting && <Skeleton lines={8} />}
      {told?.calls.length === 0 && <Empty title={t("auditor.neverAsked")} />}
      {told?.calls.map((call) => <Asked key={call.asked} call={call} />)}
    </Page>
  );
}

function Asked({ call }: { call: Call }) {
  return (
    <Section title={`${call.name ?? call.element}: ${call.point}`}>
      {call.mode === "shadow" && <p><Badge tone="warning">{t("auditor.shadow")}</Badge></p>}
      <Facts
        of={[
          [t("auditor.actDate"), date(call["act-date"])],
          [t("auditor.factsDate"), date(call["facts-date"])],
          [t("auditor.knownOn"), date(call["known-on"])],
          [t("auditor.recorded"), moment(call.recorded)],
          [t("auditor.regime"), call.regime && <Norm label={`${call.regime.urn}~${call.regime.part}`} href={official(call.regime)} />],
          [t("auditor.record"), call.answered ? `${call.asked}, ${call.answered}` : String(call.asked)],
        ]}
      />
      <ul class="findings">
        {call.findings.map((found) => (
          <li key={found.rule}>
            <Badge tone={tones[found.outcome] ?? "plain"}>{worded("auditor.outcome", found.outcome)}</Badge> <code>{found.rule}</code>{" "}
            {(found.citations ?? []).map((norm) => <Norm key={`${norm.urn} ${norm.part}`} label={`${norm.urn}~${norm.part}`} href={official(norm)} />)}
          </li>
        ))}
      </ul>
      {call.failures.map(([pack, why]) => <Alert key={pack} tone="warning" title={pack}><p>{typeof why === "string" ? why : JSON.stringify(why)}</p></Alert>)}
      {call.signatures.map((one) => (
        <Alert key={one.at} tone="info" title={t("auditor.signedBy", { who: one.by.id, at: moment(one.at) })}>
          <p>{one.reason ?? t("auditor.erased")}</p>
        </Alert>
      ))}
      <details>
        <summary>{t("auditor.digests")}</summary>
        <Facts of={[[t("auditor.definition"), <code>{call.law}</code>], ...call.packs.flatMap((pack): [string, preact.ComponentChildren][] => [
          [t("auditor.component", { pack: `${pack.pack} ${pack.version ?? ""}` }), <code>{pack.component}</code>],
          [t("auditor.factsDigest", { pack: pack.pack }), <code>{pack.facts}</code>],
        ])]} />
      </details>
    </Section>
  );
}
