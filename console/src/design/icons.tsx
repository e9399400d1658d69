/** Small pictures beside words, drawn in the manner of Bootstrap Italia: only those in use are bundled. */
const paths = {
  alert: "M12 3 2 20h20L12 3Zm0 3 7.3 12.5H4.7L12 6Zm-.75 4v4.5h1.5V10h-1.5Zm0 5.5V17h1.5v-1.5h-1.5Z",
  arrow: "m9.3 5.3-.9.9 5.6 5.8-5.6 5.8.9.9 6.5-6.7-6.5-6.7Z",
  check: "m9.6 16.9-4.5-4.5-.9.9 5.4 5.4L20 8.3l-.9-.9-9.5 9.5Z",
  close: "m12.9 12 6.3-6.3-.9-.9-6.3 6.3-6.3-6.3-.9.9 6.3 6.3-6.3 6.3.9.9 6.3-6.3 6.3 6.3.9-.9-6.3-6.3Z",
  down: "m12 16.5-7.2-7.2.9-.9 6.3 6.3 6.3-6.3.9.9-7.2 7.2Z",
  download: "M11.4 3v11.2l-4-4-.9.9 5.5 5.5 5.5-5.5-.9-.9-4 4V3h-1.2ZM4 19.5h16v1.3H4v-1.3Z",
  external: "M13 4h7v7h-1.3V6.2l-8.2 8.3-.9-.9 8.2-8.3H13V4ZM5 6h5v1.3H6.3v10.4h10.4V14H18v5H5V6Z",
  fit: "M4 9V4h5v1.3H5.3V9H4Zm11-5h5v5h-1.3V5.3H15V4ZM5.3 15v3.7H9V20H4v-5h1.3Zm13.4 0H20v5h-5v-1.3h3.7V15Z",
  info: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Zm0 1.3a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4Zm-.7 6.7h1.4V17h-1.4v-6.5Zm0-3h1.4V9h-1.4V7.500Z",
  minus: "M5 11.4h14v1.200H5v-1.200Z",
  plus: "M11.400 5h1.200v6.400H19v1.200h-6.400V19h-1.200v-6.400H5v-1.200h6.400V5Z",
  search: "M10.500 4a6.500 6.500 0 1 0 4 11.600l5 5 .9-.9-5-5A6.500 6.500 0 0 0 10.500 4Zm0 1.300a5.200 5.200 0 1 1 0 10.400 5.200 5.200 0 0 1 0-10.400Z",
  stop: "M12 2.5a9.500 9.500 0 1 0 0 19 9.500 9.500 0 0 0 0-19Zm0 1.300a8.200 8.200 0 1 1 0 16.400 8.200 8.200 0 0 1 0-16.400Zm-4 7.500v1.400h8v-1.400H8Z",
};

/** The name of a picture. */
export type Picture = keyof typeof paths;

/** A picture beside words: it says nothing to who does not see it. */
export function Icon({ of, look = "" }: { of: Picture; look?: string }) {
  return (
    <svg class={`icon-small ${look}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[of]} fill="currentColor" />
    </svg>
  );
}
