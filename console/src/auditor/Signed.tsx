/** A report that the service signs: the page and its signature, two files that are kept side by side. */
import type { Shape } from "~/api/client";
import { useWork } from "~/api/cancel";
import { Alert, Button, Facts, ProblemNote, Progress } from "~/design";
import { saved } from "~/municipality/saved";
import { moment, t } from "~/words";

interface Signature {
  key: string;
  sha256: string;
  at: string;
}

/** The button, and what was signed when. */
export function Signed({ ask }: { ask: (signal: AbortSignal) => Promise<Shape<"Report">> }) {
  const work = useWork(async (_: null, signal) => {
    const told = await ask(signal);
    saved(told.html, told.file, "text/html;charset=utf-8");
    saved(JSON.stringify(told.signature, null, 2), `${told.file}.sig.json`, "application/json");
    return { file: told.file, signature: told.signature as unknown as Signature };
  });
  return (
    <div class="signed">
      <Button small disabled={work.working} onClick={() => void work.start(null)}>{t("auditor.report")}</Button>
      {work.working && <Progress cancel={work.cancel} />}
      {work.problem && <ProblemNote problem={work.problem} />}
      {work.value && (
        <Alert tone="good" live title={t("auditor.reportTaken", { file: work.value.file })}>
          <Facts
            of={[
              [t("auditor.reportAt"), moment(work.value.signature.at)],
              ["SHA-256", <code>{work.value.signature.sha256}</code>],
              [t("auditor.reportKey"), <code>{work.value.signature.key}</code>],
            ]}
          />
          <p>{t("auditor.reportVerify")}</p>
        </Alert>
      )}
    </div>
  );
}
