/** The pages of citizens. */
import type { Area } from "~/routes";

const area: Area = {
  id: "citizen",
  needs: ["read-own-case"],
  pages: [
    { path: "/", label: "citizen.title", load: () => import("./Home") },
    { path: "/cases/:number", load: () => import("./OwnCase") },
  ],
};

export default area;
