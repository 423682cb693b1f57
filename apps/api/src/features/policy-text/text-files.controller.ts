import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { writeAkomaNtoso } from './formats/write-akoma-ntoso.ts';
import { writeMarkdown } from './formats/write-markdown.ts';
import { WrittenVersions, type WrittenVersion } from './written-version.ts';

/** How a version is written as a file, by the end of its name. */
const formats: Readonly<
  Record<string, { readonly type: string; readonly write: (version: WrittenVersion) => string }>
> = {
  md: {
    type: 'text/markdown; charset=utf-8',
    write: ({ title, clauses }) => writeMarkdown(title, clauses),
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: (version) => `${JSON.stringify(version, null, 2)}\n`,
  },
  xml: { type: 'application/akn+xml; charset=utf-8', write: writeAkomaNtoso },
};

/** Public versions as files, with their trace: `/export/consultations/<slug>/text/v<number>.<md|json|xml>`. */
@Controller('export/consultations')
export class TextFilesController {
  constructor(private readonly versions: WrittenVersions) {}

  @Get(':slug/text/:file')
  async file(@Param('slug') slug: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const [, number, extension = ''] = /^v(\d{1,6})\.([a-z]+)$/.exec(file) ?? [];
    const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
    const version = format && (await this.versions.find(slug, Number(number)));
    if (!format || !version) return void (await reply.code(404).send({ error: 'There is no text at this address.' }));
    await reply
      .header('content-type', format.type)
      .header('content-disposition', `attachment; filename="${slug}-${file}"`)
      .header('cache-control', 'no-cache')
      .send(format.write(version));
  }
}
