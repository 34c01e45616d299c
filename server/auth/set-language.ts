import { db } from "@/server/db/client";
import type { ChosenLanguage } from "./schema";
import type { Viewer } from "./viewer";

/** Notes the language of this person: of the mails to them, and of the screens of a browser they sign in on. */
export async function setLanguage({ userId }: Viewer, { language }: ChosenLanguage): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { language } });
}
