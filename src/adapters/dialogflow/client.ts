import type { IntentsClient, SessionsClient } from '@google-cloud/dialogflow';
import type { Address } from './address.ts';

/** The content of a key file, as Google's console gives it. */
export type Credentials = Readonly<Record<string, unknown>>;

export interface ClientOptions {
  projectId: string;
  address: Address;
  /** A service account's key; without one Google's library looks in its own places (the machine's own account). */
  credentials?: Credentials;
}

// Half a second and 50 MB that a server without Dialogflow does not pay: loaded when somebody asks.

export async function openSessions(options: ClientOptions): Promise<SessionsClient> {
  const { SessionsClient } = await import('@google-cloud/dialogflow');
  return new SessionsClient(await settingsOf(options));
}

export async function openIntents(options: ClientOptions): Promise<IntentsClient> {
  const { IntentsClient } = await import('@google-cloud/dialogflow');
  return new IntentsClient(await settingsOf(options));
}

async function settingsOf({ projectId, address, credentials }: ClientOptions) {
  return {
    projectId,
    apiEndpoint: address.host,
    port: address.port,
    // A second try inside the transport would outlive the deadline unseen.
    'grpc.enable_retries': 0,
    ...(credentials && { credentials }),
    ...(address.isPlain && (await withoutCredentials())),
  };
}

async function withoutCredentials() {
  const { credentials } = await import('@grpc/grpc-js');
  // The domain is named, or the library would look for an account on the network to find it out.
  return {
    sslCreds: credentials.createInsecure(),
    clientOptions: { universeDomain: 'googleapis.com' },
  };
}
