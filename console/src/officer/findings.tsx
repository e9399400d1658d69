/** What the rules said: what blocks and what warns first, each with its norms; what they found in order is folded. */
import type { Shape } from "~/api/client";
import { Badge, type Tone } from "~/design";
import { n, t } from "~/words";
import { Norms } from "./time";

export type Said = Shape<"Said">;

/** What a finding does to the act. */
export type Force = "blocks" | "unknown" | "warns" | "notes" | "holds";

/** What a finding does to the act. */
export function force(said: Said): Force {
  if (said.outcome === "indeterminate") return "unknown";
  if (said.outcome !== "violated") return "holds";
  return said.weight === "blocking" ? "blocks" : said.weight === "warning" ? "warns" : "notes";
}

const tones: Record<Force, Tone> = { blocks: "bad", unknown: "bad", warns: "warning", notes: "info", holds: "good" };
const order: Force[] = ["blocks", "unknown", "warns", "notes", "holds"];

/** The findings that somebody has to read, the gravest first; what does not apply is left out. */
export function grave(all: readonly Said[]): Said[] {
  const said = all.filter((one) => one.outcome !== "not-applicable" && force(one) !== "holds");
  return said.sort((one, other) => order.indexOf(force(one)) - order.indexOf(force(other)));
}

/** Facts without which some rule cannot say, each once. */
export function missing(all: readonly Said[]): string[] {
  return [...new Set(all.flatMap((said) => said.missing))];
}

/** The findings of an act. `label` names a fact as its form does, `show` goes to its field. */
export function Findings({
  of,
  label,
  show,
}: {
  of: readonly Said[];
  label?: (path: string) => string | undefined;
  show?: (path: string) => void;
}) {
  const [loud, quiet] = [grave(of), of.filter((said) => force(said) === "holds" && said.outcome === "satisfied")];
  return (
    <div class="findings">
      {loud.length > 0 && (
        <ul class="finding-list">
          {loud.map((said) => (
            <Finding key={said.rule + said.words} said={said} label={label} show={show} />
          ))}
        </ul>
      )}
      {loud.length === 0 && quiet.length > 0 && <p>{t("officer.findings.clear")}</p>}
      {quiet.length > 0 && (
        <details class="finding-quiet">
          <summary>{n("officer.findings.satisfied", quiet.length)}</summary>
          <ul class="finding-list">
            {quiet.map((said) => (
              <Finding key={said.rule + said.words} said={said} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Finding({
  said,
  label,
  show,
}: {
  said: Said;
  label?: ((path: string) => string | undefined) | undefined;
  show?: ((path: string) => void) | undefined;
}) {
  const what = force(said);
  return (
    <li class={`finding finding-${what}`}>
      <p class="finding-head">
        <Badge tone={tones[what]}>{t(`officer.force.${what}`)}</Badge> <code>{said.rule}</code>
      </p>
      <p>{said.words}</p>
      {said.missing.length > 0 && (
        <div class="finding-missing">
          <p>{t("officer.missing")}</p>
          <ul>
            {said.missing.map((path) => {
              const name = label?.(path);
              return (
                <li key={path}>
                  {name && show ? (
                    <button type="button" class="btn-as-link" onClick={() => show(path)}>
                      {name}
                    </button>
                  ) : (
                    (name ?? <code>{path}</code>)
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <Norms of={said.norms} />
    </li>
  );
}
