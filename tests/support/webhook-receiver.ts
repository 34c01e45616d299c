import { createServer } from "node:https";
import { createFlawedCertificate, type Flaw } from "./flawed-certificate";
import { listenOnLoopback } from "./listen-on-loopback";

export interface ReceivedPost {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface WebhookReceiver {
  url: string;
  posts: ReceivedPost[];
  /** From now on it answers this; null: it hangs up. */
  answer(status: number | null, headers?: Record<string, string>): void;
  stop(): Promise<void>;
}

/** A program on localhost, over https, that hears of events, and answers 204 until it is told otherwise. */
export async function startWebhookReceiver(flaw: Flaw = "none"): Promise<WebhookReceiver> {
  const posts: ReceivedPost[] = [];
  let status: number | null = 204;
  let extra: Record<string, string> = {};
  const server = createServer(await createFlawedCertificate(flaw), async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    posts.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (status === null) request.socket.destroy();
    else response.writeHead(status, extra).end();
  });
  const { port, stop } = await listenOnLoopback(server);
  return {
    url: `https://localhost:${port}/lokario?cle=1`,
    posts,
    answer: (next, headers = {}) => {
      [status, extra] = [next, headers];
    },
    stop,
  };
}
