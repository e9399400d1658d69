/** What offices are called: the roles of lanes, with the names that each body has put behind them. */
import { useAsked } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { entities } from "~/session/session";

/** A role of a lane, and what its office is called. */
export interface Office {
  role: string;
  name: string;
}

interface Lane {
  office?: string;
  role?: string;
}

const known = new Map<string, Promise<Office[]>>();

/** The offices behind the lanes of a kit for a body; asked once while the console is open. */
export function officesOf(kit: string, entity: string | null | undefined): Promise<Office[]> {
  const key = `${kit} ${entity ?? ""}`;
  const asked = known.get(key) ?? lanes(kit, entity).catch(() => (known.delete(key), []));
  known.set(key, asked);
  return asked;
}

async function lanes(kit: string, entity: string | null | undefined): Promise<Office[]> {
  const query = entity ? { entity } : {};
  const effective = (await ask(
    api.GET("/kits/{kit}/effective", { params: { path: { kit }, query } }) as Promise<{
      data?: { lanes?: Record<string, Lane> };
      error?: unknown;
      response: Response;
    }>,
  )) as { lanes?: Record<string, Lane> };
  return Object.values(effective.lanes ?? {}).flatMap(({ role, office }) =>
    role && office ? [{ role, name: office }] : [],
  );
}

/** All offices of a body whose procedures run here, each once. */
export function useOffices(entity: string | null): Office[] {
  const { value } = useAsked(async () => {
    const bodies = entities.value.filter((one) => entity === null || one.entity === entity);
    const asked = bodies.flatMap((body) => running(body).map((kit) => officesOf(kit, body.entity)));
    const all = (await Promise.all(asked)).flat();
    const named = new Map(all.map((office) => [office.role, office]));
    return [...named.values()].sort((one, other) => one.name.localeCompare(other.name));
  }, [entity]);
  return value ?? [];
}

function running(body: Shape<"Entity">): string[] {
  return body.kits.filter((kit) => kit.deployed !== null).map((kit) => kit.kit);
}

/** What the office of a role is called, or the role. */
export function officeName(offices: readonly Office[], role: string | null | undefined): string {
  return offices.find((office) => office.role === role)?.name ?? role ?? "";
}
