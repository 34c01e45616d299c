/** Seconds a serverless host gives `?wait=1`. */
export const maxDuration = 300;

/** The path that the guide gives; the same as under /api. */
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "@/app/api/inbox/integrations/[id]/sync/route";
