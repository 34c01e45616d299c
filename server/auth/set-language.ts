import { db } from "@/server/db/client";
import type { ChosenLanguage } from "./schema";
import type { Viewer } from "./viewer";

/** Notes in which language Lokario writes to this person; the screens follow a cookie, which no mail can see. */
export async function setLanguage({ userId }: Viewer, { language }: ChosenLanguage): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { language } });
}
