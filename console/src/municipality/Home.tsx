/** Where municipalities begin: their procedures, and which are in force. */
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Badge, Empty, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { entity, entityName } from "~/session/session";
import { t } from "~/words";

type Used = Shape<"Used">;

/** The procedures of the chosen body. */
export default function Home() {
  return (
    <Page title={entityName.value || t("municipality.title")} lead={t("municipality.lead")}>
      {entity.value === null ? (
        <Empty title={t("municipality.choose")}>
          <p>{t("municipality.chooseHelp")}</p>
        </Empty>
      ) : (
        <Procedures of={entity.value} />
      )}
    </Page>
  );
}

function Procedures({ of }: { of: string }) {
  const body = useAsked(
    (signal) => ask(api.GET("/entities/{entity}", { params: { path: { entity: of } }, signal })),
    [of],
  );
  const columns: Column<Used>[] = [
    { id: "kit", label: t("municipality.kit"), cell: (kit) => kit.kit, sort: (kit) => kit.kit, heads: true },
    {
      id: "deployed",
      label: t("municipality.deployed"),
      cell: (kit) =>
        kit.deployed ? <Badge tone="good">{kit.deployed}</Badge> : <Badge>{t("municipality.notDeployed")}</Badge>,
    },
    { id: "overlays", label: t("municipality.overlays"), cell: (kit) => kit.overlays.join(", ") },
  ];
  return (
    <Section title={t("municipality.kits")}>
      {body.problem && <ProblemNote problem={body.problem} again={body.again} />}
      {!body.value && body.waiting && <Skeleton />}
      {body.value?.kits.length === 0 && <Empty title={t("municipality.empty")} />}
      {body.value && body.value.kits.length > 0 && (
        <Table caption={t("municipality.kits")} columns={columns} rows={body.value.kits} rowKey={(kit) => kit.kit} />
      )}
    </Section>
  );
}
