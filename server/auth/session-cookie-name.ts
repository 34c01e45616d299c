/** Holds the encrypted id of a UserSession and nothing else. */
export const SESSION_COOKIE = "lokario.session";
