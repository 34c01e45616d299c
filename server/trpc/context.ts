/** What a call comes with. Who that is, is read afresh by each procedure. */
export interface Context {
  /** Id from the session cookie; the session may be over. */
  sessionId: string | null;
}
