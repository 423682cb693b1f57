import { ID, Int, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../enums.ts';
import { defineView, field } from '../reads/define.ts';
import { column, value } from '../reads/view.ts';

const AttachmentKindEnum = enumOf(['image', 'pdf'] as const);
registerEnumType(AttachmentKindEnum, { name: 'AttachmentKind', description: 'What a file is.' });

/** A file as everyone sees it. */
export const attachmentView = defineView(
  'Attachment',
  'A picture or document, checked and written anew by the server.',
  'file',
  {
    id: field(() => ID, 'Names the file, for attaching it.', column('id')),
    kind: field(() => AttachmentKindEnum, 'Picture or document.', column('kind')),
    url: field(
      () => String,
      'Where it is served; the address never changes its content.',
      value((row) => `'/files/' || ${row}.key`),
    ),
    name: field(() => String, 'What the person called it.', column('name')),
    alt: field(() => String, 'What a picture shows, in words.', column('alt')),
    bytes: field(() => Int, 'Its size.', column('bytes')),
    width: field(() => Int, 'Of a picture, in pixels.', column('width'), { nullable: true }),
    height: field(() => Int, 'Of a picture, in pixels.', column('height'), { nullable: true }),
  },
);
