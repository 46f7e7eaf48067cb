import { readFileSync } from 'node:fs';
import { readAddress } from './address.ts';
import type { ClientOptions, Credentials } from './client.ts';

export type DialogflowEnv = Partial<
  Record<'DIALOGFLOW_PROJECT_ID' | 'DIALOGFLOW_ENDPOINT' | 'GOOGLE_APPLICATION_CREDENTIALS', string>
>;

/** What talking to Dialogflow needs, or everything that is wrong with it, by the name of the variable. */
export function readSettings(env: DialogflowEnv): ClientOptions | string[] {
  const [projectId, endpoint, keyFile] = [
    env.DIALOGFLOW_PROJECT_ID,
    env.DIALOGFLOW_ENDPOINT,
    env.GOOGLE_APPLICATION_CREDENTIALS,
  ].map((value) => value?.trim() || undefined);
  const problems: string[] = [];
  if (!projectId) {
    problems.push('DIALOGFLOW_PROJECT_ID: còn thiếu. Mã dự án Google Cloud có agent Dialogflow ES');
  } else if (!/^[a-z][a-z0-9.:-]+$/.test(projectId)) {
    problems.push('DIALOGFLOW_PROJECT_ID: giá trị sai (mã dự án viết thường, ví dụ tro-ly-xa-123)');
  }
  const address = readAddress(endpoint);
  if (typeof address === 'string') problems.push(`DIALOGFLOW_ENDPOINT: giá trị sai (${address})`);
  const credentials = keyFile ? readKey(keyFile) : undefined;
  if (keyFile && !credentials) {
    problems.push(`GOOGLE_APPLICATION_CREDENTIALS: ${keyFile} không đọc được, hoặc không phải tệp khóa JSON`);
  }
  if (problems.length || !projectId || typeof address === 'string') return problems;
  return { projectId, address, ...(credentials && { credentials }) };
}

/** Read here and at start: Google's library takes any text for a key and finds out when a citizen waits. */
function readKey(file: string): Credentials | undefined {
  try {
    const key: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof key === 'object' && key !== null && 'type' in key ? { ...key } : undefined;
  } catch {
    return undefined;
  }
}
