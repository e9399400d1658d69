/** The pages of designers. */
import type { Area } from "~/routes";

const area: Area = {
  id: "designer",
  needs: ["deploy"],
  pages: [
    { path: "/", label: "designer.documents", load: () => import("./Home") },
    { path: "/check", label: "designer.check", load: () => import("./Check") },
    { path: "/edit", label: "designer.edit", load: () => import("./Edit") },
    { path: "/simulate", label: "designer.simulate", load: () => import("./Simulate") },
    { path: "/versions", label: "designer.versions", load: () => import("./Versions") },
    { path: "/feel", label: "designer.feel", load: () => import("./Feel") },
  ],
};

export default area;
