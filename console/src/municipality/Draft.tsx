/** A draft of an overlay: values within their bounds, what is lawful said at once by the service; checked, downloaded, installed. */
import { useEffect, useState } from "preact/hooks";
import { api, ask, raw, type Shape } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { asProblem, type Diagnostic } from "~/api/problem";
import { Alert, announce, Badge, Button, Dialog, Field, Norm, Page, ProblemNote, Progress, Section, Select, Skeleton, Table, TextArea, type Column } from "~/design";
import { at } from "~/routes";
import { entity, entityName, may } from "~/session/session";
import { n, t } from "~/words";
import { Chosen } from "./Chosen";
import { begun, norms, set } from "./draft";
import { saved } from "./saved";
import type { Setting } from "./shapes";
import { measured, plain, readable, today } from "./values";

type Files = Record<string, string>;
type Choice = Shape<"Choice">;

export default function DraftPage({ kit }: { kit: string }) {
  return (
    <Chosen>
      <Draft kit={kit} />
    </Chosen>
  );
}

async function beginning(kit: string, body: string, signal: AbortSignal): Promise<{ files: Files; own: boolean }> {
  try {
    const params = { path: { kit, entity: body } };
    return { files: (await ask(api.GET("/kits/{kit}/overlays/{entity}", { params, signal }))).files, own: true };
  } catch (error) {
    if (!asProblem(error).isAbsent) throw error;
    const known = await ask(api.GET("/kits", { signal }));
    const version = known.find((one) => one.kit === kit)?.version ?? "";
    const head = { entity: body, name: entityName.value, kit, version, act: t("municipality.draft.act"), day: today(), from: today() };
    return { files: { "overlay.toml": begun(head), "norms.toml": "" }, own: false };
  }
}

function Draft({ kit }: { kit: string }) {
  const body = entity.value ?? "";
  const asked = useAsked(async (signal) => {
    const start = await beginning(kit, body, signal);
    const query = start.own ? { entity: body } : {};
    const choices = await ask(api.GET("/kits/{kit}/bounds", { params: { path: { kit }, query }, signal }));
    return { ...start, choices };
  }, [kit, body]);
  const [files, keep] = useState<Files | null>(null);
  const [edited, edit] = useState<Choice | null>(null);
  useEffect(() => {
    if (asked.value && files === null) keep(asked.value.files);
  }, [asked.value]);
  return (
    <Page
      title={t("municipality.draftTitle", { kit })}
      lead={t("municipality.draftLead", { name: entityName.value })}
      crumbs={[
        { label: t("municipality.kits"), href: at("municipality") },
        { label: kit, href: at("municipality", `/kits/${kit}`) },
      ]}
      wide
    >
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!files && asked.waiting && <Skeleton lines={10} />}
      {files && asked.value && (
        <>
          <Choices choices={asked.value.choices} edit={edit} />
          <Texts files={files} change={keep} />
          <Ends files={files} kit={kit} body={body} />
          {edited && (
            <Edit
              kit={kit}
              body={asked.value.own ? body : null}
              choice={edited}
              known={norms(files["norms.toml"] ?? "")}
              close={() => edit(null)}
              take={(value, norm) => {
                const overlay = set(files["overlay.toml"] ?? "", { parameter: edited.parameter, kind: edited.kind, value, norm });
                keep({ ...files, "overlay.toml": overlay });
                announce(t("municipality.draft.taken", { parameter: readable(edited.parameter) }));
                edit(null);
              }}
            />
          )}
        </>
      )}
    </Page>
  );
}

const standing = (of: Choice) => (of.standing as { value: Setting } | null)?.value;

function Choices({ choices, edit }: { choices: Choice[]; edit: (choice: Choice) => void }) {
  const columns: Column<Choice>[] = [
    { id: "name", label: t("municipality.parameter"), heads: true, sort: (row) => row.parameter, cell: (row) => readable(row.parameter) },
    { id: "now", label: t("municipality.value"), cell: (row) => measured(standing(row), row.unit) },
    { id: "lawful", label: t("municipality.lawful"), cell: (row) => row.lawful },
    { id: "ground", label: t("municipality.ground"), cell: (row) => <Norm label={row.ground.title} href={row.ground.link ?? null} /> },
    { id: "protects", label: t("municipality.protects"), cell: (row) => row.protects ?? "–" },
    {
      id: "go",
      label: t("municipality.go"),
      cell: (row) =>
        (row.bound as unknown as { kind: string }).kind === "fixed" ? (
          <Badge>{t("municipality.fixed")}</Badge>
        ) : (
          <Button small aria-label={t("municipality.editOf", { parameter: readable(row.parameter) })} onClick={() => edit(row)}>
            {t("municipality.edit")}
          </Button>
        ),
    },
  ];
  return (
    <Section title={t("municipality.parameters")}>
      <Table caption={t("municipality.parameters")} columns={columns} rows={choices} rowKey={(row) => row.parameter} height={520} />
    </Section>
  );
}

