/** A promise that the test settles when it wants (Node 20 has no `Promise.withResolvers`). */
export function deferred() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
