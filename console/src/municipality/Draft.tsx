/** A draft of an overlay: which act adopts it and when, values within their bounds; checked, downloaded, installed, put in force. */
import { useEffect, useState } from "preact/hooks";
import { api, ask, raw, type Shape } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { asProblem, type Diagnostic } from "~/api/problem";
import { Alert, Button, Dialog, Facts, Field, Page, ProblemNote, Progress, Section, Skeleton, TextArea } from "~/design";
import { at } from "~/routes";
import { entity, entityName, may, session } from "~/session/session";
import { date, n, t } from "~/words";
import { Chosen } from "./Chosen";
import { adopt, begun, cited, norms, read, set, unset, type Adopted, type Read } from "./draft";
import { Parameters } from "./Parameters";
import { saved } from "./saved";
import { today } from "./values";

type Files = Record<string, string>;

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
  useEffect(() => {
    if (asked.value && files === null) keep(asked.value.files);
  }, [asked.value]);
  const overlay = files?.["overlay.toml"] ?? "";
  const draft = files && read(overlay);
  // Changes follow one another while one types: each begins from what the one before it left.
  const write = (file: string, by: (text: string) => string) => keep((last) => ({ ...last, [file]: by(last?.[file] ?? "") }));
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
          {draft ? (
            <>
              <Act of={draft.adopted} change={(adopted) => write("overlay.toml", (text) => adopt(text, adopted))} />
              <Parameters
                kit={kit}
                body={asked.value.own ? body : null}
                choices={asked.value.choices}
                draft={draft}
                norms={norms(files["norms.toml"] ?? "")}
                put={({ parameter, kind }, value, norm) => write("overlay.toml", (text) => set(text, { parameter, kind, value, norm }))}
                remove={({ parameter }) => write("overlay.toml", (text) => unset(text, parameter))}
                cite={(norm) => write("norms.toml", (text) => cited(text, norm, today(), session.value?.name ?? session.value?.id ?? ""))}
              />
            </>
          ) : (
            <Alert tone="warning" live title={t("municipality.draft.unreadable")} />
          )}
          <Texts files={files} change={keep} />
          <Ends files={files} draft={draft} kit={kit} body={body} />
        </>
      )}
    </Page>
  );
}

/** Which act adopts the draft, and from when it holds. */
function Act({ of, change }: { of: Adopted; change: (adopted: Adopted) => void }) {
  const early = of.from !== "" && of.day !== "" && of.from < of.day;
  return (
    <Section title={t("municipality.actTitle")}>
      <div class="filters act">
        <Field label={t("municipality.actName")} required value={of.act} onInput={(event) => change({ ...of, act: event.currentTarget.value })} />
        <Field label={t("municipality.actDay")} type="date" required value={of.day} onChange={(event) => event.currentTarget.value && change({ ...of, day: event.currentTarget.value })} />
        <Field
          label={t("municipality.actFrom")}
          type="date"
          required
          error={early ? t("municipality.actEarly") : null}
          value={of.from}
          onChange={(event) => event.currentTarget.value && change({ ...of, from: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}

function Texts({ files, change }: { files: Files; change: (files: Files) => void }) {
  const shown = Object.keys(files).filter((file) => file.endsWith(".toml")).sort();
  return (
    <Section title={t("municipality.draft.files")}>
      <p class="muted">{t("municipality.draft.filesHelp")}</p>
      {shown.map((file) => (
        <details key={file} class="file">
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

function Ends({ files, draft, kit, body }: { files: Files; draft: Read | null; kit: string; body: string }) {
  const [sure, sureOf] = useState(false);
  const check = useWork(async (given: Files, signal) => {
    const told = await ask(api.POST("/checks", { body: { files: given, states: 0 }, signal }));
    return { files: given, found: ((told as unknown as { found: Found[] }).found ?? []).filter((one) => one.severity !== "note") };
  });
  const archive = (signal: AbortSignal): Promise<Blob> => ask(api.POST("/overlays/archives", { body: { files }, parseAs: "blob", signal }));
  const download = useWork(async (_: null, signal) => saved(await archive(signal), `${kit}-${body}.tar`));
  const install = useWork(async (_: null, signal) => {
    const init = { method: "POST", headers: { "content-type": "application/x-tar" }, body: await archive(signal), signal };
    const shelved = (await (await raw("/digipro/v1/kits", init)).json()) as Shape<"Shelved">;
    return { kit: shelved.kit, files };
  });
  const deploy = useWork((_: null, signal) => ask(api.POST("/definitions", { body: { kit, entity: body }, signal })));
  const checked = check.value?.files === files ? check.value.found : null;
  const errors = checked?.filter((one) => one.severity === "error").length ?? null;
  const installed = install.value?.files === files ? install.value.kit : null;
  const working = [check, download, install, deploy].find((one) => one.working);
  const problem = [check, download, install, deploy].find((one) => one.problem)?.problem;
  return (
    <Section title={t("municipality.draft.ends")}>
      <ol class="row ends">
        <li><Button kind="main" onClick={() => void check.start(files)}>{t("municipality.check")}</Button></li>
        <li><Button disabled={errors !== 0} onClick={() => void download.start(null)}>{t("municipality.download")}</Button></li>
        <li><Button disabled={errors !== 0 || !may("deploy")} onClick={() => void install.start(null)}>{t("municipality.install")}</Button></li>
        <li><Button disabled={!installed || !may("deploy")} onClick={() => sureOf(true)}>{t("municipality.deploy")}</Button></li>
      </ol>
      <p class="muted">{t("municipality.draft.endsHelp")}</p>
      {working && <Progress cancel={working.cancel} />}
      {problem && <ProblemNote problem={problem} />}
      {problem?.diagnostics.map((one) => <Told key={one.message} of={one} />)}
      {errors === 0 && <Alert tone="good" live title={t("municipality.checked")} />}
      {errors !== null && errors > 0 && <Alert tone="bad" live title={n("municipality.errors", errors)} />}
      {checked?.map((one) => <Told key={`${one.code} ${one.line} ${one.message}`} of={one} />)}
      {installed && <Alert tone="good" live title={t("municipality.installed", { kit: installed })} />}
      {deploy.value && draft && (
        <Alert tone="good" live title={t("municipality.deployedNow", { version: deploy.value.version })}>
          <p>{t("municipality.deployedTells", { act: draft.adopted.act, from: date(draft.adopted.from) })}</p>
          <p>
            <a href={`${at("municipality", `/kits/${kit}`)}?on=${draft.adopted.from > today() ? draft.adopted.from : today()}`}>{t("municipality.seeWhatHolds")}</a>
          </p>
        </Alert>
      )}
      {sure && draft && (
        <Dialog
          title={t("municipality.enactDraft")}
          close={() => sureOf(false)}
          actions={
            <>
              <Button onClick={() => sureOf(false)}>{t("common.cancel")}</Button>
              <Button kind="main" onClick={() => (sureOf(false), void deploy.start(null))}>{t("municipality.deploy")}</Button>
            </>
          }
        >
          <Facts
            of={[
              [t("municipality.actName"), draft.adopted.act],
              [t("municipality.actDay"), date(draft.adopted.day)],
              [t("municipality.actFrom"), date(draft.adopted.from)],
              [t("municipality.parameters"), n("municipality.inDraft", draft.chosen.size)],
            ]}
          />
          <p>{t("municipality.enactDraftTells")}</p>
        </Dialog>
      )}
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
