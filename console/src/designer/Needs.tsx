/** A page about what is open, or how to open something; and which of its files is shown. */
import type { ComponentChildren } from "preact";
import { Button, Empty, Page, Select } from "~/design";
import { at } from "~/routes";
import { t, type Key } from "~/words";
import { files, isDecision, isDiagram, opened, saveAs, turn, type Opened } from "./opened";

type Shown = (document: Opened) => ComponentChildren;

/** The page, with what is open. `of` says which of its files can be shown on it; all of them otherwise. */
export function WithDocument({ title, of, children }: { title: Key; of?: (name: string) => boolean; children: Shown }) {
  const document = opened.value;
  if (!document) {
    return (
      <Page title={t(title)}>
        <Empty title={t("designer.nothingOpen")}>
          <p>
            <a href={at("designer")}>{t("designer.openOne")}</a>
          </p>
        </Empty>
      </Page>
    );
  }
  const names = Object.keys(files(document)).filter((name) => !of || of(name)).sort();
  const fits = names.includes(document.name);
  const actions = <Button onClick={() => saveAs(document.name, document.text)}>{t("designer.save")}</Button>;
  return (
    <Page title={t(title)} lead={document.name} wide actions={actions}>
      {names.length + (fits ? 0 : 1) > 1 && (
        <Select
          label={t("designer.which")}
          value={fits ? document.name : ""}
          onValue={turn}
          options={[...(fits ? [] : [{ value: "", label: t("form.choose") }]), ...names.map((name) => ({ value: name, label: name }))]}
        />
      )}
      {fits ? children(document) : names.length === 0 && <Empty title={t("designer.noneOfKind")} />}
    </Page>
  );
}

/** A page about a diagram. */
export function WithDiagram({ title, children }: { title: Key; children: Shown }) {
  return (
    <WithDocument title={title} of={isDiagram}>
      {children}
    </WithDocument>
  );
}

/** A page about a decision model. */
export function WithDecisions({ title, children }: { title: Key; children: Shown }) {
  return (
    <WithDocument title={title} of={isDecision}>
      {children}
    </WithDocument>
  );
}
