import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, type Visitor } from './forum.ts';
import { aConsultation } from './given.ts';

const realText = resolve(import.meta.dirname, '../../../../shared/data/policy/federal-source-code-policy/first-draft');

const ours = {
  en: `# Rules for benches

## Where benches stand

Benches stand where old people walk, and where there is shade in the afternoon of summer.

No bench stands closer than two metres to a crossing, so that drivers see who waits there.

## Who looks after them

The office paints each bench every third spring.

`,
  ar: `# قواعد المقاعد

## أين توضع المقاعد

توضع المقاعد حيث يمشي كبار السن، وحيث يوجد ظل بعد الظهر في الصيف.

لا يوضع مقعد على بعد أقل من مترين من معبر المشاة، ليرى السائقون من ينتظر هناك.

## من يعتني بها

يطلي المكتب كل مقعد كل ثالث ربيع.

`,
};

const texts = {
  en: {
    question: 'What should the draft say?',
    note: 'The first draft, as the authors wrote it.',
    secondNote: 'Two suggestions were made one and taken over; one was not.',
    endings: [
      ', which is checked each year.',
      ', looked at each spring and autumn.',
      ', and nobody needs to check it.',
    ],
    why: 'What nobody checks is soon forgotten.',
    merged: ', which is checked each year, in spring and in autumn.',
    mergedWhy: 'Both ask that it is checked; the one says how often, the other when.',
    rejected: 'What is not checked is not kept. We keep the check.',
    accepted: 'A check each year costs little and shows much.',
    said: 'Who checks it?',
    name: 'Kira Example',
  },
  ar: {
    question: 'ماذا ينبغي أن تقول المسودة؟',
    note: 'المسودة الأولى كما كتبها أصحابها.',
    secondNote: 'جُمع اقتراحان في واحد وأُخذ به، ولم يؤخذ بآخر.',
    endings: ['، ويُفحص كل سنة.', '، ويُنظر فيه كل ربيع وكل خريف.', '، ولا حاجة إلى فحصه.'],
    why: 'ما لا يفحصه أحد يُنسى سريعًا.',
    merged: '، ويُفحص كل سنة، في الربيع وفي الخريف.',
    mergedWhy: 'كلاهما يطلب الفحص؛ أحدهما يقول كم مرة والآخر متى.',
    rejected: 'ما لا يُفحص لا يُصان. نُبقي الفحص.',
    accepted: 'الفحص كل سنة قليل الكلفة كثير النفع.',
    said: 'من يفحصه؟',
    name: 'كريمة المثال',
  },
} as const;

/** The real draft, chapter after chapter, where it is there and the language is its own; else a small text of ours. */
function draftIn(language: 'en' | 'ar'): string {
  if (language !== 'en') return ours[language];
  if (!existsSync(realText)) {
    console.log('The real policy text is not here: the journey runs on a text of ours instead.');
    return ours.en;
  }
  return readdirSync(realText)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(realText, name), 'utf8'))
    .join('\n\n');
}

interface TextData {
  policyText: {
    versionCount: number;
    policyVersion: { clauses: { id: string; kind: string; number: string; words: string }[] };
  };
}

async function publish(official: Visitor, slug: string, note: string): Promise<void> {
  await official.go(`/manage/${slug}/text?view=publish`);
  await official.field('text.publish.note').fill(note);
  await official.seemsFair();
  await official.page.getByRole('button', { name: official.say('text.publish.send') }).click();
  const dialog = official.page.getByRole('dialog');
  await dialog.getByRole('button', { name: official.say('text.publish.yes') }).click();
  await expect(official.heading('text.publish.same')).toBeVisible();
}

/** A number as the page shows it. */
function inFigures(number: number, language: string): string {
  return new Intl.NumberFormat(language).format(number);
}

/** Decides about one suggestion on the workbench, with a reason. */
async function decide(official: Visitor, path: string, decision: string, reason: string): Promise<void> {
  await official.go(path);
  await official.page.getByLabel(official.say(`bench.decide.${decision}`)).check();
  await official.field('bench.decide.reason').fill(reason);
  await official.seemsFair();
  await official.page.getByRole('button', { name: new RegExp(`^${official.say('bench.decide.send')}`) }).click();
  await official.page
    .getByRole('dialog')
    .getByRole('button', { name: official.say('bench.confirm.yes') })
    .click();
  await expect(official.page.getByText(official.say(`bench.done.${decision}`)).first()).toBeVisible();
}

