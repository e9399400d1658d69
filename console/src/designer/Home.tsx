/** Where designers begin: files of their own, what is in force, the kits at hand, templates for another modeler. */
import { useLocation } from "preact-iso";
import { useAsked, useWork } from "~/api/cancel";
import { api, ask, raw, type Shape } from "~/api/client";
import { Button, Empty, Field, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { at } from "~/routes";
import { nameOf } from "~/session/session";
import { t, worded } from "~/words";
import { openAll, opened } from "./opened";

type Kit = Shape<"Kit">;

/** The page. */
export default function Home() {
  return (
    <Page title={t("designer.title")} lead={t("designer.lead")}>
      <Section title={t("designer.own")}>
        <OwnFiles />
      </Section>
      <InForce />
      <Kits />
    </Page>
  );
}

/** Reads what somebody chose; paths are those within the chosen folder. */
async function read(chosen: FileList | null): Promise<Record<string, string>> {
  const all = await Promise.all(
    [...(chosen ?? [])].map(async (file) => {
      const path = file.webkitRelativePath === "" ? file.name : file.webkitRelativePath.split("/").slice(1).join("/");
      return [path, await file.text()] as const;
    }),
  );
  return Object.fromEntries(all.filter(([path]) => !path.split("/").some((part) => part.startsWith("."))));
}

function OwnFiles() {
  const { route } = useLocation();
  const take = async (chosen: FileList | null) => {
    const all = await read(chosen);
    if (Object.keys(all).length === 0) return;
    openAll(all);
    route(at("designer", "/check"));
  };
  return (
    <>
      <div class="filters">
        <Field
          label={t("designer.file")}
          help={t("designer.fileHelp")}
          type="file"
          multiple
          accept=".bpmn,.xml,.dmn,.form"
          onChange={(event) => void take(event.currentTarget.files)}
        />
        <Field
          label={t("designer.folder")}
          help={t("designer.folderHelp")}
          type="file"
          {...{ webkitdirectory: true }}
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </div>
      {opened.value && (
        <p>
          <a href={at("designer", "/check")}>{t("designer.goOn", { name: opened.value.name })}</a>
        </p>
      )}
    </>
  );
}

/** The definitions that start new cases, to be opened. */
function InForce() {
  const { route } = useLocation();
  const current = useAsked((signal) => ask(api.GET("/definitions", { signal })), []);
  const fetched = useWork(async (one: Shape<"Deployed">, signal) => {
    const from = `/digipro/v1/definitions/${one.definition}`;
    const [diagram, tables] = await Promise.all([raw(`${from}/diagram`, { signal }), raw(`${from}/tables`, { signal })]);
    const name = `${one.kit}-${one.version}.bpmn`;
    const models = ((await tables.json()) as { file: string; xml: string }[]).map(({ file, xml }) => [file, xml] as const);
    openAll({ ...Object.fromEntries(models), [name]: await diagram.text() }, name);
    route(at("designer", "/check"));
  });
  const columns: Column<Shape<"Deployed">>[] = [
    { id: "kit", label: t("designer.kit"), cell: (one) => one.kit, sort: (one) => one.kit, heads: true },
    { id: "version", label: t("designer.version"), cell: (one) => one.version },
    { id: "entity", label: t("designer.body"), cell: (one) => nameOf(one.entity) || "–" },
    {
      id: "open",
      label: t("designer.open"),
      cell: (one) => (
        <Button small disabled={fetched.working} onClick={() => void fetched.start(one)}>
          {t("designer.openThis", { name: one.kit })}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t("designer.inForce")}>
      {current.problem && <ProblemNote problem={current.problem} again={current.again} />}
      {fetched.problem && <ProblemNote problem={fetched.problem} />}
      {!current.value && current.waiting && <Skeleton />}
      {current.value?.length === 0 && <Empty title={t("designer.noneInForce")} />}
      {current.value && current.value.length > 0 && (
        <Table caption={t("designer.inForce")} columns={columns} rows={current.value} rowKey={(one) => one.definition} />
      )}
    </Section>
  );
}

/** The kits at hand: each can be opened with all its files, for its next version to be made of them. */
function Kits() {
  const { route } = useLocation();
  const kits = useAsked((signal) => ask(api.GET("/kits", { signal })), []);
  const fetched = useWork(async (one: Kit, signal) => {
    const answer = await raw(`/digipro/v1/kits/${one.kit}@${one.version}/files`, { signal });
    openAll(((await answer.json()) as { files: Record<string, string> }).files);
    route(at("designer", "/check"));
  });
  const columns: Column<Kit>[] = [
    { id: "kit", label: t("designer.kit"), cell: (kit) => kit.kit, sort: (kit) => kit.kit, heads: true },
    { id: "version", label: t("designer.version"), cell: (kit) => kit.version, sort: (kit) => kit.version },
    { id: "publisher", label: t("designer.publisher"), cell: (kit) => kit.publisher },
    { id: "origin", label: t("designer.origin"), cell: (kit) => worded("designer.origin", kit.origin) },
    { id: "overlays", label: t("designer.overlays"), cell: (kit) => kit.overlays.map(nameOf).join(", ") },
    {
      id: "open",
      label: t("designer.open"),
      cell: (kit) => (
        <Button small disabled={fetched.working} onClick={() => void fetched.start(kit)}>
          {t("designer.openKit", { name: kit.kit })}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t("designer.kits")}>
      {kits.problem && <ProblemNote problem={kits.problem} again={kits.again} />}
      {fetched.problem && <ProblemNote problem={fetched.problem} />}
      {!kits.value && kits.waiting && <Skeleton />}
      {kits.value?.length === 0 && <Empty title={t("designer.empty")} />}
      {kits.value && kits.value.length > 0 && (
        <Table caption={t("designer.kits")} columns={columns} rows={kits.value} rowKey={(kit) => kit.digest} />
      )}
    </Section>
  );
}
