/** Opening a case at the desk: the procedure, then the form that the applicant would fill in. */
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { useAsked, useWork } from "~/api/cancel";
import { api, ask, onceKey } from "~/api/client";
import { Alert, Empty, Page, ProblemNote, Progress, Select, Skeleton } from "~/design";
import { PlainForm } from "~/form/PlainForm";
import { isForm, type Filled, type FormSchema } from "~/form/schema";
import { entities, entity, nameOf } from "~/session/session";
import { t } from "~/words";
import { today } from "./time";
import "./officer.scss";

interface Sheet {
  letters?: { d?: { forms?: string[] } };
}

export default function NewCase() {
  const [chosen, choose] = useState("");
  const running = entities.value
    .filter((body) => entity.value === null || body.entity === entity.value)
    .flatMap((body) => body.kits.filter((kit) => kit.deployed !== null).map((kit) => ({ kit: kit.kit, entity: body.entity })));
  const one = running.find((place) => `${place.kit} ${place.entity}` === chosen) ?? (running.length === 1 ? running[0] : undefined);
  return (
    <Page title={t("officer.new")} lead={t("officer.new.lead")}>
      {running.length === 0 && (
        <Empty title={t("officer.new.none")}>
          <p>{t("officer.new.noneHelp")}</p>
        </Empty>
      )}
      {running.length > 1 && (
        <Select
          label={t("officer.new.procedure")}
          value={chosen}
          onValue={choose}
          options={[
            { value: "", label: t("form.choose") },
            ...running.map((place) => ({
              value: `${place.kit} ${place.entity}`,
              label: `${place.kit} · ${nameOf(place.entity)}`,
            })),
          ]}
        />
      )}
      {one && <Opening key={`${one.kit} ${one.entity}`} kit={one.kit} entity={one.entity} />}
    </Page>
  );
}

function Opening({ kit, entity }: { kit: string; entity: string }) {
  const { route } = useLocation();
  const asked = useAsked(
    async (signal) => {
      const whole = await ask(api.GET("/kits/{kit}", { params: { path: { kit } }, signal }));
      const named = (whole.sheet as Sheet | null)?.letters?.d?.forms ?? [];
      const forms = named.map((id) => (whole.forms as Record<string, unknown>)[id]);
      return forms.find(isForm) ?? null;
    },
    [kit],
  );
  const open = useWork(async (filled: Filled, signal) => {
    const header = { "Idempotency-Key": onceKey() };
    const body = { kit, entity, variables: dated(filled) as never };
    const done = await ask(api.POST("/cases", { params: { header }, body, signal }));
    route(`/console/officer/cases/${done.case}`);
    return done;
  });
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />;
  if (asked.value === undefined) return <Skeleton lines={8} />;
  const none: FormSchema = { components: [] };
  return (
    <>
      {asked.value === null && <Alert tone="info" title={t("officer.new.formless")} />}
      <PlainForm schema={asked.value ?? none} action={t("officer.new.open")} busy={open.working} send={(filled) => void open.start(filled)} />
      {open.working && <Progress label={t("officer.asking")} cancel={open.cancel} />}
      {open.problem && <ProblemNote problem={open.problem} />}
    </>
  );
}

/** An application is filed today, under a reference of its own, unless its form says otherwise. */
function dated(filled: Filled): Filled {
  const application = (filled["istanza"] as Filled | undefined) ?? {};
  return { ...filled, istanza: { id: crypto.randomUUID().slice(0, 8), data: today(), ...application } };
}
