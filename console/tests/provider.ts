/** A provider of OpenID Connect on loopback for the journeys: discovery, keys, authorization code with PKCE, sign-out. */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { closed, listening } from "./front";

/** Who can sign in, and as what. */
const PEOPLE: Record<string, { name: string; roles: string[]; ente?: string }> = {
  ada: { name: "Ada Designer", roles: ["designer"] },
  ugo: { name: "Ugo Uffici", roles: ["officer"], ente: "c_a323" },
  nemo: { name: "Nemo", roles: [] },
};
const CLIENT = "digipro-console";

/** A running provider. */
export interface Provider {
  url: string;
  /** Seconds for which tokens are good from now on. */
  lasting: (seconds: number) => void;
  /** Codes that were exchanged, and sign-outs that were asked for. */
  seen: { codes: number; refused: number; ended: number };
  close: () => Promise<void>;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function body(asked: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of asked) text += String(chunk);
  return new URLSearchParams(text);
}

/** Starts it on a free port. */
export async function provider(): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "prova", alg: "ES256", use: "sig" };
  const codes = new Map<string, { person: string; challenge: string; nonce: string | null }>();
  const seen = { codes: 0, refused: 0, ended: 0 };
  let seconds = 600;
  let url = "";
  const token = (claims: Record<string, unknown>) => {
    const now = Math.floor(Date.now() / 1000);
    const text = `${part({ alg: "ES256", kid: "prova", typ: "JWT" })}.${part({ iss: url, iat: now, exp: now + seconds, ...claims })}`;
    return `${text}.${sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
  };
  const json = (answer: ServerResponse, status: number, value: unknown) =>
    answer.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*" }).end(JSON.stringify(value));

  const authorize = (asked: URL, answer: ServerResponse) => {
    const given = asked.searchParams;
    const to = new URL(given.get("redirect_uri") ?? url);
    if (given.get("client_id") !== CLIENT || given.get("response_type") !== "code" || given.get("code_challenge_method") !== "S256") {
      return json(answer, 400, { error: "invalid_request" });
    }
    const person = given.get("person");
    if (person === null || !(person in PEOPLE)) {
      const all = Object.keys(PEOPLE).map((id) => `<li><a href="${asked.pathname}?${given.toString().replaceAll("&", "&amp;")}&amp;person=${id}">${id}</a></li>`);
      return answer.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Prova</title><h1>Chi sei?</h1><ul>${all.join("")}</ul>`);
    }
    const code = randomUUID();
    codes.set(code, { person, challenge: given.get("code_challenge") ?? "", nonce: given.get("nonce") });
    to.searchParams.set("code", code);
    to.searchParams.set("state", given.get("state") ?? "");
    return answer.writeHead(302, { location: to.href }).end();
  };

  const exchange = async (asked: IncomingMessage, answer: ServerResponse) => {
    const given = await body(asked);
    const known = codes.get(given.get("code") ?? "");
    codes.delete(given.get("code") ?? "");
    const proof = createHash("sha256").update(given.get("code_verifier") ?? "").digest("base64url");
    if (!known || proof !== known.challenge) {
      seen.refused += 1;
      return json(answer, 400, { error: "invalid_grant" });
    }
    seen.codes += 1;
    const { name, roles, ente } = PEOPLE[known.person]!;
    const who = { sub: known.person, name };
    return json(answer, 200, {
      token_type: "Bearer",
      expires_in: seconds,
      access_token: token({ ...who, aud: "digipro", roles, ...(ente ? { ente } : {}) }),
      id_token: token({ ...who, aud: CLIENT, ...(known.nonce ? { nonce: known.nonce } : {}) }),
    });
  };

  const server = createServer((asked, answer) => {
    const at = new URL(asked.url ?? "/", url);
    if (at.pathname === "/.well-known/openid-configuration") {
      return json(answer, 200, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        end_session_endpoint: `${url}/end`,
        response_types_supported: ["code"],
        code_challenge_methods_supported: ["S256"],
      });
    }
    if (at.pathname === "/jwks") return json(answer, 200, { keys: [jwk] });
    if (at.pathname === "/authorize") return authorize(at, answer);
    if (at.pathname === "/token") return void exchange(asked, answer);
    if (at.pathname === "/end") {
      seen.ended += 1;
      return answer.writeHead(302, { location: at.searchParams.get("post_logout_redirect_uri") ?? url }).end();
    }
    return answer.writeHead(404).end();
  });
  url = await listening(server);
  return { url, seen, lasting: (wanted) => (seconds = wanted), close: () => closed(server) };
}

/** What the service has to be told to believe it. */
export function believing(at: Provider): string {
  return `[[identity.issuer]]
issuer = "${at.url}"
audience = ["digipro"]
client = "${CLIENT}"
skew-seconds = 0
[identity.issuer.claims]
entities = "ente"
`;
}
