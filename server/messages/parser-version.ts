/** Grows when mail that could not be read before can be: what waits in quarantine is then tried again. */
export const PARSER_VERSION = 1;
