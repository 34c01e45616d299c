"use client";

import { useTranslations } from "next-intl";

const SPECIAL = {
  "\\Inbox": "inbox",
  "\\Sent": "sent",
  "\\Archive": "archive",
  "\\All": "all",
  "\\Drafts": "drafts",
  "\\Flagged": "flagged",
  "\\Important": "important",
  "\\Junk": "junk",
  "\\Trash": "trash",
} as const;

interface NamedFolder {
  path: string;
  specialUse: string | null;
}

/** What a folder is for, in words, where the server says it; else its path. */
export function useFolderName(): (folder: NamedFolder) => string {
  const t = useTranslations("integrations.folderNames");
  return ({ path, specialUse }) => (isSpecial(specialUse) ? t(SPECIAL[specialUse]) : path);
}

/** In the order in which people look for them; all others come after. */
export function folderRank({ specialUse }: NamedFolder): number {
  const index = Object.keys(SPECIAL).indexOf(specialUse ?? "");
  return index < 0 ? Object.keys(SPECIAL).length : index;
}

function isSpecial(use: string | null): use is keyof typeof SPECIAL {
  return use !== null && Object.hasOwn(SPECIAL, use);
}
