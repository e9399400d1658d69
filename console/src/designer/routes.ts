/** The pages of designers. */
import type { Area } from "~/routes";

const area: Area = {
  id: "designer",
  needs: ["deploy"],
  pages: [{ path: "/", label: "designer.kits", load: () => import("./Home") }],
};

export default area;