/** A value that one thinks of: whether it is lawful, the service says while one types. */
function Edit({ kit, body, choice, known, close, take }: {
  kit: string;
  body: string | null;
  choice: Choice;
  known: string[];
  close: () => void;
  take: (value: string, norm: string) => void;
}) {
  const [value, change] = useState(plain(standing(choice)));
  const [norm, cite] = useState(known[0] ?? "");
  const asked = useAsked(
    async (signal) => {
      if (value.trim() === "") return null;
      const query = { parameter: choice.parameter, value: value.trim(), ...(body ? { entity: body } : {}) };
      const [told] = await ask(api.GET("/kits/{kit}/bounds", { params: { path: { kit }, query }, signal }));
      return { value, allowed: told?.allowed ?? false };
    },
    [kit, body, choice.parameter, value],
  );
  const said = asked.problem || asked.value?.value !== value ? null : asked.value;
  const lawful = said?.allowed === true;
  return (
    <Dialog
      title={readable(choice.parameter)}
      close={close}
      actions={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button kind="main" disabled={!lawful || norm.trim() === ""} onClick={() => take(value, norm.trim())}>
            {t("municipality.draft.take")}
          </Button>
        </>
      }
    >
      <Field
        label={t("municipality.newValue")}
        help={t("municipality.lawfulIs", { lawful: choice.lawful })}
        type={choice.kind === "day" ? "date" : "text"}
        inputMode={choice.kind === "whole" ? "numeric" : undefined}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <div role="status" class="verdict">
        {said && (lawful ? <Badge tone="good">{t("municipality.isLawful")}</Badge> : <Badge tone="bad">{t("municipality.isUnlawful")}</Badge>)}
        {asked.problem && <Badge tone="bad">{asked.problem.message}</Badge>}{" "}
        {said && !lawful && <Norm label={choice.ground.title} href={choice.ground.link ?? null} />}
      </div>
      {known.length > 0 ? (
        <Select label={t("municipality.ownNorm")} help={t("municipality.ownNormHelp")} value={norm} onValue={cite} options={known.map((one) => ({ value: one, label: one }))} />
      ) : (
        <Field label={t("municipality.ownNorm")} help={t("municipality.ownNormHelp")} value={norm} onInput={(event) => cite(event.currentTarget.value)} />
      )}
    </Dialog>
  );
}

function Texts({ files, change }: { files: Files; change: (files: Files) => void }) {
  const shown = Object.keys(files).filter((file) => file.endsWith(".toml")).sort();
  return (
    <Section title={t("municipality.draft.files")}>
      {shown.map((file) => (
        <details key={file} class="file" open={file === "overlay.toml"}>
          <summary>{file}</summary>
          <TextArea
            label={file}
            quiet
            code
            rows={14}
            spellcheck={false}
            value={files[file] ?? ""}
            onInput={(event) => change({ ...files, [file]: event.currentTarget.value })}
          />
        </details>
      ))}
    </Section>
  );
}

type Found = Diagnostic & { file?: string; line?: number };

function Ends({ files, kit, body }: { files: Files; kit: string; body: string }) {
  const check = useWork(async (given: Files, signal) => {
    const told = await ask(api.POST("/checks", { body: { files: given, states: 0 }, signal }));
    return { files: given, found: ((told as unknown as { found: Found[] }).found ?? []).filter((one) => one.severity !== "note") };
  });
  const archive = async (signal: AbortSignal) => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ files }), signal };
    return (await raw("/digipro/v1/overlays/archives", init)).blob();
  };
  const download = useWork(async (_: null, signal) => saved(await archive(signal), `${kit}-${body}.tar`));
  const install = useWork(async (_: null, signal) => {
    const init = { method: "POST", headers: { "content-type": "application/x-tar" }, body: await archive(signal), signal };
    const shelved = (await (await raw("/digipro/v1/kits", init)).json()) as Shape<"Shelved">;
    return shelved.kit;
  });
  const deploy = useWork((_: null, signal) => ask(api.POST("/definitions", { body: { kit, entity: body }, signal })));
  const checked = check.value?.files === files ? check.value.found : null;
  const errors = checked?.filter((one) => one.severity === "error").length ?? null;
  const working = [check, download, install, deploy].find((one) => one.working);
  const problem = [check, download, install, deploy].find((one) => one.problem)?.problem;
  return (
    <Section title={t("municipality.draft.ends")}>
      <div class="row">
        <Button kind="main" onClick={() => void check.start(files)}>{t("municipality.check")}</Button>
        <Button disabled={errors !== 0} onClick={() => void download.start(null)}>{t("municipality.download")}</Button>
        <Button disabled={errors !== 0 || !may("deploy")} onClick={() => void install.start(null)}>{t("municipality.install")}</Button>
        <Button disabled={!install.value || !may("deploy")} onClick={() => void deploy.start(null)}>{t("municipality.deploy")}</Button>
      </div>
      <p class="muted">{t("municipality.draft.endsHelp")}</p>
      {working && <Progress cancel={working.cancel} />}
      {problem && <ProblemNote problem={problem} />}
      {problem?.diagnostics.map((one) => <Told key={one.message} of={one} />)}
      {errors === 0 && <Alert tone="good" live title={t("municipality.checked")} />}
      {errors !== null && errors > 0 && <Alert tone="bad" live title={n("municipality.errors", errors)} />}
      {checked?.map((one) => <Told key={`${one.code} ${one.line} ${one.message}`} of={one} />)}
      {install.value && <Alert tone="good" live title={t("municipality.installed", { kit: install.value })} />}
      {deploy.value && <Alert tone="good" live title={t("municipality.deployedNow", { version: deploy.value.version })} />}
    </Section>
  );
}

/** A thing that is wrong, with its place and its page. */
export function Told({ of }: { of: Found }) {
  return (
    <Alert tone={of.severity === "error" ? "bad" : "warning"}>
      <p>{of.message}</p>
      <p class="muted">
        {of.file && `${of.file.replace(/^overlays\/[^/]+\//, "")}${of.line ? `:${of.line}` : ""} · `}
        <a href={`/codes/${of.code}`} target="_blank" rel="noopener">{of.code}</a>
        {of.help && ` · ${of.help}`}
      </p>
    </Alert>
  );
}
