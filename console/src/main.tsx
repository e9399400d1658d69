/** Starts the console: who one is, in which language, and the page of the address. */
import "./design/design.scss";
import { render } from "preact";
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { asProblem, type Problem } from "./api/problem";
import { Page, ProblemNote } from "./design";
import { Shell } from "./design/Shell";
import { Home, NoPage, NoRole, NotYours } from "./home";
import { AREAS, at, type Area, type PageRoute } from "./routes";
import { failed, find, may, session, start } from "./session/session";
import { Arriving, SignIn } from "./session/SignIn";
import { loadWords, t } from "./words";
import { signal } from "@preact/signals";

/** What a page threw while it was drawn or loaded. */
const broken = signal<Problem | null>(null);

/** A page with the words of its area, both loaded when somebody goes there. */
function paged(area: Area, page: PageRoute) {
  return lazy(async () => (await Promise.all([page.load(), loadWords(area.id)]))[0]);
}

const ROUTES = AREAS.flatMap((area) =>
  area.pages.map((page) => ({
    path: at(area.id, page.path),
    needs: page.needs ?? area.needs,
    component: paged(area, page),
  })),
);

function Console() {
  return (
    <LocationProvider scope="/console">
      <Shell>
        <Content />
      </Shell>
    </LocationProvider>
  );
}

function Content() {
  // Followed, not read once: whoever comes back from a provider goes on from there.
  const { path } = useLocation();
  if (path === "/console/signed-in") return <Arriving />;
  if (failed.value?.status === 403) return <NoRole />;
  if (failed.value) {
    return (
      <Page title={t("error.title")}>
        <ProblemNote problem={failed.value} again={() => void find()} />
      </Page>
    );
  }
  if (!session.value) return <SignIn />;
  if (broken.value) {
    return (
      <Page title={t("error.title")}>
        <ProblemNote problem={broken.value} again={() => (broken.value = null)} />
      </Page>
    );
  }
  return (
    <ErrorBoundary onError={(error) => (broken.value = asProblem(error))}>
      <Router onRouteChange={() => (broken.value = null)}>
        {ROUTES.filter((route) => may(...route.needs)).map((route) => (
          <Route key={route.path} path={route.path} component={route.component} />
        ))}
        {ROUTES.filter((route) => !may(...route.needs)).map((route) => (
          <Route key={route.path} path={route.path} component={NotYours} />
        ))}
        <Route path="/console" component={Home} />
        <Route default component={NoPage} />
      </Router>
    </ErrorBoundary>
  );
}

if (location.pathname === "/") history.replaceState(null, "", `/console${location.search}`);
const root = document.getElementById("console");
if (root) {
  await start();
  root.replaceChildren();
  render(<Console />, root);
}
