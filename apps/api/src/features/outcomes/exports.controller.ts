import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { datasets, formats, hasFormat, type Dataset, type Format } from './downloads.ts';
import { Exports } from './exports.ts';

const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/** Open data of public consultations as files: `/export/consultations/<slug>/<dataset>.<format>`. */
@Controller('export/consultations')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Get(':slug/:file')
  async file(@Param('slug') slug: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const wanted = datasetOf(file);
    const consultationId = wanted && (await this.exports.find(slug));
    if (!wanted || !consultationId) {
      await reply.code(404).send({ error: 'There is no open data at this address.' });
      return;
    }
    const pieces = this.exports.file(consultationId, wanted.dataset, wanted.format);
    await reply
      .header('content-type', types[wanted.format])
      .header('content-disposition', `attachment; filename="${slug}-${file}"`)
      .header('cache-control', 'no-cache')
      .send(Readable.from(pieces, { objectMode: false }));
  }
}

function datasetOf(file: string): { dataset: Dataset; format: Format } | null {
  const [name, extension, ...rest] = file.split('.');
  const dataset = datasets.find((known) => known === name);
  const format = formats.find((known) => known === extension);
  return dataset && format && rest.length === 0 && hasFormat(dataset, format) ? { dataset, format } : null;
}
