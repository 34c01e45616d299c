/** Ends the session on the server and leaves with a full load, so that nothing read stays in this tab's memory. */
export async function signOutHere(): Promise<void> {
  // Fetched when it is asked for: nobody signs out in the first moment.
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.assign("/login");
}
