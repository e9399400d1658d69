/** The pages of the responsible for transparency and auditors. */
import type { Area } from "~/routes";

const area: Area = {
  id: "auditor",
  needs: ["read-registers", "read-evidence"],
  pages: [{ path: "/", label: "auditor.dashboard", load: () => import("./Home") }],
};

export default area;
