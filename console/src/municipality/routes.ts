/** The pages of municipalities. */
import type { Area } from "~/routes";

const area: Area = {
  id: "municipality",
  needs: ["migrate", "install", "deploy", "publish-packs"],
  pages: [{ path: "/", label: "municipality.kits", load: () => import("./Home") }],
};

export default area;
