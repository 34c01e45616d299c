import { POST as syncIntegration } from "@/app/api/inbox/integrations/[id]/sync/route";

/** Seconds a serverless host gives `?wait=1`. */
export const maxDuration = 300;

/** The path that the guide gives; the same as under /api. */
export const POST = syncIntegration;
