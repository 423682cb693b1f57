import { Injectable } from '@nestjs/common';

/** Where to keep uploaded files: a folder, or an S3-compatible bucket. */
export type FileStore =
  | { kind: 'folder'; path: string }
  | { kind: 's3'; endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

/** Every setting of the server, read once from the environment. `docs/operating.md` lists them. */
@Injectable()
export class Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** The address people type, without a slash at its end; mailed links and origin checks stand on it. */
  readonly publicUrl: string;
  readonly siteName: string;
  readonly siteTagline: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailFolder: string;
  readonly fileStore: FileStore;
  readonly largestFile: number;
  readonly introspection: boolean;
  readonly playground: boolean;
  /** Refuse every document the web client does not know. */
  readonly persistedOnly: boolean;
  readonly webFolder: string | null;
  readonly secret: string;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Read connections, each of which pipelines its statements. */
  readonly readConnections: number;

  constructor(env: Record<string, string | undefined> = process.env) {
    this.port = Number(env['PORT'] ?? 4400);
    this.host = env['HOST'] ?? '127.0.0.1';
    this.databaseUrl = env['DATABASE_URL'] ?? '';
    if (this.databaseUrl === '') throw new Error('DATABASE_URL is not set.');
    this.publicUrl = (env['PUBLIC_URL'] ?? `http://localhost:${this.port}`).replace(/\/$/, '');
    this.siteName = env['SITE_NAME'] ?? 'Vellamo';
    this.siteTagline = env['SITE_TAGLINE'] ?? 'Public forum';
    this.smtpUrl = env['SMTP_URL'] || null;
    this.mailFrom = env['MAIL_FROM'] ?? 'forum@vellamo.example';
    this.mailFolder = env['MAIL_FOLDER'] ?? '.data/mail';
    this.fileStore = fileStore(env);
    this.largestFile = Number(env['LARGEST_FILE'] ?? 8 * 1024 * 1024);
    this.introspection = env['GRAPHQL_INTROSPECTION'] !== 'off';
    this.playground = env['GRAPHQL_PLAYGROUND'] === 'on';
    this.persistedOnly = env['GRAPHQL_PERSISTED_ONLY'] === 'on';
    this.webFolder = env['WEB_FOLDER'] || null;
    this.secret = env['SECRET'] ?? 'development only: set SECRET';
    if (env['NODE_ENV'] === 'production' && !env['SECRET']) throw new Error('SECRET is not set.');
    this.trustProxy = env['TRUST_PROXY'] === 'on';
    this.logLevel = env['LOG_LEVEL'] ?? 'info';
    this.readConnections = Number(env['READ_CONNECTIONS'] ?? 4);
  }
}

function fileStore(env: Record<string, string | undefined>): FileStore {
  const bucket = env['S3_BUCKET'];
  if (!bucket) return { kind: 'folder', path: env['FILE_FOLDER'] ?? '.data/files' };
  return {
    kind: 's3',
    bucket,
    endpoint: env['S3_ENDPOINT'] ?? 'https://s3.amazonaws.com',
    region: env['S3_REGION'] ?? 'us-east-1',
    accessKeyId: env['S3_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: env['S3_SECRET_ACCESS_KEY'] ?? '',
  };
}
