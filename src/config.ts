import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parse } from 'yaml';
import type { ClientOptions } from './adapters/dialogflow/client.ts';
import { readSettings } from './adapters/dialogflow/settings.ts';
import { AppError } from './domain/errors.ts';

/** An address to which paths are added. */
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const url = (fallback: string) => address.default(fallback);
const optional = z.string().trim().min(1).optional();
const minutes15 = 15 * 60_000;

/** The environment, described for `.env.example`; the only place that reads it is `loadConfig`. */
export const ENV = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Cổng máy chủ'),
  HOST: z.string().default('0.0.0.0').describe('Địa chỉ lắng nghe'),
  PUBLIC_URL: address.describe('Địa chỉ công khai của máy chủ, ví dụ https://troly.xa.gov.vn'),
  DATA_DIR: z.string().default('.data').describe('Thư mục dữ liệu của kho gắn trong'),
  MONGODB_URI: optional.describe('Để trống thì dùng kho gắn trong'),
  ZALO_APP_ID: z.string().regex(/^\d+$/).describe('Mã ứng dụng Zalo'),
  ZALO_APP_SECRET: z.string().min(1).describe('Khóa bí mật của ứng dụng (đổi token)'),
  ZALO_OA_ID: z.string().regex(/^\d+$/).optional().describe('Mã OA mặc định'),
  ZALO_OA_SECRET_KEY: optional.describe('Khóa ký webhook của OA; để trống là chế độ cài đặt'),
  ZALO_OA_REFRESH_TOKEN: optional.describe('Refresh token đầu tiên; đổi giá trị thì thay cặp đã lưu'),
  ZALO_MINIAPP_ID: optional.describe('Mã Mini App'),
  ZALO_OPENAPI_URL: url('https://openapi.zalo.me').describe('Địa chỉ Open API'),
  ZALO_OAUTH_URL: url('https://oauth.zaloapp.com').describe('Địa chỉ OAuth'),
  ZALO_GRAPH_URL: url('https://graph.zalo.me').describe('Địa chỉ Graph'),
  ZALO_SITE_VERIFICATION: optional.describe('Mã xác thực tên miền'),
  ZALO_MINIAPP_API_KEY: optional.describe('API Key của webhook Mini App'),
  OAS_FILE: optional.describe('Tệp oas.yaml khi có nhiều OA'),
  COMMUNE_PROFILE: z.string().default('blank').describe('Hồ sơ xã trong intents/_profiles'),
  BURST_WINDOW_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(30_000)
    .default(1_200)
    .describe('Chờ gộp các tin nhắn ngắn liền nhau, mili giây; 0 là không chờ'),
  NLU_PROVIDER: z
    .enum(['local', 'dialogflow'])
    .default('local')
    .describe('Bộ hiểu câu: local ở máy này; dialogflow gửi câu đã che số sang máy của Google ở nước ngoài'),
  DIALOGFLOW_PROJECT_ID: optional.describe(
    'Mã dự án Google Cloud có agent Dialogflow ES, ví dụ tro-ly-xa-123',
  ),
  DIALOGFLOW_ENDPOINT: optional.describe(
    'Địa chỉ Dialogflow, host hoặc host:cổng; để trống là dialogflow.googleapis.com',
  ),
  DIALOGFLOW_DEADLINE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(10_000)
    .default(2_000)
    .describe('Chờ Dialogflow nhiều nhất chừng này mili giây, rồi trả lời bằng bộ hiểu câu ở máy này'),
  GOOGLE_APPLICATION_CREDENTIALS: optional.describe(
    'Tệp khóa JSON của tài khoản dịch vụ Google; thư viện của Google cũng tự đọc biến này',
  ),
  DATA_ENCRYPTION_KEY: z.string().describe('Khóa mã hóa, 32 byte base64; nhiều khóa cách nhau dấu phẩy'),
  SESSION_SECRET: z.string().min(32).describe('Khóa ký phiên và đường dẫn'),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0).describe('Số proxy phía trước'),
  METRICS_TOKEN: optional.describe('Mã đọc /metrics; để trống thì chỉ máy này đọc được'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info').describe('Mức nhật ký'),
  SMTP_URL: optional.describe('Máy chủ thư để báo cán bộ khi Zalo không báo được'),
});

export type Env = z.infer<typeof ENV>;

