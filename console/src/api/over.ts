/** Work over all cases: part by part, with progress, until it is done or cancelled. */
import { api, ask, type Shape } from "./client";

/** How far work over cases is. */
export interface Walked {
  done: number;
  of: number;
}

/** Which cases. */
export interface Which {
  entity?: string | null;
  kit?: string | null;
}

const PAGE = 500;

/** The cases of a body and a kit, read part by part. */
export async function cases(which: Which, signal: AbortSignal): Promise<Shape<"Case">[]> {
  const found: Shape<"Case">[] = [];
  let after: string | undefined;
  do {
    const query = { ...(which.entity ? { entity: which.entity } : {}), ...(after ? { after } : {}), limit: PAGE };
    const part = await ask(api.GET("/cases", { params: { query }, signal }));
    found.push(...part.items.filter((one) => !which.kit || one.kit === which.kit));
    after = part.next ?? undefined;
  } while (after !== undefined);
  return found;
}

/** Does something with things, `size` at a time, telling how far it is. */
export async function inParts<Thing, Value>(
  all: readonly Thing[],
  size: number,
  work: (part: Thing[]) => Promise<Value>,
  tell: (walked: Walked) => void,
): Promise<Value[]> {
  const values: Value[] = [];
  tell({ done: 0, of: all.length });
  for (let first = 0; first < all.length; first += size) {
    values.push(await work(all.slice(first, first + size)));
    tell({ done: Math.min(first + size, all.length), of: all.length });
  }
  return values;
}
