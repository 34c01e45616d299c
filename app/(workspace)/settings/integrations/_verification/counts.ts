/** What became of the mail of a folder, in the order in which it adds up. */
export const COUNTS = ["server", "imported", "duplicates", "filtered", "quarantined", "missing"] as const;
