import type { inbox as fr } from "../fr/inbox";
import type { Translation } from "../translation";

export const inbox: Translation<typeof fr> = {};
