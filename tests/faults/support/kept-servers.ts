import { afterEach } from "vitest";

type Server = { stop: () => Promise<void> };

/** Answers what keeps a server until the test that started it ends. */
export function keepServers(): <Kept extends Server>(server: Kept) => Kept {
  const running: Server[] = [];
  afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));
  return (server) => {
    running.push(server);
    return server;
  };
}
