import type { AxiosInstance } from 'axios';
import nodemailer from 'nodemailer';
import type { Alerts } from '../../ports.ts';

export interface AlertTargets {
  webhook: string | null;
  email: string | null;
}

/** Tells officers by webhook and e-mail when Zalo cannot: their window is closed or they never linked. */
export function createAlerts(options: {
  http: AxiosInstance;
  smtpUrl?: string;
  targets(communeId: string): AlertTargets;
  onError(error: unknown): void;
}): Alerts {
  const mail = options.smtpUrl ? nodemailer.createTransport(options.smtpUrl) : null;
  const attempt = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      options.onError(error);
      return false;
    }
  };
  return {
    async tell(communeId, subject, text) {
      const { webhook, email } = options.targets(communeId);
      const tried = [
        ...(webhook ? [attempt(options.http.post(webhook, { communeId, subject, text }))] : []),
        ...(mail && email ? [attempt(mail.sendMail({ from: email, to: email, subject, text }))] : []),
      ];
      return (await Promise.all(tried)).some(Boolean);
    },
  };
}
