import { readFileSync } from 'node:fs';
import { expect, test, type Visitor } from './forum.ts';

const texts = {
  en: {
    title: 'Publish the count of reused code every spring',
    alike: 'Publish each spring how much code is reused',
    summary: 'One number a year, with the list behind it.',
    body: 'Nobody can say today how much code is used twice. Count it once a year and put the list beside the number, so that others can find what is there.',
    comment: 'We counted ours last year. It took two people a week, and the list was more useful than the number.',
    reply: 'Thank you. Would a list without the number do, to begin with?',
    ruling: 'These words go against a person. Say the same about the plan and they can stand.',
    restored: 'We looked again. The words are about the plan and are back in view.',
    answer: 'We take this up. The first count is published next spring, with the list behind it.',
    promise: 'First count with its list',
    office: 'Office of the example',
    result: 'The count of reused code is published each spring',
    lead: 'You asked for a number and a list. Both come each spring, and the first one next year.',
    report: '## What changes\n\nThe count is made once a year and published with the list behind it.',
    name: 'Ines Example',
  },
  ar: {
    title: 'انشروا عدد الشيفرات المعاد استخدامها كل ربيع',
    alike: 'انشروا كل ربيع مقدار الشيفرات المعاد استخدامها',
    summary: 'رقم واحد في السنة، ومعه القائمة.',
    body: 'لا أحد يعرف اليوم كم شيفرة تُستخدم مرتين. عدّوها مرة في السنة وضعوا القائمة بجانب الرقم ليجد الآخرون ما هو موجود.',
    comment: 'عددنا ما لدينا في العام الماضي. احتاج الأمر شخصين وأسبوعًا، وكانت القائمة أنفع من الرقم.',
    reply: 'شكرًا. هل تكفي القائمة بلا رقم في البداية؟',
    ruling: 'هذه الكلمات ضد شخص. قولوا الشيء نفسه عن الخطة وتبقى.',
    restored: 'نظرنا مرة أخرى. الكلمات عن الخطة وعادت إلى الظهور.',
    answer: 'نأخذ بهذا الاقتراح. يُنشر العدد الأول في الربيع القادم ومعه القائمة.',
    promise: 'العدد الأول مع قائمته',
    office: 'مكتب المثال',
    result: 'يُنشر عدد الشيفرات المعاد استخدامها كل ربيع',
    lead: 'طلبتم رقمًا وقائمة. يأتي كلاهما كل ربيع، وأولهما في العام القادم.',
    report: '## ما الذي يتغير\n\nيُعدّ مرة في السنة ويُنشر مع القائمة.',
    name: 'إيناس المثال',
  },
} as const;

async function comment(person: Visitor, words: string): Promise<void> {
  await person.page.locator('summary', { hasText: person.say('discussion.write') }).click();
  const form = person.page.locator('form', { has: person.button('discussion.send') });
  await form.locator('label.for').click();
  await form.locator('textarea').fill(words);
  await person.button('discussion.send').click();
  await expect(person.page.locator('.thread').getByText(words)).toBeVisible();
}

