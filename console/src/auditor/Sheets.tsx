/** The sheets of art. 35 of D.Lgs. 33/2013, letter by letter, as they are published. */
import { useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Norm, Page, ProblemNote, Select, Skeleton } from "~/design";
import type { Citation } from "~/municipality/shapes";
import { official } from "~/municipality/values";
import { language, t, worded } from "~/words";
import { Exports } from "./Exports";
import { Sealed } from "./Registers";

interface Letter {
  text: { it: string; en: string };
  norms: Citation[];
  lanes: string[];
  terms: string[];
}

export default function Sheets() {
  const [chosen, choose] = useState("");
  const kits = useAsked((signal) => ask(api.GET("/kits", { signal })), []);
  const kit = chosen || kits.value?.[0]?.kit || "";
  const asked = useAsked(async (signal) => {
    if (!kit) return null;
    const told = await ask(api.GET("/kits/{kit}", { params: { path: { kit } }, signal }));
    const sheet = told.sheet as unknown as { letters: Record<string, Letter> } | null;
    const letters = Object.entries(sheet?.letters ?? {}).sort(([one], [other]) => one.localeCompare(other));
    return { letters, sheet: told.sheet };
  }, [kit]);
  const rows = (asked.value?.letters ?? []).map(([letter, one]) => ({ letter, text: one.text[language.value], norms: one.norms.map((norm) => `${norm.urn}~${norm.part}`).join(" "), offices: one.lanes.join(" "), terms: one.terms.join(" ") }));
  return (
    <Page title={t("auditor.sheets")} lead={t("auditor.sheetsLead")} actions={rows.length > 0 && <Exports name={`art35-${kit}`} rows={rows} />}>
      {kits.problem && <ProblemNote problem={kits.problem} again={kits.again} />}
      <div class="filters">
        <Select label={t("auditor.procedure")} value={kit} onValue={choose} options={[...new Set(kits.value?.map((one) => one.kit))].map((one) => ({ value: one, label: one }))} />
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton lines={10} />}
      <dl class="sheet">
        {asked.value?.letters.map(([letter, one]) => (
          <div key={letter}>
            <dt>
              {letter}) {worded("auditor.letter", letter)}
            </dt>
            <dd>
              <p>{one.text[language.value]}</p>
              {one.norms.map((norm) => <p key={`${norm.urn} ${norm.part}`}><Norm label={`${norm.urn}~${norm.part}`} href={official(norm)} /></p>)}
            </dd>
          </div>
        ))}
      </dl>
      {rows.length > 0 && <Sealed rows={rows} />}
    </Page>
  );
}
