/** News of the service, for lists that stay current: an event names what changed, the page asks what it looks like now. */
import { createEventSource } from "eventsource-client";
import { useEffect, useRef } from "preact/hooks";
import { headers } from "./client";

/** What an event names: whose it is, and the case, task or definition that changed. */
export interface Told {
  entity: string | null;
  case?: number;
  /** Number of the new record of the case. */
  record?: number;
  /** Whether the case is over. */
  over?: boolean;
  ticket?: number;
  /** Whether the task is open. */
  open?: boolean;
  office?: string;
  definition?: string;
}

/** What happened: a case or task changed, a definition was deployed, or all lists have to be read anew. */
export type News = { kind: "case" | "task" | "deployed"; told: Told } | { kind: "reset" };

/** Which news. */
export interface Wanted {
  entity?: string | null | undefined;
  office?: string | null | undefined;
}

/** Listens while the page is open. News that come close together are told once, after `pause` milliseconds. */
export function useNews(wanted: Wanted, heard: (news: News[]) => void, pause = 300): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const asked = new URLSearchParams();
    if (wanted.entity) asked.set("entity", wanted.entity);
    if (wanted.office) asked.set("office", wanted.office);
    let waiting: News[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (news: News) => {
      waiting.push(news);
      timer ??= setTimeout(() => {
        const all = waiting;
        [waiting, timer] = [[], undefined];
        latest.current(all);
      }, pause);
    };
    const source = createEventSource({
      url: new URL(`/digipro/v1/events?${asked}`, location.href),
      // Identity changes while a page is open: it is read at each connection.
      fetch: async (url, init) =>
        fetch(url as URL, { ...(init as RequestInit), headers: { ...(init?.headers as object), ...(await headers()) } }),
      onMessage({ event, data }) {
        if (event === "reset") tell({ kind: "reset" });
        else if (event === "case" || event === "task" || event === "deployed")
          tell({ kind: event, told: JSON.parse(data) as Told });
      },
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [wanted.entity, wanted.office]);
}
