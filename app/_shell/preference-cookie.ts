const YEAR_SECONDS = 31_536_000;

/** Remembers a choice of this browser; the server reads it for the next page. */
export function writePreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari of 2024 lack the Cookie Store API.
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
