/** The pages of municipalities. */
import type { Area } from "~/routes";

const area: Area = {
  id: "municipality",
  needs: ["migrate", "install", "deploy", "publish-packs"],
  pages: [
    { path: "/", label: "municipality.kits", load: () => import("./Home") },
    { path: "/kits/:kit", load: () => import("./Holding") },
    { path: "/kits/:kit/changes", load: () => import("./Adaptation") },
    { path: "/kits/:kit/draft", load: () => import("./Draft") },
    { path: "/packs", label: "municipality.packsTitle", load: () => import("./Packs") },
    { path: "/packs/:pack", load: () => import("./Pack") },
    { path: "/upgrades", label: "municipality.upgrades", needs: ["migrate"], load: () => import("./Upgrades") },
    { path: "/what-if", label: "municipality.whatIf", needs: ["what-if"], load: () => import("./WhatIf") },
  ],
};

export default area;
