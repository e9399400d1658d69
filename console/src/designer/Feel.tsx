/** FEEL tried on sample facts. */
import { useState } from "preact/hooks";
import { useWork } from "~/api/cancel";
import { api, ask } from "~/api/client";
import { Alert, Button, Page, ProblemNote, Progress, TextArea } from "~/design";
import { t } from "~/words";

/** The page. */
export default function Feel() {
  const [expression, setExpression] = useState("importo * 1.22");
  const [facts, setFacts] = useState('{ "importo": 100 }');
  const [wrong, setWrong] = useState<string | null>(null);
  const tried = useWork(async (variables: Record<string, never>, signal) => {
    const answer = await ask(api.POST("/expressions", { body: { expression, variables }, signal }));
    return answer as unknown as { text: string; type: string; causes: unknown[] };
  });
  const run = () => {
    try {
      const variables = JSON.parse(facts) as Record<string, never>;
      setWrong(null);
      void tried.start(variables);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Page title={t("designer.feel")} lead={t("designer.feelLead")}>
      <TextArea label={t("designer.expression")} code rows={3} spellcheck={false} value={expression} onInput={(event) => setExpression(event.currentTarget.value)} />
      <TextArea label={t("designer.facts")} code rows={5} spellcheck={false} error={wrong} value={facts} onInput={(event) => setFacts(event.currentTarget.value)} />
      <Button kind="main" onClick={run}>
        {t("designer.evaluate")}
      </Button>
      {tried.working && <Progress cancel={tried.cancel} />}
      {tried.problem && <ProblemNote problem={tried.problem} />}
      {tried.value && (
        <Alert tone={tried.value.causes.length > 0 ? "warning" : "good"} title={t("designer.value")} live>
          <p class="mono">
            {tried.value.text} ({tried.value.type})
          </p>
          {tried.value.causes.map((cause, place) => (
            <p key={place} class="mono">
              {typeof cause === "string" ? cause : JSON.stringify(cause)}
            </p>
          ))}
        </Alert>
      )}
    </Page>
  );
}
