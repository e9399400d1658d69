/** Signing in at a provider of OpenID Connect: authorization code with PKCE, by a library; tokens live as long as the tab. */
import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { ways, type Provider } from "./session";

const CHOSEN = "digipro.issuer";

function manager(provider: Provider): UserManager {
  const store = new WebStorageStateStore({ store: sessionStorage });
  const made = new UserManager({
    authority: provider.issuer,
    client_id: provider.client,
    scope: ["openid", ...provider.scopes.filter((scope) => scope !== "openid")].join(" "),
    redirect_uri: `${location.origin}/console/signed-in`,
    post_logout_redirect_uri: `${location.origin}/console`,
    response_type: "code",
    automaticSilentRenew: false,
    userStore: store,
    stateStore: store,
  });
  // By refresh token alone; a hidden frame of the provider would not pass the content security policy.
  made.events.addAccessTokenExpiring(() => {
    void made.getUser().then((user) => (user?.refresh_token ? made.signinSilent() : null)).catch(() => made.removeUser());
  });
  return made;
}

let current: UserManager | null = null;

function chosen(): UserManager | null {
  if (current !== null) return current;
  const issuer = sessionStorage.getItem(CHOSEN);
  const provider = ways.value?.providers.find((one) => one.issuer === issuer);
  if (provider !== undefined) current = manager(provider);
  return current;
}

/** Leaves for the provider; `before` is where one comes back to. */
export async function go(provider: Provider, before: string): Promise<void> {
  sessionStorage.setItem(CHOSEN, provider.issuer);
  current = manager(provider);
  await current.signinRedirect({ state: before });
}

/** Comes back with a code and takes the tokens; answers where one was. */
export async function back(): Promise<string> {
  const user = await chosen()?.signinRedirectCallback();
  return typeof user?.state === "string" ? user.state : "/console";
}

/** The header of who is signed in; none where nobody is, or their time is over. */
export async function token(): Promise<string | null> {
  const user = await chosen()?.getUser();
  return user && !user.expired ? `Bearer ${user.access_token}` : null;
}

/** Signs out here and at the provider, where it knows how. */
export async function leave(): Promise<void> {
  const from = chosen();
  current = null;
  sessionStorage.removeItem(CHOSEN);
  if (from === null) return;
  const ends = await from.metadataService.getEndSessionEndpoint();
  if (ends) await from.signoutRedirect();
  else await from.removeUser();
}
