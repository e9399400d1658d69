/** The pages of the responsible for transparency and auditors. */
import type { Area } from "~/routes";

const area: Area = {
  id: "auditor",
  needs: ["read-registers", "read-evidence"],
  pages: [
    { path: "/", label: "auditor.dashboard", needs: ["read-registers"], load: () => import("./Home") },
    { path: "/procedures/:definition", needs: ["read-registers"], load: () => import("./Procedure") },
    { path: "/cases", label: "auditor.cases", needs: ["read-evidence"], load: () => import("./Cases") },
    { path: "/cases/:id", needs: ["read-evidence"], load: () => import("./Evidence") },
    { path: "/registers", label: "auditor.registers", needs: ["read-registers"], load: () => import("./Registers") },
    { path: "/sheets", label: "auditor.sheets", needs: ["read-definitions"], load: () => import("./Sheets") },
    { path: "/open-data", label: "auditor.openData", needs: ["read-registers"], load: () => import("./OpenData") },
  ],
};

export default area;
