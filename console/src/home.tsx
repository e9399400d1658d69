/** The first page: the sections that one may use; and the page of addresses that lead nowhere. */
import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { Empty, Page } from "./design";
import { open } from "./design/Shell";
import { at } from "./routes";
import { language, t, worded } from "./words";

/** The sections, or the only one at once. */
export function Home() {
  const { route } = useLocation();
  const areas = open();
  const only = areas.length === 1 ? areas[0] : undefined;
  useEffect(() => {
    if (only) route(at(only.id), true);
  }, [only]);
  if (only) return null;
  if (areas.length === 0) {
    return (
      <Page title={t("shell.product")}>
        <Empty title={t("home.none.title")}>
          <p>{t("home.none.text")}</p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={t("home.title")} lead={t("home.lead")}>
      <ul class="doors" lang={language.value}>
        {areas.map((area) => (
          <li key={area.id}>
            <a href={at(area.id)}>{worded("section", area.id)}</a>
            <p>{worded("home", area.id)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** No page has this address. */
export function NoPage() {
  return (
    <Page title={t("error.page")}>
      <p>{t("error.pageHelp")}</p>
      <p>
        <a href="/console">{t("shell.home")}</a>
      </p>
    </Page>
  );
}
