/** Where designers begin: a document of their own, what is in force, the kits at hand. */
import { useLocation } from "preact-iso";
import { useAsked, useWork } from "~/api/cancel";
import { api, ask, raw, type Shape } from "~/api/client";
import { Button, Empty, Field, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { at } from "~/routes";
import { nameOf } from "~/session/session";
import { t, worded } from "~/words";
import { open, opened } from "./opened";

type Kit = Shape<"Kit">;

/** The kits at hand. */
export default function Home() {
  const kits = useAsked((signal) => ask(api.GET("/kits", { signal })), []);
  const columns: Column<Kit>[] = [
    { id: "kit", label: t("designer.kit"), cell: (kit) => kit.kit, sort: (kit) => kit.kit, heads: true },
    { id: "version", label: t("designer.version"), cell: (kit) => kit.version, sort: (kit) => kit.version },
    { id: "publisher", label: t("designer.publisher"), cell: (kit) => kit.publisher },
    { id: "origin", label: t("designer.origin"), cell: (kit) => worded("designer.origin", kit.origin) },
    { id: "overlays", label: t("designer.overlays"), cell: (kit) => kit.overlays.map(nameOf).join(", ") },
  ];
  return (
    <Page title={t("designer.title")} lead={t("designer.lead")}>
      <Section title={t("designer.own")}>
        <OwnFile />
      </Section>
      <InForce />
      <Section title={t("designer.kits")}>
        {kits.problem && <ProblemNote problem={kits.problem} again={kits.again} />}
        {!kits.value && kits.waiting && <Skeleton />}
        {kits.value?.length === 0 && <Empty title={t("designer.empty")} />}
        {kits.value && kits.value.length > 0 && (
          <Table caption={t("designer.kits")} columns={columns} rows={kits.value} rowKey={(kit) => kit.digest} />
        )}
      </Section>
    </Page>
  );
}

function OwnFile() {
  const { route } = useLocation();
  return (
    <>
      <Field
        label={t("designer.file")}
        help={t("designer.fileHelp")}
        type="file"
        accept=".bpmn,.xml"
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          if (!file) return;
          open({ name: file.name, text: await file.text() });
          route(at("designer", "/check"));
        }}
      />
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
    const answer = await raw(`/digipro/v1/definitions/${one.definition}/diagram`, { signal });
    open({ name: `${one.kit}-${one.version}.bpmn`, text: await answer.text() });
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
      {(current.problem ?? fetched.problem) && <ProblemNote problem={(current.problem ?? fetched.problem)!} again={current.again} />}
      {!current.value && current.waiting && <Skeleton />}
      {current.value?.length === 0 && <Empty title={t("designer.noneInForce")} />}
      {current.value && current.value.length > 0 && (
        <Table caption={t("designer.inForce")} columns={columns} rows={current.value} rowKey={(one) => one.definition} />
      )}
    </Section>
  );
}
