/** Publishing from the page: what is open is checked, confirmed, put in force; what is refused is shown on its elements. */
import { useMemo, useState } from "preact/hooks";
import { useWork } from "~/api/cancel";
import { Alert, Button, Dialog, Facts, Field, ProblemNote, Progress, Section, Select } from "~/design";
import { Diagram } from "~/diagram/Diagram";
import { at } from "~/routes";
import { entities, nameOf, session } from "~/session/session";
import { n, t } from "~/words";
import { FoundList, Founds, isError, marked, useChecks, type Found } from "./checks";
import { tell, told } from "./kit";
import { WithDocument } from "./Needs";
import { files, isDiagram, isKit, saveAs, write, type Opened } from "./opened";
import { archived, deployed, installed, publishDocuments, type InForce } from "./publishing";

/** The page. */
export default function Publish() {
  return <WithDocument title="designer.publish">{(document) => <Publishing document={document} />}</WithDocument>;
}

function Publishing({ document }: { document: Opened }) {
  const [looked, choose] = useState<number | null>(null);
  const [sure, ask] = useState(false);
  const everywhere = session.value?.entities === null;
  const [body, setBody] = useState<string>(everywhere ? "" : (entities.value[0]?.entity ?? ""));
  const asked = useChecks(document);
  const all = useMemo(() => files(document), [document]);
  const published = useWork(async (_: null, signal): Promise<InForce[]> => {
    if (!isKit(document)) return publishDocuments(all, body === "" ? null : body, signal);
    return [await deployed(await installed(await archived(all, signal), signal), signal)];
  });
  const refused = (published.problem?.diagnostics ?? []) as Found[];
  const found = refused.length > 0 ? refused : (asked.value ?? []);
  const chosen = looked === null ? undefined : found[looked];
  const marks = useMemo(() => marked(found, chosen, document.name), [found, chosen, document.name]);
  const wrong = (asked.value ?? []).filter(isError).length;
  const ready = asked.whole && !asked.waiting && !asked.exploring && wrong === 0;
  const what = isKit(document) ? `${told(all["kit.toml"] ?? "", "kit", "id")} ${told(all["kit.toml"] ?? "", "kit", "version")}` : document.name;
  const confirm = () => {
    ask(false);
    choose(null);
    void published.start(null);
  };
  return (
    <div class="columns two">
      <div>
        {isDiagram(document.name) && <Diagram xml={document.text} marks={marks} chosen={chosen?.element ?? null} />}
        {published.value?.map((one) => <Done key={one.definition} one={one} />)}
      </div>
      <div>
        <Section title={t("designer.publishWhat")}>
          {isKit(document) ? <KitVersion text={all["kit.toml"] ?? ""} files={all} /> : <Bodies body={body} choose={setBody} everywhere={everywhere} />}
          {wrong > 0 && !asked.waiting && <Alert tone="warning" title={n("designer.inTheWay", wrong)} />}
          <p class="page-actions">
            <Button kind="main" disabled={!ready || published.working} onClick={() => ask(true)}>
              {t("designer.publishNow")}
            </Button>
          </p>
          {published.working && <Progress label={t("designer.publishing")} cancel={published.cancel} />}
          {published.problem && <ProblemNote problem={published.problem} />}
          {refused.length > 0 && <Founds of={refused} shown={document.name} at={looked} choose={choose} />}
        </Section>
        {refused.length === 0 && (
          <Section title={t("designer.diagnostics")}>
            <FoundList asked={asked} shown={document.name} at={looked} choose={choose} />
          </Section>
        )}
      </div>
      {sure && (
        <Dialog
          title={t("designer.publishSure", { what })}
          close={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t("common.cancel")}</Button>
              <Button kind="main" onClick={confirm}>
                {t("designer.publishNow")}
              </Button>
            </>
          }
        >
          <p>{t("designer.publishEffect")}</p>
          <p>{isKit(document) ? t("designer.publishKitWhere") : t("designer.publishWhere", { body: body === "" ? t("shell.entity.all") : nameOf(body) })}</p>
        </Dialog>
      )}
    </div>
  );
}

function Bodies({ body, choose, everywhere }: { body: string; choose: (body: string) => void; everywhere: boolean }) {
  const known = entities.value.map((one) => ({ value: one.entity, label: nameOf(one.entity) }));
  const options = everywhere ? [{ value: "", label: t("shell.entity.all") }, ...known] : known;
  return <Select label={t("designer.body")} value={body} onValue={choose} options={options} />;
}

/** The version that a kit becomes, and its archive to be signed elsewhere. */
function KitVersion({ text, files }: { text: string; files: Record<string, string> }) {
  const version = told(text, "kit", "version") ?? "";
  const id = told(text, "kit", "id") ?? "";
  const packed = useWork(async (_: null, signal) => saveAs(`${id}-${version}.tar`, await archived(files, signal), "application/x-tar"));
  return (
    <>
      <Field
        label={t("designer.nextVersion", { kit: id })}
        help={t("designer.nextVersionHelp")}
        required
        value={version}
        onChange={(event) => write("kit.toml", tell(text, "kit", "version", event.currentTarget.value.trim()))}
      />
      <p class="page-actions">
        <Button small disabled={packed.working} onClick={() => void packed.start(null)}>
          {t("designer.archive")}
        </Button>
      </p>
      <p class="field-help">{t("designer.archiveHelp")}</p>
      {packed.problem && <ProblemNote problem={packed.problem} />}
    </>
  );
}

function Done({ one }: { one: InForce }) {
  return (
    <Alert tone="good" title={t("designer.published", { kit: one.kit })} live>
      <Facts
        of={[
          [t("designer.version"), one.version],
          [t("designer.body"), one.entity === null ? t("shell.entity.all") : nameOf(one.entity)],
          [t("designer.howMany"), one.count === null ? null : n("designer.versionsSoFar", one.count)],
          [t("designer.definition"), <code key="definition">{one.definition}</code>],
        ]}
      />
      <p>
        <a href={at("municipality", "/upgrades")}>{t("designer.carryOver")}</a>
      </p>
    </Alert>
  );
}
