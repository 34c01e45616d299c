/** `ab/cdef…`: the name of a blob in any store; two levels keep folders small. */
export function blobKey(hash: Uint8Array): string {
  const hex = Buffer.from(hash).toString("hex");
  return `${hex.slice(0, 2)}/${hex.slice(2)}`;
}
