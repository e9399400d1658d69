/** Files that one takes along: made in the page or given by the service. */

/** Lets the browser keep it under a name. */
export function saved(content: Blob | string, name: string, kind = "application/octet-stream"): string {
  const blob = typeof content === "string" ? new Blob([content], { type: kind }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once the event is over.
  setTimeout(() => URL.revokeObjectURL(address), 0);
  return name;
}
