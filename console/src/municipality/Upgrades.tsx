/** Upgrades of a kit for a body: a plan that changes nothing, read by somebody, then applied as it was read. */
import { useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { Alert, Badge, Button, Dialog, Empty, Page, ProblemNote, Progress, Section, Select, Skeleton, Table, type Column, type Tone } from "~/design";
import { Exports } from "~/auditor/Exports";
import { at } from "~/routes";
import { entity, entityName } from "~/session/session";
import { n, t, worded } from "~/words";
import { ChangeList } from "./Adaptation";
import { Chosen } from "./Chosen";
import { Told } from "./Draft";
import { saved } from "./saved";
import type { Applied, Difference, Override, Plan, PlannedCase } from "./shapes";

const tones: Record<Override["standing"], Tone> = { kept: "good", obsolete: "info", conflicting: "warning", unlawful: "bad" };

interface Made {
  plan: Plan;
  difference: Difference;
  diagnostics: Parameters<typeof Told>[0]["of"][];
}

export default function UpgradesPage() {
  return (
    <Chosen>
      <Upgrades />
    </Chosen>
  );
}

function Upgrades() {
  const body = entity.value ?? "";
  const [from, leave] = useState("");
  const [to, reach] = useState("");
  const [plan, keep] = useState<Plan | null>(null);
  const asked = useAsked(async (signal) => {
    const [kits, own] = await Promise.all([
      ask(api.GET("/kits", { signal })),
      ask(api.GET("/entities/{entity}", { params: { path: { entity: body } }, signal })),
    ]);
    return { kits, deployed: own.kits.filter((one) => one.deployed).map((one) => ({ kit: one.kit, name: `${one.kit}@${one.deployed}` })) };
  }, [body]);
  const work = useWork(async (_: null, signal) => {
    const made = (await ask(api.POST("/upgrades/plans", { body: { from, to, entity: body }, signal }))) as unknown as Made;
    keep(made.plan);
    return made;
  });
  const of = asked.value?.deployed.find((one) => one.name === from)?.kit;
  const targets = asked.value?.kits.filter((one) => one.kit === of).map((one) => `${one.kit}@${one.version}`) ?? [];
  const options = (names: string[]) => [{ value: "", label: "–" }, ...names.map((name) => ({ value: name, label: name }))];
  return (
    <Page title={t("municipality.upgrades")} lead={t("municipality.upgradesLead", { name: entityName.value })} wide>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton />}
      {asked.value?.deployed.length === 0 && (
        <Empty title={t("municipality.nothingDeployed")}>
          <p>{t("municipality.nothingDeployedHelp")}</p>
        </Empty>
      )}
      {asked.value && asked.value.deployed.length > 0 && (
        <div class="filters">
          <Select label={t("municipality.fromVersion")} value={from} onValue={leave} options={options(asked.value.deployed.map((one) => one.name))} />
          <Select label={t("municipality.toVersion")} value={to} onValue={reach} options={options(targets)} />
          <Button kind="main" disabled={!from || !to || work.working} onClick={() => void work.start(null)}>
            {t("municipality.plan")}
          </Button>
        </div>
      )}
      {work.working && <Progress label={t("municipality.planning")} cancel={work.cancel} />}
      {work.problem && <ProblemNote problem={work.problem} />}
      {work.value && plan && <Review made={work.value} plan={plan} change={keep} />}
    </Page>
  );
}

function Review({ made, plan, change }: { made: Made; plan: Plan; change: (plan: Plan) => void }) {
  const [sure, ask_] = useState(false);
  const apply = useWork(async (_: null, signal) => (await ask(api.POST("/upgrades", { body: { plan: plan as never }, signal }))) as unknown as Applied);
  const overrides = plan.override ?? [];
  const cases = plan.case ?? [];
  const migrating = cases.filter((one) => one.migrates).length;
  const unlawful = overrides.some((one) => one.standing === "unlawful");
  return (
    <>
      <Alert title={t("municipality.nothingChanged")}>
        <p>{n("municipality.planTells", migrating, { cases: cases.length })}</p>
      </Alert>
      {made.diagnostics.map((one) => <Told key={one.message} of={one} />)}
      <Overrides rows={overrides} />
      <Cases rows={cases} toggle={(id) => change({ ...plan, case: cases.map((one) => (one.case === id ? { ...one, migrates: !one.migrates } : one)) })} made={made} />
      <ChangeList changes={made.difference.changes.filter((one) => one.kind !== "layout-only")} />
      <div class="row">
        <Button onClick={() => saved(JSON.stringify(plan, null, 2), `${plan.kit}-${plan.entity}.json`, "application/json")}>{t("municipality.downloadPlan")}</Button>
        <Button kind="main" disabled={unlawful || apply.working || apply.value !== undefined} onClick={() => ask_(true)}>{t("municipality.apply")}</Button>
      </div>
      {apply.working && <Progress label={t("municipality.applying")} cancel={apply.cancel} />}
      {apply.problem && <ProblemNote problem={apply.problem} />}
      {apply.value && <Report of={apply.value} plan={plan} />}
      {sure && (
        <Dialog
          title={t("municipality.applyTitle")}
          close={() => ask_(false)}
          actions={
            <>
              <Button onClick={() => ask_(false)}>{t("common.cancel")}</Button>
              <Button kind="main" onClick={() => (ask_(false), void apply.start(null))}>{t("municipality.apply")}</Button>
            </>
          }
        >
          <p>{n("municipality.applyTells", migrating, { version: plan.to.version })}</p>
        </Dialog>
      )}
    </>
  );
}

