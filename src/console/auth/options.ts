import type { Accounts, Audit, Clock, ConsoleSessions, SignInAttempts } from '../../ports.ts';
import type { Passwords } from './password.ts';

export interface AuthOptions {
  accounts: Accounts;
  consoleSessions: ConsoleSessions;
  signInAttempts: SignInAttempts;
  audit: Audit;
  passwords: Passwords;
  clock: Clock;
  publicUrl: string;
  communeName(communeId: string): string;
}
