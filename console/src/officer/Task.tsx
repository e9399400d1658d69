/** A task: its form, what blocks or warns and by which norm, what is missing; taken, given back, completed. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked, useWork } from "~/api/cancel";
import { api, ask, onceKey, type Shape } from "~/api/client";
import { useNews } from "~/api/events";
import { Alert, announce, Badge, Button, Facts, Page, ProblemNote, Progress, Section, Skeleton, TextArea } from "~/design";
import { Form, type FormHandle } from "~/form/Form";
import { isForm, labelOf, spoken, type Filled } from "~/form/schema";
import { session } from "~/session/session";
import { language, moment, t } from "~/words";
import { Findings, force, missing, type Said } from "./findings";
import { officeName, useOffices } from "./offices";
import { LimitCard } from "./time";
import "./officer.scss";

/** A task that was done, in words, for the page to which one comes from it. */
export default function Task({ number, ticket }: { number: string; ticket: string }) {
  const place = { case: Number(number), ticket: Number(ticket) };
  const asked = useAsked(async (signal) => {
    const [desk, whole] = await Promise.all([
      ask(api.GET("/cases/{case}/tasks/{ticket}", { params: { path: place }, signal })),
      ask(api.GET("/cases/{case}", { params: { path: { case: place.case } }, signal })),
    ]);
    return { desk, whole };
  }, [number, ticket]);
  const crumbs = [
    { label: t("officer.inbox"), href: "/console/officer" },
    { label: t("officer.case.number", { number }), href: `/console/officer/cases/${number}` },
  ];
  if (!asked.value) {
    return (
      <Page title={t("officer.task")} crumbs={crumbs}>
        {asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Skeleton lines={10} />}
      </Page>
    );
  }
  return <Desk of={asked.value.desk} whole={asked.value.whole} crumbs={crumbs} again={asked.again} />;
}

