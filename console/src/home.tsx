/** The first page: the sections that one may use; and the page of addresses that lead nowhere. */
import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { Button, Empty, Page } from "./design";
import { open } from "./design/Shell";
import { at } from "./routes";
import { signOut } from "./session/session";
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
  if (areas.length === 0) return <NoRole />;
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

/** What is shown to who is known and has no role. */
export function NoRole() {
  return (
    <Page title={t("shell.product")}>
      <Empty title={t("home.none.title")}>
        <p>{t("home.none.text")}</p>
        <p>
          <Button onClick={() => void signOut()}>{t("signIn.out")}</Button>
        </p>
      </Empty>
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

/** A page of the console that the roles of whoever sits here do not open. */
export function NotYours() {
  return (
    <Page title={t("error.forbidden")}>
      <p>{t("error.roles")}</p>
      <p>
        <a href="/console">{t("shell.home")}</a>
      </p>
    </Page>
  );
}
