/** The pages of officers. */
import type { Area } from "~/routes";

const area: Area = {
  id: "officer",
  needs: ["work-on-tasks"],
  pages: [
    { path: "/", label: "officer.inbox", load: () => import("./Inbox") },
    { path: "/cases", label: "officer.cases", needs: ["read-cases"], load: () => import("./Cases") },
    { path: "/cases/:number", needs: ["read-cases"], load: () => import("./Case") },
    { path: "/cases/:number/tasks/:ticket", load: () => import("./Task") },
    { path: "/new", label: "officer.new", needs: ["start-case"], load: () => import("./NewCase") },
  ],
};

export default area;