function Desk({
  of: desk,
  whole,
  crumbs,
  again,
}: {
  of: Shape<"Desk">;
  whole: Shape<"Whole">;
  crumbs: { label: string; href: string }[];
  again: () => void;
}) {
  const { route } = useLocation();
  const who = session.value?.id ?? "";
  const offices = useOffices(whole.entity ?? null);
  const handle = useRef<FormHandle>(null);
  const [returned, setReturned] = useState<Said[] | null>(null);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [unsound, setUnsound] = useState(false);
  const answer = useRef<HTMLDivElement>(null);
  const path = { case: desk.case, ticket: desk.ticket };
  const open = whole.tasks.some((task) => task.ticket === desk.ticket);
  // News reads the task again: only another form is drawn anew, or what somebody is writing would be lost.
  const shape = JSON.stringify(desk.form_definition ?? null);
  const schema = useMemo(() => (isForm(desk.form_definition) ? desk.form_definition : null), [shape]);
  const data = useRef(desk.variables as Filled);
  const complete = useWork(async (variables: Filled, signal) => {
    const acknowledged = Object.entries(reasons)
      .filter(([, reason]) => reason.trim() !== "")
      .map(([rule, reason]) => ({ rule, reason }));
    const header = { "Idempotency-Key": onceKey() };
    return ask(
      api.POST("/cases/{case}/tasks/{ticket}/completion", {
        params: { path, header },
        // Its description says object and no more.
        body: { variables: variables as never, acknowledged },
        signal,
      }),
    );
  });
  const hold = useWork(async (mine: boolean, signal) => {
    const params = { path, header: { "Idempotency-Key": onceKey() } };
    const address = "/cases/{case}/tasks/{ticket}/assignee" as const;
    await ask(mine ? api.PUT(address, { params, body: {}, signal }) : api.DELETE(address, { params, signal }));
    announce(mine ? t("officer.taken", { task: desk.name }) : t("officer.given", { task: desk.name }));
    again();
  });
  useNews({ entity: whole.entity ?? null }, (news) => {
    if (news.some((one) => one.kind === "reset" || one.told.case === desk.case)) again();
  });
  useEffect(() => {
    if (returned) answer.current?.focus();
  }, [returned]);
  const send = async () => {
    const filled = handle.current?.submit() ?? { data: {}, sound: true };
    setUnsound(!filled.sound);
    if (!filled.sound) return;
    const done = await complete.start(filled.data);
    if (!done) return;
    if (done.returned) {
      setReturned(done.returned);
      announce(t("officer.returned"));
      return;
    }
    announce(t("officer.done", { task: desk.name }));
    route(`/console/officer/cases/${desk.case}?done=${encodeURIComponent(desk.name)}`);
  };
  const said = returned ?? desk.findings;
  const label = (fact: string) => (schema ? labelOf(spoken(schema, language.value), fact) : undefined);
  const asks = missing(said).filter((fact) => label(fact) === undefined);
  const warned = said.filter((one) => force(one) === "warns");
  return (
    <Page
      title={desk.name}
      crumbs={crumbs}
      wide
      lead={
        <>
          {whole.kit} · {officeName(offices, desk.office)}
        </>
      }
      actions={
        open &&
        (desk.assignee === null ? (
          <Button onClick={() => void hold.start(true)}>{t("officer.take")}</Button>
        ) : (
          <Button onClick={() => void hold.start(false)}>{t("officer.giveBack")}</Button>
        ))
      }
    >
      {hold.problem && <ProblemNote problem={hold.problem} />}
      {!open && (
        <Alert tone="info" title={t("officer.task.over")} live>
          <p>
            <a href={`/console/officer/cases/${desk.case}`}>{t("officer.task.toCase")}</a>
          </p>
        </Alert>
      )}
      <div class="desk">
        <div class="desk-work">
          {said.length > 0 && (
            <div ref={answer} tabIndex={-1} class="desk-answer">
              <Section title={t(returned ? "officer.findings.returned" : "officer.findings")}>
                {returned && <Alert tone="bad" title={t("officer.returned")}><p>{t("officer.returned.help")}</p></Alert>}
                <Findings of={said} label={label} show={(fact) => handle.current?.show(fact)} />
                {asks.length > 0 && (
                  <Alert tone="warning" title={t("officer.missing.elsewhere")}>
                    <p>{asks.join(", ")}</p>
                  </Alert>
                )}
              </Section>
            </div>
          )}
          <Section title={t("officer.form")}>
            {schema ? (
              <Form schema={schema} data={data.current} handle={handle} disabled={!open} />
            ) : (
              <p>{t("officer.form.none")}</p>
            )}
            {open &&
              warned.map((one) => (
                <TextArea
                  key={one.rule}
                  label={t("officer.reason.of", { rule: one.rule })}
                  help={t("officer.reason.help")}
                  rows={2}
                  value={reasons[one.rule] ?? ""}
                  onInput={(event) => setReasons({ ...reasons, [one.rule]: event.currentTarget.value })}
                />
              ))}
            {unsound && <Alert tone="bad" title={t("form.wrong")} live />}
            {complete.problem && <ProblemNote problem={complete.problem} />}
            {open && (
              <div class="desk-foot">
                <Button kind="main" disabled={complete.working} onClick={() => void send()}>
                  {t("officer.complete")}
                </Button>
                {complete.working && <Progress label={t("officer.asking")} cancel={complete.cancel} />}
              </div>
            )}
          </Section>
        </div>
        <aside class="desk-side" aria-label={t("officer.about")}>
          <Section title={t("officer.time")}>
            {whole.terms.filter((limit) => !limit.concluded).map((limit) => (
              <LimitCard key={limit.term} limit={limit} />
            ))}
            {whole.terms.every((limit) => limit.concluded) && <p>{t("officer.due.none")}</p>}
          </Section>
          <Section title={t("officer.about")}>
            <Facts
              of={[
                [t("officer.case"), <a href={`/console/officer/cases/${desk.case}`}>{t("officer.case.number", { number: desk.case })}</a>],
                [t("officer.office"), officeName(offices, desk.office)],
                [t("officer.assignee"), desk.assignee === who ? t("officer.me") : (desk.assignee ?? <Badge>{t("officer.nobody")}</Badge>)],
                [t("officer.since"), moment(desk.created)],
              ]}
            />
          </Section>
        </aside>
      </div>
    </Page>
  );
}
