/** Where designers begin: the kits at hand. */
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Empty, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { nameOf } from "~/session/session";
import { t, worded } from "~/words";

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