test('a consultation, from a proposal to the published result', async ({ someone, language }, { project }) => {
  // In English on the real policy, in Arabic on the demo's question asked in Arabic.
  const [text, slug] = language === 'ar' ? [texts.ar, 'hadaiq-al-ahya'] : [texts.en, process.env['CONSULTATION'] ?? ''];
  const address = `ines-${project.name}@people.example`;

  const author = await someone();
  let path = '';
  await test.step('a citizen proposes, and a reload loses nothing', async () => {
    await author.signIn('citizen');
    await author.go(`/c/${slug}/proposals/new`);
    await author.field('proposal.field.title').fill(text.title);
    await author.field('proposal.field.summary').fill(text.summary);
    await author.field('proposal.field.body').fill(text.body);
    await expect(author.page.getByText(author.start('proposal.save.saved'))).toBeVisible();
    await author.page.reload();
    await expect(author.field('proposal.field.body')).toHaveValue(text.body);
    await author.seemsFair();
    await author.button('proposal.publish').click();
    await expect(author.page.locator('h1')).toHaveText(text.title);
    path = new URL(author.page.url()).pathname;
  });

  const newcomer = await someone();
  await test.step('a newcomer signs up, confirms by the mailed link, and supports what is similar instead', async () => {
    await newcomer.signUp(`/c/${slug}`, text.name, address);
    await newcomer.go(`/c/${slug}/proposals/new`);
    await newcomer.field('proposal.field.title').fill(text.alike);
    const similar = newcomer.page.locator('.similar li', { hasText: text.title });
    await expect(similar).toBeVisible();
    await newcomer.seemsFair();
    await similar.getByRole('button').click();
    await expect(similar.getByRole('button', { name: newcomer.say('proposal.support.mine') })).toBeVisible();
  });

  await test.step('the count arrives at who is watching', async () => {
    await expect(author.page.locator('.bigcount, .dock').first()).toContainText('1');
  });

  await test.step('the newcomer comments, and a second citizen answers', async () => {
    await newcomer.go(path);
    await newcomer.seemsFair();
    await comment(newcomer, text.comment);
    await author.go(path);
    const said = author.page.locator('.thread > li', { hasText: text.comment });
    await said.getByRole('button', { name: author.say('discussion.reply'), exact: true }).click();
    const answer = author.page.locator('form', { has: author.button('discussion.sendReply') });
    await answer.locator('label.for').click();
    await answer.locator('textarea').fill(text.reply);
    await author.button('discussion.sendReply').click();
    await expect(author.page.locator('.thread').getByText(text.reply)).toBeVisible();
    // The newcomer, who has the page open, is told without the page moving.
    await expect(newcomer.page.locator('.thread').getByText(text.comment)).toBeVisible();
  });

  await test.step('a citizen reports, a moderator hides with a reason that the author sees', async () => {
    const said = author.page.locator('.thread > li', { hasText: text.comment });
    await said
      .getByRole('button', { name: author.say('moderation.report'), exact: true })
      .first()
      .click();
    const dialog = author.page.getByRole('dialog');
    await dialog.getByLabel(author.say('report.insult')).check();
    await dialog.getByRole('button', { name: author.say('moderation.report.send') }).click();
    await expect(dialog).toBeHidden();

    const moderator = await someone();
    await moderator.signIn('moderator');
    await moderator.go('/moderation');
    await moderator.page.getByRole('link', { name: new RegExp(text.comment.slice(0, 20)) }).click();
    await moderator.page.getByLabel(moderator.say('moderation.action.hide')).check();
    await moderator.field('moderation.decide.rule').selectOption('respect');
    await moderator.field('moderation.decide.reason').fill(text.ruling);
    await moderator.seemsFair();
    await moderator.page.getByRole('button', { name: moderator.say('moderation.decide.send') }).click();
    await expect(moderator.page.getByText(moderator.say('moderation.done.hide')).first()).toBeVisible();

    await newcomer.go(path);
    await expect(newcomer.page.getByText(text.ruling)).toBeVisible();
    const visitor = await someone();
    await visitor.go(path);
    await expect(visitor.page.getByText(text.reply)).toBeVisible();
    await expect(visitor.page.getByText(text.comment)).toHaveCount(0);

    await test.step('and brings the words back', async () => {
      await moderator.go('/moderation?state=decided');
      await moderator.page.getByRole('link', { name: new RegExp(text.comment.slice(0, 20)) }).click();
      await moderator.page.getByLabel(moderator.say('moderation.action.restore')).check();
      await moderator.field('moderation.decide.reason').fill(text.restored);
      await moderator.page.getByRole('button', { name: moderator.say('moderation.decide.send') }).click();
      await expect(moderator.page.getByText(moderator.say('moderation.done.restore')).first()).toBeVisible();
      await expect(async () => {
        await visitor.page.reload();
        await expect(visitor.page.getByText(text.comment)).toBeVisible({ timeout: 3000 });
      }).toPass();
    });
  });

  const official = await someone();
  await test.step('an official answers', async () => {
    await official.signIn('official');
    await official.go(path);
    await official.link('proposal.answer').click();
    await official.page.getByRole('radio', { name: official.say('answerState.accepted'), exact: true }).check();
    await official.field('outcome.form.reason').fill(text.answer);
    await official.button('outcome.promises.add').click();
    await official.field('outcome.promises.what').last().fill(text.promise);
    await official.field('outcome.promises.by').last().fill('2027-04-30');
    await official.field('outcome.promises.who').last().fill(text.office);
    await official.seemsFair();
    await official.page.getByRole('button', { name: official.say('outcome.form.publish') }).click();
    await expect(async () => {
      await author.go(path);
      await expect(author.page.getByText(text.answer)).toBeVisible({ timeout: 3000 });
    }).toPass();
  });

  await test.step('closes the step by hand', async () => {
    await official.go(`/manage/${slug}`);
    await official.seemsFair();
    await official.page
      .getByRole('button', { name: official.say('manage.close') })
      .first()
      .click();
    const dialog = official.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await official.seemsFair();
    await dialog
      .getByRole('button')
      .filter({ hasText: official.start('manage.close.do') })
      .click();
    await expect(dialog).toBeHidden();
  });

  await test.step('writes and publishes the result', async () => {
    await official.go(`/manage/${slug}/result`);
    await official.field('outcome.result.title').fill(text.result);
    await official.field('outcome.result.lead').fill(text.lead);
    await official.field('outcome.result.body').fill(text.report);
    await official.seemsFair();
    await official.button('outcome.result.save').click();
    await expect(official.page.getByText(official.say('outcome.result.saved'))).toBeVisible();
    await official.button('outcome.result.publish').click();
    await expect(official.page.getByText(official.say('outcome.result.published'))).toBeVisible();
  });

  await test.step('a visitor reads the result and takes the data away', async () => {
    const visitor = await someone();
    await visitor.go(`/c/${slug}/result`);
    await expect(visitor.page.locator('h1')).toHaveText(text.result);
    await expect(visitor.page.getByText(text.lead)).toBeVisible();
    await visitor.seemsFair();
    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.locator('a[href$="/proposals.csv"]').click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain(text.title);
    const take = async (file: string) =>
      (await visitor.page.request.get(`${process.env['FORUM']}/export/consultations/${slug}/${file}`)).text();
    expect(await take('answers.csv')).toContain(text.answer);
    expect(await take('comments.json')).toContain(text.reply);
  });
});
