import { onDemand } from "@/app/_ui/on-demand";

/** What reads a search at the caret; fetched when somebody comes to the field. */
export const completionCode = onDemand(() => import("./find-completion"));
