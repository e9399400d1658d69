/** Where citizens begin: their own case, by its number. */
import { useState } from "preact/hooks";
import { useWork } from "~/api/cancel";
import { api, ask } from "~/api/client";
import { Button, Facts, Field, Page, ProblemNote, Progress } from "~/design";
import { nameOf } from "~/session/session";
import { longDate, t } from "~/words";

/** Asks for a number and shows where that case stands. */
export default function Home() {
  const [number, setNumber] = useState("");
  const looked = useWork((wanted: number, signal) =>
    ask(api.GET("/own/{case}", { params: { path: { case: wanted } }, signal })),
  );
  return (
    <Page title={t("citizen.title")} lead={t("citizen.lead")}>
      <form
        class="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void looked.start(Number(number));
        }}
      >
        <Field
          label={t("citizen.number")}
          help={t("citizen.numberHelp")}
          required
          inputmode="numeric"
          pattern="[0-9]+"
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
        <Button kind="main" type="submit">
          {t("citizen.look")}
        </Button>
      </form>
      {looked.working && <Progress cancel={looked.cancel} />}
      {looked.problem && <ProblemNote problem={looked.problem} />}
      {looked.value && (
        <Facts
          of={[
            [t("citizen.body"), nameOf(looked.value.entity)],
            [t("citizen.since"), longDate(looked.value.started)],
            [t("citizen.until"), longDate(looked.value.ended)],
          ]}
        />
      )}
    </Page>
  );
}
