/** How the console is bundled: one chunk a page, hashed names, no inlined data that the content security policy would refuse. */
import preact from "@preact/preset-vite";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The editor of expressions writes a style element, which the content security policy refuses; a sheet that is adopted is none. */
const adopted: Plugin = {
  name: "adopted-style-sheets",
  transform(code, id) {
    if (!/style-mod\/src\/style-mod\.js/.test(id)) return null;
    const [before, after] = ["!root.head && root.adoptedStyleSheets", "root.adoptedStyleSheets"];
    if (!code.includes(before)) throw new Error("style-mod is another than the one that was looked at");
    return { code: code.replace(before, after), map: null };
  },
};

const service = process.env["DIGIPRO_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  base: "/console/",
  plugins: [adopted, preact({ reactAliasesEnabled: false, prefreshEnabled: false, devToolsEnabled: false })],
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./src", import.meta.url)),
      "@fonts": fileURLToPath(new URL("./node_modules/bootstrap-italia/dist/fonts", import.meta.url)),
    },
  },
  build: {
    target: "es2022",
    // Everything is a file of its own under 'self': fonts and pictures in `data:` would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 1200,
  },
  css: {
    preprocessorOptions: {
      scss: {
        quietDeps: true,
        silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
        loadPaths: ["node_modules"],
      },
    },
  },
  server: {
    proxy: Object.fromEntries(["/digipro", "/v2", "/codes", "/oauth"].map((path) => [path, service])),
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
