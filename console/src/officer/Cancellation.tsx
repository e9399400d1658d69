/** Ending a case at once, with the reason that stays on its log. */
import { useState } from "preact/hooks";
import { useWork } from "~/api/cancel";
import { api, ask, onceKey } from "~/api/client";
import { Button, Dialog, ProblemNote, TextArea } from "~/design";
import { t } from "~/words";

export function Cancellation({ of: id, close, done }: { of: number; close: () => void; done: () => void }) {
  const [reason, write] = useState("");
  const [bare, setBare] = useState(false);
  const work = useWork(async (given: string, signal) => {
    const params = { path: { case: id }, header: { "Idempotency-Key": onceKey() } };
    await ask(api.POST("/cases/{case}/cancellation", { params, body: { reason: given }, signal }));
    done();
  });
  const send = () => {
    setBare(reason.trim() === "");
    if (reason.trim() !== "") void work.start(reason.trim());
  };
  return (
    <Dialog
      title={t("officer.cancel.title", { number: id })}
      close={close}
      actions={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button kind="danger" disabled={work.working} onClick={send}>
            {t("officer.cancel")}
          </Button>
        </>
      }
    >
      <p>{t("officer.cancel.help")}</p>
      <TextArea
        label={t("officer.reason")}
        required
        rows={3}
        error={bare ? t("form.required") : null}
        value={reason}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {work.problem && <ProblemNote problem={work.problem} />}
    </Dialog>
  );
}
