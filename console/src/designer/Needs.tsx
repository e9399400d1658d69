/** A page about the open document, or how to open one. */
import type { ComponentChildren } from "preact";
import { Button, Empty, Page } from "~/design";
import { at } from "~/routes";
import { t, type Key } from "~/words";
import { opened, save, type Opened } from "./opened";

/** The page, with the document that is open. */
export function WithDocument({ title, children }: { title: Key; children: (document: Opened) => ComponentChildren }) {
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
  const actions = <Button onClick={() => save(document)}>{t("designer.save")}</Button>;
  return (
    <Page title={t(title)} lead={document.name} wide actions={actions}>
      {children(document)}
    </Page>
  );
}
