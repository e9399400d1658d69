/** Rule packs: which there are, how each is used, who signed it; a new one is installed, in shadow first. */
import { useState } from "preact/hooks";
import { api, ask, raw, type Shape } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { Alert, Badge, Button, Field, Page, ProblemNote, Progress, Section, Skeleton, Table, type Column, type Tone } from "~/design";
import { at } from "~/routes";
import { may } from "~/session/session";
import { date, n, t, worded } from "~/words";
import { Level } from "./Holding";
import type { Installed } from "./shapes";

export const STATES: Record<string, Tone> = { binding: "good", shadow: "warning", retired: "plain", "built-in": "info" };

export default function Packs() {
  const asked = useAsked((signal) => ask(api.GET("/packs", { signal })), []);
  const columns: Column<Shape<"Pack">>[] = [
    {
      id: "pack",
      label: t("municipality.pack"),
      heads: true,
      sort: (row) => row.pack,
      cell: (row) => (
        <a href={at("municipality", `/packs/${row.pack}@${row.version}`)}>
          {row.pack} {row.version}
        </a>
      ),
    },
    { id: "level", label: t("municipality.level"), sort: (row) => row.level, cell: (row) => <Level of={row.level} /> },
    {
      id: "state",
      label: t("municipality.state"),
      sort: (row) => row.state,
      cell: (row) => <Badge tone={row.revoked ? "bad" : (STATES[row.state] ?? "plain")}>{row.revoked ? t("municipality.revoked") : worded("municipality.state", row.state)}</Badge>,
    },
    { id: "rules", label: t("municipality.rules"), align: "end", sort: (row) => row.rules, cell: (row) => row.rules },
    { id: "covers", label: t("municipality.covers"), sort: (row) => row.covers_from, cell: (row) => date(row.covers_from) },
    { id: "standing", label: t("municipality.standing"), cell: (row) => worded("municipality.standing", row.standing) },
    { id: "signed", label: t("municipality.signed"), cell: (row) => signers(row) },
  ];
  return (
    <Page title={t("municipality.packsTitle")} lead={t("municipality.packsLead")} wide>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton lines={6} />}
      {asked.value && (
        <Table caption={t("municipality.packsTitle")} columns={columns} rows={asked.value} rowKey={(row) => `${row.pack}@${row.version}`} />
      )}
      {may("publish-packs") && <Install done={asked.again} />}
    </Page>
  );
}

/** Who signed a pack, in words. */
export function signers(of: Shape<"Pack">): string {
  const installed = of.installed as unknown as Installed | null;
  if (!installed) return t("municipality.builtIn");
  return installed.signers.map((one) => one.name).join(", ") || t("municipality.unsigned");
}

function Install({ done }: { done: () => void }) {
  const [file, choose] = useState<File | null>(null);
  const [shadow, watch] = useState(true);
  const work = useWork(async (archive: File, signal) => {
    const init = { method: "POST", headers: { "content-type": "application/x-tar" }, body: archive, signal };
    const told = (await (await raw(`/digipro/v1/packs?shadow=${shadow}`, init)).json()) as { pack: string; vectors: number };
    done();
    return told;
  });
  return (
    <Section title={t("municipality.installPack")}>
      <p>{t("municipality.installPackHelp")}</p>
      <Field label={t("municipality.archive")} type="file" accept=".tar" onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)} />
      <label class="tick">
        <input type="checkbox" checked={shadow} onChange={(event) => watch(event.currentTarget.checked)} /> {t("municipality.inShadow")}
      </label>
      <p>
        <Button kind="main" disabled={!file || work.working} onClick={() => file && void work.start(file)}>
          {t("municipality.install")}
        </Button>
      </p>
      {work.working && <Progress label={t("municipality.verifying")} cancel={work.cancel} />}
      {work.problem && <ProblemNote problem={work.problem} />}
      {work.value && <Alert tone="good" live title={n("municipality.packInstalled", work.value.vectors, { pack: work.value.pack })} />}
    </Section>
  );
}
