/** What the files of an open kit say and take, line by line, so that comments and order stay as their authors wrote them. */

const HEAD = /^\[([\w-]+)(?:\.(?:"([^"]+)"|([\w-]+)))?\]\s*(?:#.*)?$/;
const quoted = (text: string) => JSON.stringify(text);

/** Where a table of TOML begins and ends; nothing where there is none. */
function span(lines: readonly string[], table: string): [from: number, to: number] | null {
  const named = (line: string) => {
    const head = HEAD.exec(line.trim());
    return head && (head[2] ?? head[3] ? `${head[1]}.${head[2] ?? head[3]}` : head[1]);
  };
  const from = lines.findIndex((line) => named(line) === table);
  if (from < 0) return null;
  const rest = lines.findIndex((line, place) => place > from && /^\s*\[/.test(line));
  return [from, rest < 0 ? lines.length : rest];
}

const entry = (key: string) => new RegExp(`^\\s*${key}\\s*=\\s*(".*?(?<!\\\\)"|'[^']*')\\s*(?:#.*)?$`);

/** The names of the tables below a word: `point` gives those of `[point.avvio]`, in the order of the file. */
export function tables(text: string, word: string): string[] {
  const found = text.split("\n").map((line) => HEAD.exec(line.trim()));
  return found.flatMap((head) => (head?.[1] === word ? [head[2] ?? head[3] ?? ""] : [])).filter((name) => name !== "");
}

/** The text of a key in a table; nothing where it is not a text on one line. */
export function told(text: string, table: string, key: string): string | null {
  const lines = text.split("\n");
  const place = span(lines, table);
  if (!place) return null;
  const line = lines.slice(...place).map((one) => entry(key).exec(one)).find((one) => one !== null);
  const value = line?.[1];
  if (value === undefined) return null;
  return value.startsWith("'") ? value.slice(1, -1) : (JSON.parse(value) as string);
}

/** The text of a file with a key of a table set; the table is made where there is none. */
export function tell(text: string, table: string, key: string, value: string): string {
  const lines = text.split("\n");
  const place = span(lines, table);
  const line = `${key} = ${quoted(value)}`;
  if (!place) return `${text.replace(/\n*$/, "\n")}\n[${table}]\n${line}\n`;
  const [from, to] = place;
  const there = lines.findIndex((one, at) => at > from && at < to && new RegExp(`^\\s*${key}\\s*=`).test(one));
  if (there >= 0) lines[there] = line;
  else lines.splice(from + 1, 0, line);
  return lines.join("\n");
}
