/** The pages of officers. */
import type { Area } from "~/routes";

const area: Area = {
  id: "officer",
  needs: ["work-on-tasks"],
  pages: [{ path: "/", label: "officer.tasks", load: () => import("./Home") }],
};

export default area;
