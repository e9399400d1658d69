/** Questions that end when nobody waits for their answer any more. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { language } from "~/words";
import { asProblem, isCancelled, type Problem } from "./problem";

/** A question and where it stands. */
export interface Asked<Value> {
  value: Value | undefined;
  problem: Problem | undefined;
  /** Whether an answer is waited for; an older value may be shown meanwhile. */
  waiting: boolean;
  /** Asks anew, keeping what is shown. */
  again: () => void;
}

/** Asks when the page opens, when `by` changes and in another language; what is not waited for any more is cancelled. */
export function useAsked<Value>(
  question: (signal: AbortSignal) => Promise<Value>,
  by: readonly unknown[],
): Asked<Value> {
  const [state, set] = useState<Omit<Asked<Value>, "again">>({ value: undefined, problem: undefined, waiting: true });
  const [round, turn] = useState(0);
  const spoken = language.value;
  useEffect(() => {
    const stop = new AbortController();
    set((last) => ({ ...last, waiting: true }));
    question(stop.signal).then(
      (value) => stop.signal.aborted || set({ value, problem: undefined, waiting: false }),
      (error: unknown) => {
        if (stop.signal.aborted || isCancelled(error)) return;
        set((last) => ({ value: last.value, problem: asProblem(error), waiting: false }));
      },
    );
    return () => stop.abort();
  }, [...by, round, spoken]);
  const again = useCallback(() => turn((last) => last + 1), []);
  return { ...state, again };
}

/** Work that somebody starts, and may cancel. */
export interface Work<Input, Value> {
  value: Value | undefined;
  problem: Problem | undefined;
  working: boolean;
  start: (input: Input) => Promise<Value | undefined>;
  cancel: () => void;
  forget: () => void;
}

/** Work that starts by hand: one at a time, cancelled when the page goes. */
export function useWork<Input, Value>(
  work: (input: Input, signal: AbortSignal) => Promise<Value>,
): Work<Input, Value> {
  const idle = { value: undefined, problem: undefined, working: false };
  const [state, set] = useState<Pick<Work<Input, Value>, "value" | "problem" | "working">>(idle);
  const under = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    under.current?.abort();
    under.current = null;
    set((last) => ({ ...last, working: false }));
  }, []);
  useEffect(() => () => under.current?.abort(), []);
  const start = async (input: Input): Promise<Value | undefined> => {
    under.current?.abort();
    const stop = new AbortController();
    under.current = stop;
    set((last) => ({ value: last.value, problem: undefined, working: true }));
    try {
      const value = await work(input, stop.signal);
      if (stop.signal.aborted) return undefined;
      set({ value, problem: undefined, working: false });
      return value;
    } catch (error) {
      if (!stop.signal.aborted && !isCancelled(error)) set({ value: undefined, problem: asProblem(error), working: false });
      return undefined;
    }
  };
  return { ...state, start, cancel, forget: () => set(idle) };
}

/** A list that comes in parts: `more` asks for the next one. */
export interface Parts<Row> {
  rows: Row[];
  problem: Problem | undefined;
  waiting: boolean;
  /** Whether there are more rows on the service. */
  goesOn: boolean;
  more: () => void;
  again: () => void;
}

/** Reads a list part by part: `part` gets the `after` of the next question. */
export function useParts<Row>(
  part: (after: string | undefined, signal: AbortSignal) => Promise<{ items: Row[]; next?: string | null }>,
  by: readonly unknown[],
): Parts<Row> {
  const [rows, setRows] = useState<Row[]>([]);
  const next = useRef<string | null | undefined>(undefined);
  const under = useRef<AbortController | null>(null);
  const [state, set] = useState<{ waiting: boolean; problem: Problem | undefined; goesOn: boolean }>({
    waiting: true,
    problem: undefined,
    goesOn: true,
  });
  const [round, turn] = useState(0);
  const spoken = language.value;
  const read = (after: string | undefined, before: Row[]) => {
    under.current?.abort();
    const stop = new AbortController();
    under.current = stop;
    set((last) => ({ ...last, waiting: true, problem: undefined }));
    part(after, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        next.current = answer.next;
        setRows([...before, ...answer.items]);
        set({ waiting: false, problem: undefined, goesOn: answer.next != null });
      },
      (error: unknown) => {
        if (stop.signal.aborted || isCancelled(error)) return;
        set({ waiting: false, problem: asProblem(error), goesOn: false });
      },
    );
  };
  useEffect(() => {
    read(undefined, []);
    return () => under.current?.abort();
  }, [...by, round, spoken]);
  const more = () => {
    if (!state.waiting && next.current != null) read(next.current, rows);
  };
  return { rows, ...state, more, again: useCallback(() => turn((last) => last + 1), []) };
}