/** One OA this server answers for. */
export interface OaConfig {
  oaId: string;
  profile: string;
  secretKey?: string;
  refreshToken?: string;
}

export interface Config extends Env {
  oas: OaConfig[];
  dataKeys: Buffer[];
  setupModeMs: number;
  /** Only when NLU_PROVIDER asks for it. */
  dialogflow?: ClientOptions;
}

const OAS_FILE_SHAPE = z.object({
  oas: z
    .array(
      z.object({
        oa_id: z.string({ error: 'mã OA phải để trong ngoặc kép' }).regex(/^\d+$/),
        profile: z.string(),
        secret_key: z.string().optional(),
        refresh_token: z.string().optional(),
      }),
    )
    .min(1),
});

/**
 * Reads and checks the whole environment at once.
 * @throws AppError CONFIG_INVALID naming every missing or wrong variable
 */
export function loadConfig(env: Record<string, string | undefined> = fromProcess()): Config {
  const filled: Record<string, string> = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = ENV.safeParse(filled);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => explain(String(issue.path[0]), issue.message, filled));
  const dataKeys = (filled.DATA_ENCRYPTION_KEY ?? '')
    .split(',')
    .map((key) => Buffer.from(key.trim(), 'base64'));
  if (filled.DATA_ENCRYPTION_KEY && dataKeys.some((key) => key.length !== 32)) {
    problems.push('DATA_ENCRYPTION_KEY: mỗi khóa phải là 32 byte base64 (openssl rand -base64 32)');
  }
  if (!filled.ZALO_OA_ID && !filled.OAS_FILE) problems.push('ZALO_OA_ID: cần mã OA, hoặc OAS_FILE');
  const dialogflow = filled.NLU_PROVIDER === 'dialogflow' ? readSettings(filled) : undefined;
  if (Array.isArray(dialogflow)) problems.push(...dialogflow);
  if (!parsed.success || problems.length) throw new AppError('CONFIG_INVALID', problems.join('; '));
  return {
    ...parsed.data,
    oas: oasOf(parsed.data),
    dataKeys,
    setupModeMs: minutes15,
    ...(dialogflow && !Array.isArray(dialogflow) && { dialogflow }),
  };
}

/**
 * The part that `npm run dialogflow` needs: nothing of Zalo.
 * @throws AppError CONFIG_INVALID naming every missing or wrong variable
 */
export function loadDialogflowConfig(env: Record<string, string | undefined> = fromProcess()): ClientOptions {
  const settings = readSettings(env);
  if (Array.isArray(settings)) throw new AppError('CONFIG_INVALID', settings.join('; '));
  return settings;
}

/** What to do about one variable, with what it is for. */
function explain(name: string, message: string, filled: Record<string, string>): string {
  const what = ENV.shape[name as keyof Env]?.description ?? '';
  return name in filled ? `${name}: giá trị sai (${message}). ${what}` : `${name}: còn thiếu. ${what}`;
}

/** The process's own variables; a file `.env` beside it fills in what is not set. */
function fromProcess(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function oasOf(env: Env): OaConfig[] {
  const oas: OaConfig[] = [];
  if (env.ZALO_OA_ID) {
    oas.push({
      oaId: env.ZALO_OA_ID,
      profile: env.COMMUNE_PROFILE,
      ...(env.ZALO_OA_SECRET_KEY && { secretKey: env.ZALO_OA_SECRET_KEY }),
      ...(env.ZALO_OA_REFRESH_TOKEN && { refreshToken: env.ZALO_OA_REFRESH_TOKEN }),
    });
  }
  if (env.OAS_FILE) oas.push(...readOasFile(env.OAS_FILE).filter((oa) => oa.oaId !== env.ZALO_OA_ID));
  return oas;
}

function readOasFile(file: string): OaConfig[] {
  const parsed = OAS_FILE_SHAPE.safeParse(readYaml(file));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${file} ${i.path.join('.')}: ${i.message}`);
    throw new AppError('CONFIG_INVALID', problems.join('; '));
  }
  return parsed.data.oas.map((oa) => ({
    oaId: oa.oa_id,
    profile: oa.profile,
    ...(oa.secret_key && { secretKey: oa.secret_key }),
    ...(oa.refresh_token && { refreshToken: oa.refresh_token }),
  }));
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('CONFIG_INVALID', `OAS_FILE ${file}: ${why}`, { cause });
  }
}