/** Why a case stays, and what is to be known where it migrates: each thing once. */
const why = (of: PlannedCase) => [...new Set([...(of.stays ?? []), ...(of.notes ?? [])])].join("; ");

interface Line {
  case: number;
  outcome: "migrated" | "had" | "stayed" | "refused";
  why: string;
}

/** What became of each case. */
function Report({ of, plan }: { of: Applied; plan: Plan }) {
  const reasons = new Map((plan.case ?? []).map((one) => [one.case, why(one)]));
  const all = (outcome: Line["outcome"], ids: number[]) => ids.map((id): Line => ({ case: id, outcome, why: reasons.get(id) ?? "" }));
  const refused = of.refused.map(([id, why]): Line => ({ case: id, outcome: "refused", why: why.message }));
  const rows = [...refused, ...all("migrated", of.migrated), ...all("had", of.had), ...all("stayed", of.stayed)];
  const looks: Record<Line["outcome"], Tone> = { migrated: "good", had: "info", stayed: "plain", refused: "bad" };
  const columns: Column<Line>[] = [
    { id: "case", label: t("municipality.case"), heads: true, sort: (row) => row.case, cell: (row) => <a href={at("auditor", `/cases/${row.case}`)}>{row.case}</a> },
    { id: "outcome", label: t("municipality.outcome"), sort: (row) => row.outcome, cell: (row) => <Badge tone={looks[row.outcome]}>{t(`municipality.outcome.${row.outcome}`)}</Badge> },
    { id: "why", label: t("municipality.why"), cell: (row) => row.why || "–" },
  ];
  return (
    <>
      <Alert tone={refused.length > 0 ? "warning" : "good"} live title={t("municipality.applied", { version: of.to })}>
        <p>{t("municipality.appliedTells", { migrated: of.migrated.length, stayed: of.stayed.length, refused: of.refused.length })}</p>
        <p><a href={at("municipality", `/kits/${of.kit}`)}>{t("municipality.seeDeployed")}</a></p>
      </Alert>
      {rows.length > 0 && (
        <Section title={t("municipality.report")} actions={<Exports name={`${of.kit}-${of.to}`} rows={rows} />}>
          <div class="wraps"><Table caption={t("municipality.report")} columns={columns} rows={rows} rowKey={(row) => row.case} height={420} /></div>
        </Section>
      )}
    </>
  );
}

function Overrides({ rows }: { rows: Override[] }) {
  const columns: Column<Override>[] = [
    { id: "standing", label: t("municipality.standing"), sort: (row) => row.standing, cell: (row) => <Badge tone={tones[row.standing]}>{worded("municipality.override", row.standing)}</Badge> },
    { id: "id", label: t("municipality.what"), heads: true, sort: (row) => row.id, cell: (row) => <>{row.id}<span class="under">{worded("municipality.area", row.area)}, {row.what}</span></> },
    { id: "ours", label: t("municipality.ours"), cell: (row) => row.ours ?? "–" },
    { id: "before", label: t("municipality.before"), cell: (row) => row.before ?? "–" },
    { id: "after", label: t("municipality.after"), cell: (row) => row.after ?? "–" },
  ];
  return (
    <Section title={n("municipality.overridesCount", rows.length)}>
      <div class="wraps"><Table caption={t("municipality.overrides")} columns={columns} rows={rows} rowKey={(row) => `${row.area} ${row.id} ${row.what}`} height={520} /></div>
    </Section>
  );
}

function Cases({ rows, toggle, made }: { rows: PlannedCase[]; toggle: (id: number) => void; made: Made }) {
  const able = new Set((made.plan.case ?? []).filter((one) => one.migrates).map((one) => one.case));
  const columns: Column<PlannedCase>[] = [
    { id: "case", label: t("municipality.case"), heads: true, sort: (row) => row.case, cell: (row) => <a href={at("auditor", `/cases/${row.case}`)}>{row.case}</a> },
    {
      id: "migrates",
      label: t("municipality.migrates"),
      cell: (row) => (
        <label class="tick">
          <input type="checkbox" checked={row.migrates} disabled={!able.has(row.case)} onChange={() => toggle(row.case)} />{" "}
          {row.migrates ? t("municipality.migrates.yes") : t("municipality.migrates.no")}
        </label>
      ),
    },
    { id: "why", label: t("municipality.why"), cell: (row) => why(row) || "–" },
  ];
  return (
    <Section title={n("municipality.casesCount", rows.length)}>
      {rows.length > 0 && <Table caption={t("municipality.casesUnderWay")} columns={columns} rows={rows} rowKey={(row) => row.case} height={420} />}
    </Section>
  );
}
