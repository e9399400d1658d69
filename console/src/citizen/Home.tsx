/** The way to an own case: by the number on the receipt. */
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { Button, Field, Page } from "~/design";
import { t } from "~/words";
import "./citizen.scss";

export default function Home() {
  const { route } = useLocation();
  const [typed, type] = useState("");
  const [bad, mark] = useState(false);
  return (
    <Page title={t("citizen.title")} lead={t("citizen.lead")}>
      <form
        class="narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const number = /^\s*#?(\d{1,18})\s*$/.exec(typed)?.[1];
          mark(number === undefined);
          if (number !== undefined) route(`/console/citizen/cases/${number}`);
        }}
      >
        <Field
          label={t("citizen.number")}
          help={t("citizen.numberHelp")}
          error={bad ? t("citizen.numberWrong") : null}
          required
          inputMode="numeric"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <Button kind="main" type="submit">
          {t("citizen.look")}
        </Button>
      </form>
      <p class="plain-note">{t("citizen.privacy")}</p>
    </Page>
  );
}
