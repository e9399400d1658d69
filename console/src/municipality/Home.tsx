/** The procedures of a body: which kits it adapts, which version starts its cases, and the way to each. */
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { useNews } from "~/api/events";
import { Badge, Empty, Page, ProblemNote, Skeleton, Table, type Column } from "~/design";
import { at } from "~/routes";
import { entity, entityName } from "~/session/session";
import { n, t } from "~/words";
import { Chosen } from "./Chosen";

interface Row {
  kit: string;
  versions: string[];
  deployed: string | null;
  packs: string[];
  overlaid: boolean;
}

/** All kits at hand, with what the body makes of each. */
function rows(kits: Shape<"Kit">[], used: Shape<"Used">[]): Row[] {
  const ids = [...new Set(kits.map((kit) => kit.kit))].sort();
  return ids.map((id) => {
    const own = used.find((one) => one.kit === id);
    return {
      kit: id,
      versions: kits.filter((kit) => kit.kit === id).map((kit) => kit.version),
      deployed: own?.deployed ?? null,
      packs: own?.packs ?? [],
      overlaid: (own?.overlays.length ?? 0) > 0,
    };
  });
}

export default function Home() {
  return (
    <Chosen>
      <Kits />
    </Chosen>
  );
}

function Kits() {
  const body = entity.value ?? "";
  const asked = useAsked(
    async (signal) => {
      const [kits, own] = await Promise.all([
        ask(api.GET("/kits", { signal })),
        ask(api.GET("/entities/{entity}", { params: { path: { entity: body } }, signal })),
      ]);
      return rows(kits, own.kits);
    },
    [body],
  );
  useNews({ entity: body }, (news) => news.some((one) => one.kind !== "case" && one.kind !== "task") && asked.again());
  const columns: Column<Row>[] = [
    {
      id: "kit",
      label: t("municipality.kit"),
      heads: true,
      sort: (row) => row.kit,
      cell: (row) => <a href={at("municipality", `/kits/${row.kit}`)}>{row.kit}</a>,
    },
    {
      id: "state",
      label: t("municipality.deployed"),
      cell: (row) =>
        row.deployed ? (
          <Badge tone="good">{row.deployed}</Badge>
        ) : (
          <Badge>{t("municipality.notDeployed")}</Badge>
        ),
    },
    {
      id: "overlay",
      label: t("municipality.overlay"),
      cell: (row) => (row.overlaid ? t("municipality.overlay.own") : t("municipality.overlay.none")),
    },
    { id: "packs", label: t("municipality.packs"), cell: (row) => row.packs.join(", ") || "–" },
    {
      id: "go",
      label: t("municipality.go"),
      cell: (row) => (
        <span class="links">
          {row.overlaid && <a href={at("municipality", `/kits/${row.kit}/changes`)}>{t("municipality.changes")}</a>}
          <a href={at("municipality", `/kits/${row.kit}/draft`)}>{t("municipality.draft")}</a>
        </span>
      ),
    },
  ];
  return (
    <Page title={t("municipality.kits")} lead={t("municipality.kitsLead", { name: entityName.value })} wide>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton lines={8} />}
      {asked.value?.length === 0 && <Empty title={t("municipality.empty")} />}
      {asked.value && asked.value.length > 0 && (
        <>
          <p class="muted">{n("municipality.kitsCount", asked.value.length)}</p>
          <Table caption={t("municipality.kits")} columns={columns} rows={asked.value} rowKey={(row) => row.kit} />
        </>
      )}
    </Page>
  );
}
