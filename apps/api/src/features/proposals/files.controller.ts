import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { permitActor, reasons, refuse, text, type Refusal } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { acceptFile } from '../../platform/files/accept-file.ts';
import { FileStore } from '../../platform/files/file-store.ts';

/** Most files one person may upload a day: enough for a thorough proposal, too few to fill a disk. */
const mostADay = 100;

/** Takes pictures and documents, and serves them. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly store: FileStore,
  ) {}

  /** One multipart field `file`, and `alt`, what a picture shows. The custom header keeps other sites' forms out. */
  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const permitted = permitActor(request.visit?.actor ?? null, 'uploadFile', null);
    if (request.headers['x-folkmoot'] !== '1') return answer(reply, 403, refuse('NOT_SIGNED_IN'));
    if (!permitted.ok) return answer(reply, permitted.reason === 'NOT_SIGNED_IN' ? 401 : 403, permitted);
    if (!request.isMultipart()) return answer(reply, 415, refuse('FILE_TYPE', 'file'));
    const part = await request.file({ throwFileSizeLimit: false });
    if (!part) return answer(reply, 400, refuse('REQUIRED', 'file'));
    const bytes = await part.toBuffer();
    if (part.file.truncated || bytes.length > this.config.largestFile)
      return answer(reply, 413, refuse('FILE_TOO_LARGE', 'file'));
    const alt = text(fieldOf(part.fields, 'alt'), { field: 'alt', min: 0, max: 300 });
    if (!alt.ok) return answer(reply, 400, alt);
    const owner = permitted.value.id;
    const day = new Date(this.clock.now().getTime() - 86_400_000);
    const [today] = await this.db.query<{ n: string }>(
      `SELECT count(*) AS n FROM file WHERE owner_id = $1 AND created_at > $2`,
      [owner, day],
    );
    if (Number(today?.n) >= mostADay) return answer(reply, 429, refuse('TOO_MANY', 'file'));
    const accepted = await acceptFile(bytes);
    if (!accepted.ok) return answer(reply, 422, accepted);
    const { key, kind, content, width, height } = accepted.value;
    await this.store.put(key, content);
    const name =
      part.filename
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
        .slice(0, 120) || kind;
    const rows = await this.db.query<{ id: string; kind: string; url: string }>(
      `INSERT INTO file (id, key, kind, name, alt, bytes, width, height, owner_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       RETURNING id, kind, '/files/' || key AS url, name, alt, bytes, width, height`,
      [uuidv7(), key, kind, name, alt.value, content.length, width, height, owner, this.clock.now()],
    );
    await reply.code(201).send(rows[0]);
  }

  @Get(':key')
  async serve(@Param('key') key: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.store.get(key);
    if (!found) return void (await reply.code(404).send({ error: 'There is no such file.' }));
    await reply
      .header('content-type', found.mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      // Nothing in a file may run in the forum's name.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('content-disposition', found.mediaType === 'application/pdf' ? 'attachment' : 'inline')
      .send(found.content);
  }
}

async function answer(reply: FastifyReply, status: number, { reason, field }: Refusal): Promise<void> {
  await reply.code(status).send({ reason, field: field ?? null, message: reasons[reason] });
}

function fieldOf(fields: Record<string, unknown>, name: string): string {
  const part = fields[name];
  return typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string'
    ? part.value
    : '';
}
