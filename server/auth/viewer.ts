import type { Role } from "@/server/db/generated/enums";

/** Who is asking. The first argument of every verb, so that no query forgets the company. */
export interface Viewer {
  userId: number;
  companyId: number;
  role: Role;
}
