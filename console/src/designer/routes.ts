/** The pages of designers. */
import type { Area } from "~/routes";

const area: Area = {
  id: "designer",
  needs: ["deploy"],
  pages: [
    { path: "/", label: "designer.documents", load: () => import("./Home") },
    { path: "/files", label: "designer.files", load: () => import("./Files") },
    { path: "/check", label: "designer.check", load: () => import("./Check") },
    { path: "/edit", label: "designer.edit", load: () => import("./Edit") },
    { path: "/tables", label: "designer.tables", load: () => import("./Tables") },
    { path: "/simulate", label: "designer.simulate", load: () => import("./Simulate") },
    { path: "/versions", label: "designer.versions", load: () => import("./Versions") },
    { path: "/feel", label: "designer.feel", load: () => import("./Feel") },
    { path: "/publish", label: "designer.publish", load: () => import("./Publish") },
  ],
};

export default area;
