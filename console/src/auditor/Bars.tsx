/** A small chart of stacked bars, drawn as SVG; the table that it stands beside says the same. */
import { number } from "~/words";

/** A part of a bar: how much, how it looks, how it is called. */
export interface Part {
  id: string;
  label: string;
  count: number;
  look: string;
}

const WIDTH = 480;
const ROW = 26;

/** Bars of one scale, each with its parts: parts differ in colour and in hatching. */
export function Bars({ label, rows }: { label: string; rows: { id: string; label: string; parts: Part[] }[] }) {
  const most = Math.max(1, ...rows.map((row) => row.parts.reduce((sum, part) => sum + part.count, 0)));
  const legend = rows[0]?.parts ?? [];
  return (
    <figure class="bars">
      {rows.map((row) => {
        let left = 0;
        const told = row.parts.filter((part) => part.count > 0).map((part) => `${part.label} ${number(part.count)}`).join(", ");
        return (
          <div class="bar" key={row.id}>
            <span class="bar-name">{row.label}</span>
            <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" role="img" aria-label={`${label}, ${row.label}: ${told || number(0)}`}>
              <defs>
                <pattern id="bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width="3" height="6" fill="#fff" opacity=".45" />
                </pattern>
              </defs>
              {row.parts.map((part) => {
                const wide = (part.count / most) * WIDTH;
                const at = left;
                left += wide;
                return (
                  <g key={part.id}>
                    <rect class={`bar-${part.look}`} x={at} y={3} width={wide} height={ROW - 6} />
                    {["late", "suspended", "concludedLate"].includes(part.look) && <rect fill="url(#bar-hatch)" x={at} y={3} width={wide} height={ROW - 6} />}
                  </g>
                );
              })}
            </svg>
          </div>
        );
      })}
      <figcaption>
        {legend.map((part) => (
          <span key={part.id} class="key">
            <span class={`swatch swatch-${part.look}`} aria-hidden="true" /> {part.label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
