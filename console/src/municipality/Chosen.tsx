/** Pages that are about one body: until one is chosen they say so, and offer those that one may see. */
import type { ComponentChildren } from "preact";
import { Button, Empty, Page } from "~/design";
import { entities, entity, show } from "~/session/session";
import { t } from "~/words";

/** Shows the page once a body is chosen; anew for each. */
export function Chosen({ children }: { children: ComponentChildren }) {
  if (entity.value) return <div key={entity.value}>{children}</div>;
  return (
    <Page title={t("municipality.title")} lead={t("municipality.lead")}>
      <Empty title={t("municipality.choose")}>
        <p>{t("municipality.chooseHelp")}</p>
        <ul class="choices">
          {entities.value.map((one) => (
            <li key={one.entity}>
              <Button onClick={() => show(one.entity)}>{one.name ?? one.entity}</Button>
            </li>
          ))}
        </ul>
      </Empty>
    </Page>
  );
}
