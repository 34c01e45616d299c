import type { clients as fr } from "../fr/clients";
import type { Translation } from "../translation";

export const clients: Translation<typeof fr> = {};
