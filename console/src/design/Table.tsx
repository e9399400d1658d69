/** A table that stays fast: rows of one height, of which only those in sight are drawn. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "~/words";
import { Icon } from "./icons";

/** A column. */
export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end of their column. */
  align?: "start" | "end";
  /** By what its rows can be put in order here; without it the order is that of the service. */
  sort?: (row: Row) => string | number | null | undefined;
  /** Names the row for screen readers; one column should. */
  heads?: boolean;
  width?: string;
}

const ROW = 40;
const AROUND = 12;

/** Draws rows in a box of its own, at most `height` pixels high; few rows are drawn whole. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  height = 560,
  total,
  chosen,
  onEnd,
}: {
  /** What the table holds: its name for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  height?: number;
  /** How many rows there are at the service, where it is known. */
  total?: number;
  /** The row that is open beside. */
  chosen?: string | number | null;
  /** Called when the end comes in sight: the place to ask for more. */
  onEnd?: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [by, order] = useState<{ id: string; down: boolean } | null>(null);
  const sorted = useMemo(() => {
    const sort = columns.find((column) => column.id === by?.id)?.sort;
    if (!sort || !by) return rows;
    const way = by.down ? -1 : 1;
    return [...rows].sort((one, other) => way * compare(sort(one), sort(other)));
  }, [rows, by, columns]);
  const windowed = sorted.length > 100;
  const seen = Math.ceil(height / ROW);
  const first = windowed ? Math.max(0, Math.floor(top / ROW) - AROUND) : 0;
  const last = windowed ? Math.min(sorted.length, first + seen + 2 * AROUND) : sorted.length;
  const atEnd = last >= sorted.length - AROUND;
  useEffect(() => {
    if (windowed && atEnd) onEnd?.();
  }, [windowed, atEnd, sorted.length]);
  return (
    // The box scrolls, so the keyboard has to reach it.
    <div
      class="grid-box"
      ref={box}
      style={{ maxHeight: `${height}px` }}
      tabIndex={0}
      role="region"
      aria-label={caption}
      onScroll={() => setTop(box.current?.scrollTop ?? 0)}
    >
      <table class="grid" aria-rowcount={(total ?? sorted.length) + 1}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.id} column={column} by={by} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap rows={first} columns={columns.length} />}
          {sorted.slice(first, last).map((row, place) => (
            <tr key={rowKey(row)} aria-rowindex={first + place + 2} class={rowKey(row) === chosen ? "chosen" : undefined}>
              {columns.map((column) =>
                column.heads ? (
                  <th scope="row" key={column.id} class={`to-${column.align ?? "start"}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} class={`to-${column.align ?? "start"}`}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {last < sorted.length && <Gap rows={sorted.length - last} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tr aria-hidden="true" style={{ height: `${rows * ROW}px` }}>
      <td colSpan={columns} class="gap" />
    </tr>
  );
}

function Head<Row>({
  column,
  by,
  order,
}: {
  column: Column<Row>;
  by: { id: string; down: boolean } | null;
  order: (by: { id: string; down: boolean }) => void;
}) {
  const mine = by?.id === column.id;
  const look = { class: `to-${column.align ?? "start"}`, style: column.width ? { width: column.width } : undefined };
  if (!column.sort) return <th scope="col" {...look}>{column.label}</th>;
  return (
    <th scope="col" {...look} aria-sort={mine ? (by.down ? "descending" : "ascending") : undefined}>
      <button
        type="button"
        class="sorts"
        title={t("common.sort", { column: column.label })}
        onClick={() => order({ id: column.id, down: mine ? !by.down : false })}
      >
        {column.label}
        <Icon of="down" look={mine ? (by.down ? "sorted down" : "sorted up") : "unsorted"} />
      </button>
    </th>
  );
}

function compare(one: string | number | null | undefined, other: string | number | null | undefined): number {
  if (one == null) return other == null ? 0 : 1;
  if (other == null) return -1;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}