test('a policy text, from the imported draft to what became of everyone’s words', async ({
  someone,
  language,
}, info) => {
  const spoken = language === 'ar' ? 'ar' : 'en';
  const text = texts[spoken];
  const slug = `journey-${info.project.name}`;
  const official = await someone();
  const read = async () =>
    official.ask<TextData>(
      `query ($slug: String!) { policyText(consultation: $slug) { versionCount policyVersion { clauses { id kind number words } } } }`,
      { slug },
    );

  await test.step('an official imports the draft, sees how it is cut, and publishes it', async () => {
    await official.signIn('official');
    await aConsultation(official, slug, text.question);
    await official.go(`/manage/${slug}/text`);
    await official.seemsFair();
    await official.button('text.begin.send').click();
    await official.go(`/manage/${slug}/text?view=import`);
    const file = official.field('text.import.file');
    await file.setInputFiles({
      name: 'draft.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from('<akomaNtoso><doc>'),
    });
    await expect(official.page.getByText(official.say('reason.FORMAT_BROKEN'))).toBeVisible();
    await official.seemsFair();
    const source = `${draftIn(spoken)}\n\n<script>alert(1)</script>\n`;
    await file.setInputFiles({ name: 'draft.md', mimeType: 'text/markdown', buffer: Buffer.from(source) });
    await expect(official.page.getByText(official.say('text.import.not.script')).first()).toBeVisible();
    await official.seemsFair();
    await official.button('text.import.take').click();
    await expect(official.page.locator('.ProseMirror')).toBeVisible();
    await official.seemsFair();
    await publish(official, slug, text.note);
  });

  const clauses = (await read()).policyText.policyVersion.clauses.filter(
    ({ kind, words }) => kind === 'clause' && words.length > 50 && !words.includes('['),
  );
  const clause = clauses[1] ?? { id: '', number: '', words: '' };
  const stem = clause.words.replace(/[.:;]$/, '');
  const people: Visitor[] = [];

  await test.step('three citizens suggest other words for the same clause', async () => {
    for (const [index, ending] of text.endings.entries()) {
      const citizen = await someone();
      people.push(citizen);
      // Two of the demo's people, and one who comes by the front door.
      const known = ['citizen', 'moderator'][index];
      if (known) await citizen.signIn(known);
      else await citizen.signUp(`/c/${slug}/text`, text.name, `${slug}@people.example`);
      await citizen.go(`/c/${slug}/text/suggest?clause=${clause.id}`);
      const words = citizen.page.locator('form textarea').first();
      await expect(words).toHaveValue(clause.words);
      await citizen.page.getByRole('button', { name: citizen.say('suggest.send') }).click();
      await expect(citizen.page.getByText(citizen.say('suggest.unchanged')).first()).toBeVisible();
      await words.fill(`${stem}${ending}`);
      await citizen.field('suggest.why').fill(text.why);
      await citizen.page.reload();
      await expect(words).toHaveValue(`${stem}${ending}`);
      if (index === 0) await citizen.seemsFair();
      await citizen.page.getByRole('button', { name: citizen.say('suggest.send') }).click();
      await expect(citizen.page).toHaveURL(new RegExp(`/c/${slug}/suggestions/${index + 1}$`));
      await expect(citizen.page.getByText(ending.slice(2, -1)).first()).toBeVisible();
      if (index === 0) await citizen.seemsFair();
    }
  });

  await test.step('and they back each other, and speak about the words', async () => {
    const [first, second] = people;
    if (!first || !second) throw new Error('Nobody came.');
    await second.go(`/c/${slug}/suggestions/1`);
    await second.page.getByRole('button', { name: second.say('proposal.support.short'), exact: true }).click();
    await expect(second.page.getByRole('button', { name: second.say('suggestion.voice.mine') })).toBeVisible();
    await first.go(`/c/${slug}/text#c-${clause.id}`);
    const margin = first.page.getByRole('complementary');
    await margin.locator('summary', { hasText: first.say('discussion.write') }).click();
    await margin.locator('label.for').click();
    await margin.locator('textarea').fill(text.said);
    await margin.getByRole('button', { name: first.say('discussion.send') }).click();
    await expect(margin.getByText(text.said)).toBeVisible();
    await first.seemsFair();
  });

  await test.step('the official merges two of them, rejects one, and accepts what was merged', async () => {
    await official.go(`/manage/${slug}/suggestions`);
    await official.seemsFair();
    for (const number of [1, 2])
      await official.page
        .getByRole('checkbox', {
          name: new RegExp(`^${official.start('bench.choose')} ${inFigures(number, language)} ?`),
        })
        .check();
    await official.page.getByRole('link', { name: new RegExp(`^${official.say('manage-suggestions.merge')}`) }).click();
    const form = official.page.locator('form.merge-form');
    // Both want other words in the same place: the common ones are written here.
    await form
      .getByRole('button', { name: official.say('bench.wording.take') })
      .first()
      .click();
    await form.locator('fieldset textarea').first().fill(`${stem}${text.merged}`);
    await official.field('bench.merge.why').fill(text.mergedWhy);
    await official.seemsFair();
    await form.getByRole('button', { name: official.say('bench.merge.send') }).click();
    const dialog = official.page.getByRole('dialog');
    await dialog.getByRole('button', { name: official.say('bench.merge.send') }).click();
    await expect(dialog).toBeHidden();
    await expect(official.page).toHaveURL(/suggestions\/4/);
    await decide(official, `/manage/${slug}/suggestions/3`, 'rejected', text.rejected);
    await decide(official, `/manage/${slug}/suggestions/4`, 'accepted', text.accepted);
  });

  await test.step('version 2 is published', async () => {
    await publish(official, slug, text.secondNote);
    const { policyText } = await read();
    expect(policyText.versionCount).toBe(2);
    expect(policyText.policyVersion.clauses.find(({ id }) => id === clause.id)?.words).toBe(`${stem}${text.merged}`);
  });

  await test.step('each citizen finds what became of their words', async () => {
    const [first, second, third] = people;
    if (!first || !second || !third) throw new Error('Nobody came.');
    for (const [citizen, number] of [
      [first, 1],
      [second, 2],
    ] as const) {
      await citizen.go(`/c/${slug}/suggestions/${number}`);
      await expect(citizen.page.getByText(text.mergedWhy).first()).toBeVisible();
      await citizen.seemsFair();
      await citizen.page.locator(`a[href$="/suggestions/4"]`).first().click();
      await expect(citizen.page.locator(`a[href*="#c-${clause.id}"]`).first()).toBeVisible();
      await citizen.seemsFair();
    }
    await third.go(`/c/${slug}/suggestions/3`);
    await expect(third.page.getByText(text.rejected).first()).toBeVisible();
    await expect(async () => {
      await third.go('/account');
      await expect(third.page.locator(`a[href$="/c/${slug}/suggestions/3"]`).first()).toBeVisible({ timeout: 3000 });
    }).toPass();
    await third.seemsFair();
    // Their authors are told by mail, too.
    await expect.poll(() => third.mailedLink(`${slug}@people.example`)).toContain(`/c/${slug}/suggestions/3`);
  });

  await test.step('a reader compares the versions by keyboard, traces the words and takes them away', async () => {
    const reader = await someone();
    await reader.go(`/c/${slug}/text/compare?from=1&to=2`);
    await expect(reader.page.locator('ins').first()).toBeVisible();
    await reader.page.keyboard.press('j');
    await expect(reader.page.getByRole('status').filter({ hasText: clause.number })).toBeVisible();
    await reader.seemsFair();
    await reader.go(`/c/${slug}/text/clauses/${clause.id}`);
    await expect(reader.page.getByText(text.accepted).first()).toBeVisible();
    await reader.seemsFair();
    const trace = await reader.page.request.get(`${process.env['FORUM']}/export/consultations/${slug}/text/v2.json`);
    expect(await trace.text()).toContain(text.accepted);
    const xml = await reader.page.request.get(`${process.env['FORUM']}/export/consultations/${slug}/text/v2.xml`);
    expect(await xml.text()).toContain('textualMod');
  });
});
