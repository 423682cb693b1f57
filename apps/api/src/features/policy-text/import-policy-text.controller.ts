import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { align } from '@folkmoot/text-merge';
import {
  byOfficial,
  keptClauses,
  reasons,
  refuse,
  savedAs,
  type Clause,
  type Outcome,
  type Refusal,
} from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import type { Cut } from './formats/cut.ts';
import { readDocument } from './formats/read-document.ts';
import { PolicyTexts } from './policy-texts.ts';

/** Most bytes of an imported file. */
const largestDocument = 4 * 1024 * 1024;

/** What an import comes to: the text cut into clauses that keep the identities of the draft, and what was not understood. */
interface Imported extends Cut {
  readonly clauses: readonly Clause[];
  readonly revision: number;
}

/** Reads Markdown, DOCX and Akoma Ntoso for the officials of a text: to look at first, and then to take over. */
@Controller('policy-texts')
export class ImportPolicyText {
  constructor(
    private readonly db: Database,
    private readonly texts: PolicyTexts,
  ) {}

  /**
   * One multipart field `file`. Before it, `takeOver` = 1 with `revision` puts the text into the working draft in place
   * of what stands there; without it nothing is changed. The custom header keeps other sites' forms out.
   */
  @Post(':id/import')
  async import(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (request.headers['x-folkmoot'] !== '1') return answer(reply, 403, refuse('NOT_SIGNED_IN'));
    const viewer = request.visit?.actor ?? null;
    const text = isUuid(id) ? await this.db.transaction(() => this.texts.hold(id)) : null;
    if (!text) return answer(reply, 404, refuse('NOT_FOUND'));
    const official = byOfficial(viewer, 'importPolicyText', text.venue);
    if (!official.ok) return answer(reply, official.reason === 'NOT_SIGNED_IN' ? 401 : 403, official);
    if (!request.isMultipart()) return answer(reply, 415, refuse('REQUIRED', 'file'));
    const part = await request.file({ throwFileSizeLimit: false, limits: { fileSize: largestDocument } });
    if (!part) return answer(reply, 400, refuse('REQUIRED', 'file'));
    const bytes = await part.toBuffer();
    if (part.file.truncated) return answer(reply, 413, refuse('DOCUMENT_TOO_LARGE', 'file'));
    const read = await readDocument(part.filename, bytes);
    if (!read.ok) return answer(reply, read.reason === 'DOCUMENT_TOO_LARGE' ? 413 : 422, { ...read, field: 'file' });
    const takeOver = fieldOf(part.fields, 'takeOver') === '1' ? Number(fieldOf(part.fields, 'revision')) : null;
    const imported = await this.db.transaction(() => this.put(id, official.value.id, read.value, takeOver));
    if (!imported.ok) return answer(reply, 422, imported);
    await reply.code(200).send(imported.value);
  }

  private async put(id: string, officialId: string, read: Cut, takeOver: number | null): Promise<Outcome<Imported>> {
    const text = await this.texts.holdDraft(id);
    if (!text) return refuse('NOT_FOUND');
    const clauses = keptClauses(align(text.draft, read.clauses));
    if (!clauses.ok) return clauses;
    const imported = { ...read, clauses: clauses.value, revision: text.revision };
    if (takeOver === null) return { ok: true, value: imported };
    if (takeOver !== text.revision) return refuse('STALE', 'revision');
    const saved = savedAs(text.draft, clauses.value);
    if (!saved.ok) return saved;
    return { ok: true, value: { ...imported, revision: await this.texts.store(text, saved.value, officialId, null) } };
  }
}

async function answer(reply: FastifyReply, status: number, { reason, field }: Refusal): Promise<void> {
  await reply.code(status).send({ reason, field: field ?? null, message: reasons[reason] });
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

function fieldOf(fields: Record<string, unknown>, name: string): string {
  const part = fields[name];
  return typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string'
    ? part.value
    : '';
}
