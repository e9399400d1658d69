/** What stands in the way of a case: tried again once its cause is gone, or signed over with a reason, by whoever may. */
import { useState } from "preact/hooks";
import { useWork } from "~/api/cancel";
import { api, ask, onceKey, type Shape } from "~/api/client";
import { Alert, announce, Button, Dialog, Icon, ProblemNote, TextArea } from "~/design";
import { may } from "~/session/session";
import { moment, t } from "~/words";

/** Codes where the rules have to be answered by a person: they block, cannot say, or their law is not encoded. */
const SIGNED = /^I01\d\d$/;

export function Trouble({ of: trouble, again }: { of: Shape<"Trouble">; again: () => void }) {
  const [signing, sign] = useState(false);
  const path = { case: trouble.case, ticket: trouble.ticket };
  const retry = useWork(async (_: null, signal) => {
    const params = { path, header: { "Idempotency-Key": onceKey() } };
    await ask(api.POST("/cases/{case}/incidents/{ticket}/retry", { params, signal }));
    announce(t("officer.retried"));
    again();
  });
  return (
    <Alert tone="bad" title={t("officer.trouble", { element: trouble.element })}>
      <p lang="en">{trouble.message}</p>
      <p class="dim">{t("officer.trouble.since", { at: moment(trouble.created) })}</p>
      <p class="note-actions">
        <a href={`/codes/${trouble.code}`} target="_blank" rel="noopener">
          {t("error.code", { code: trouble.code })} <Icon of="external" />
        </a>
        {SIGNED.test(trouble.code) && may("sign-over") && (
          <Button kind="main" small onClick={() => sign(true)}>
            {t("officer.sign")}
          </Button>
        )}
        {may("repair") && (
          <Button small disabled={retry.working} onClick={() => void retry.start(null)}>
            {t("officer.retry")}
          </Button>
        )}
      </p>
      {retry.problem && <ProblemNote problem={retry.problem} />}
      {signing && <Signing of={trouble} close={() => sign(false)} done={() => (sign(false), again())} />}
    </Alert>
  );
}

function Signing({ of: trouble, close, done }: { of: Shape<"Trouble">; close: () => void; done: () => void }) {
  const [reason, write] = useState("");
  const [bare, setBare] = useState(false);
  const work = useWork(async (proceed: boolean, signal) => {
    const path = { case: trouble.case, ticket: trouble.ticket };
    const params = { path, header: { "Idempotency-Key": onceKey() } };
    await ask(
      api.POST("/cases/{case}/incidents/{ticket}/signature", { params, body: { proceed, reason: reason.trim() }, signal }),
    );
    announce(t(proceed ? "officer.signed" : "officer.refused"));
    done();
  });
  const send = (proceed: boolean) => {
    setBare(reason.trim() === "");
    if (reason.trim() !== "") void work.start(proceed);
  };
  return (
    <Dialog
      title={t("officer.sign.title")}
      close={close}
      actions={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button kind="danger" disabled={work.working} onClick={() => send(false)}>
            {t("officer.sign.refuse")}
          </Button>
          <Button kind="main" disabled={work.working} onClick={() => send(true)}>
            {t("officer.sign.proceed")}
          </Button>
        </>
      }
    >
      <p>{t("officer.sign.help")}</p>
      <p lang="en" class="dim">
        {trouble.code}: {trouble.message}
      </p>
      <TextArea
        label={t("officer.reason")}
        help={t("officer.sign.reasonHelp")}
        required
        rows={4}
        error={bare ? t("form.required") : null}
        value={reason}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {work.problem && <ProblemNote problem={work.problem} />}
    </Dialog>
  );
}
