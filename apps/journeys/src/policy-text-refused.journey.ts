import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { expect, test, type Visitor } from './forum.ts';
import { aConsultation, aPolicyText, publishVersion, saveDraft } from './given.ts';

const texts = {
  en: {
    clauses: ['Benches stand where old people walk.', 'The office paints each bench every third spring.'],
    theirs: 'Benches stand where children play.',
    mine: 'Benches stand where old people walk and rest.',
    other: 'The office paints each bench every second spring.',
    why: 'Who walks far must rest.',
  },
  ar: {
    clauses: ['توضع المقاعد حيث يمشي كبار السن.', 'يطلي المكتب كل مقعد كل ثالث ربيع.'],
    theirs: 'توضع المقاعد حيث يلعب الأطفال.',
    mine: 'توضع المقاعد حيث يمشي كبار السن ويستريحون.',
    other: 'يطلي المكتب كل مقعد كل ثاني ربيع.',
    why: 'من يمشي بعيدًا يحتاج إلى الراحة.',
  },
} as const;

/** A zip with one entry that inflates to sixty megabytes of blanks (PKWARE APPNOTE 4.3). */
function bomb(): Buffer {
  const name = Buffer.from('word/document.xml');
  const size = 60 * 1024 * 1024;
  const packed = deflateRawSync(Buffer.alloc(size, 0x20));
  const described = Buffer.alloc(26);
  described.writeUInt16LE(20, 0);
  described.writeUInt16LE(8, 4);
  described.writeUInt32LE(packed.length, 14);
  described.writeUInt32LE(size, 18);
  described.writeUInt16LE(name.length, 22);
  const sign = (kind: number, next: number) => Buffer.from([0x50, 0x4b, kind, next]);
  const local = Buffer.concat([sign(3, 4), described, name, packed]);
  const central = Buffer.concat([sign(1, 2), Buffer.from([20, 0]), described, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  sign(5, 6).copy(end);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** Pastes into a field as a person does: by the clipboard's own event. */
async function paste(person: Visitor, field: string, length: number): Promise<void> {
  await person.page.locator(field).evaluate((area, most) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'x'.repeat(most));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, length);
}

test('what a policy text refuses, it refuses in words, and loses nothing', async ({ someone, language }, info) => {
  const text = texts[language === 'ar' ? 'ar' : 'en'];
  const slug = `refusals-${info.project.name}`;
  const official = await someone();
  await official.signIn('official');
  const { id, phaseId } = await aConsultation(official, slug, text.clauses[0]);
  const policy = await aPolicyText(official, id, text.clauses);

  await test.step('documents that are too large, broken, or more than words', async () => {
    await official.go(`/manage/${slug}/text?view=import`);
    const file = official.field('text.import.file');
    const document = new Document({ sections: [{ children: [new Paragraph('<script>alert(1)</script>')] }] });
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await file.setInputFiles({ name: 'bomb.docx', mimeType, buffer: bomb() });
    await expect(official.page.getByText(official.say('reason.DOCUMENT_TOO_LARGE'))).toBeVisible();
    await expect(official.page.getByText(official.say('text.import.refused'))).toBeVisible();
    await official.seemsFair();
    await file.setInputFiles({
      name: 'broken.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from('<akomaNtoso><doc>'),
    });
    await expect(official.page.getByText(official.say('reason.FORMAT_BROKEN'))).toBeVisible();
    await file.setInputFiles({ name: 'words.docx', mimeType, buffer: await Packer.toBuffer(document) });
    await expect(official.page.locator('.cut').getByText('<script>alert(1)</script>')).toBeVisible();
    await official.seemsFair();
  });

  await test.step('a paste of two megabytes into the draft', async () => {
    await official.go(`/manage/${slug}/text`);
    const sheet = official.page.locator('.ProseMirror');
    await expect(sheet).toContainText(text.clauses[0]);
    await sheet.click();
    await paste(official, '.ProseMirror', 2 * 1024 * 1024);
    await expect(
      official.page.getByRole('alert').filter({ hasText: official.start('text.draft.tooMuch') }),
    ).toBeVisible();
    await expect(sheet).toContainText(text.clauses[0]);
    await official.seemsFair();
  });

  const citizen = await someone();
  await citizen.signIn('citizen');
  const words = citizen.page.locator('form textarea').first();
  const send = () => citizen.page.getByRole('button', { name: citizen.say('suggest.send') }).click();

  await test.step('a paste of two megabytes into a suggestion', async () => {
    await citizen.go(`/c/${slug}/text/suggest?clause=${policy.clauses[0]}`);
    await words.fill(text.mine);
    await paste(citizen, 'form textarea >> nth=0', 2 * 1024 * 1024);
    // The words with their figures; a label may begin alike.
    await expect(
      citizen.page.locator('form .err').filter({ hasText: citizen.start('ui.tooMuchAtOnce') }),
    ).toBeVisible();
    await expect(words).toHaveValue(text.mine);
    await citizen.seemsFair();
  });

  await test.step('words written on a version that is no longer the latest', async () => {
    await citizen.field('suggest.why').fill(text.why);
    const change = { kind: 'edit', clauseId: policy.clauses[0], words: text.theirs };
    await saveDraft(official, policy.id, 1, [change]);
    await publishVersion(official, policy.id, 2);
    await send();
    await expect(citizen.page.getByText(citizen.say('suggest.meeting.both'))).toBeVisible();
    await expect(citizen.page.getByText(text.theirs).first()).toBeVisible();
    await expect(words).toHaveValue(text.mine);
    await citizen.seemsFair();
  });

  await test.step('words that come after the step has closed', async () => {
    await citizen.go(`/c/${slug}/text/suggest?clause=${policy.clauses[1]}`);
    await citizen.page.locator('textarea').filter({ hasText: text.clauses[1] }).first().fill(text.other);
    await citizen.field('suggest.why').fill(text.why);
    await official.ask(`mutation ($input: ClosePhaseInput!) { closePhase(input: $input) { __typename } }`, {
      input: { phaseId },
    });
    await send();
    await expect(citizen.page.getByText(citizen.say('reason.PHASE_CLOSED'))).toBeVisible();
    await expect(citizen.page.getByText(citizen.say('suggest.refused'))).toBeVisible();
    await citizen.seemsFair();
  });
});
