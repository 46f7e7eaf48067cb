/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the server is, for the build that goes to Zalo: https://… without a trailing slash. */
  readonly VITE_API_URL?: string;
  /** The mini app's own id, not the Zalo App's. */
  readonly VITE_APP_ID?: string;
  /** The OA whose chat "Về Zalo" may open. */
  readonly VITE_OA_ID?: string;
}
