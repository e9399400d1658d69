/** Signing in: at one of the providers, or as anybody in development mode; and coming back from a provider. */
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { asProblem, type Problem } from "~/api/problem";
import { Alert, Button, Field, Page, ProblemNote, Progress } from "~/design";
import { t } from "~/words";
import { arrive, over, play, signIn, ways } from "./session";

/** What is shown to who is not known. */
export function SignIn() {
  const offered = ways.value;
  return (
    <Page title={t("signIn.title")} lead={offered?.providers.length ? t("signIn.lead") : undefined}>
      {over.value && (
        <Alert tone="info" title={t("signIn.over")} live>
          <p>{t("signIn.overHelp")}</p>
        </Alert>
      )}
      {offered?.development && <Player />}
      {offered && !offered.development && offered.providers.length === 0 && (
        <Alert tone="warning" title={t("signIn.none")}>
          <p>{t("signIn.noneHelp")}</p>
        </Alert>
      )}
      <ul class="doors">
        {offered?.providers.map((provider) => (
          <li key={provider.issuer}>
            <Button kind="main" onClick={() => void signIn(provider)}>
              {provider.citizens ? t("signIn.citizens") : t("signIn.staff")}
            </Button>
            <p>{t("signIn.with", { issuer: new URL(provider.issuer).host })}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Player() {
  const [name, setName] = useState("");
  return (
    <form
      class="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void play(name.trim());
      }}
    >
      <h2>{t("signIn.development")}</h2>
      <Field
        label={t("signIn.name")}
        help={t("signIn.nameHelp")}
        required
        autocomplete="username"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Button kind="main" type="submit">
        {t("signIn.continue")}
      </Button>
    </form>
  );
}

/** The page to which providers send people back. */
export function Arriving() {
  const { route } = useLocation();
  const [problem, set] = useState<Problem | null>(null);
  useEffect(() => {
    arrive().then(
      (before) => route(before, true),
      (error: unknown) => set(asProblem(error)),
    );
  }, []);
  return (
    <Page title={t("signIn.title")}>
      {problem ? <ProblemNote problem={problem} /> : <Progress label={t("signIn.arriving")} />}
    </Page>
  );
}
