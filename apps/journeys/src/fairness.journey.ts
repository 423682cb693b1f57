import { expect, test } from './forum.ts';

const everyone = [
  '/',
  '/c/safe-ways-to-school',
  '/c/safe-ways-to-school/proposals',
  '/c/safe-ways-to-school/p/3-close-pihlaka-street-to-cars-while-kalda-school-starts-and-e',
  '/c/safe-ways-to-school/p/3-close-pihlaka-street-to-cars-while-kalda-school-starts-and-e/history',
  '/c/hadaiq-al-ahya',
  '/c/plaza-del-mercado/proposals?order=random',
  '/c/winter-paths/result',
  '/texts',
  '/c/street-trees/text',
  '/c/street-trees/text/v/1',
  '/c/street-trees/text/compare?from=2&to=3',
  '/c/street-trees/suggestions',
  '/c/street-trees/suggestions/14',
  '/join',
  '/results',
  '/archive',
  '/search?q=school',
  '/how',
  '/rules',
  '/data',
  '/accessibility',
  '/privacy',
  '/log',
  '/sign-in?next=/&intent=support',
  '/sign-up',
  '/reset-password',
  '/confirm-email?token=wrong',
  '/there-is-nothing-here',
];
const rooms = {
  citizen: [
    '/',
    '/account',
    '/c/safe-ways-to-school/proposals/new',
    '/c/safe-ways-to-school/p/5',
    '/c/street-trees/text/suggest',
  ],
  moderator: ['/moderation', '/moderation?state=decided'],
  official: [
    '/answers',
    '/manage',
    '/manage/new',
    '/manage/night-buses',
    '/manage/winter-paths/result',
    '/manage/street-trees/text',
    '/manage/street-trees/suggestions',
  ],
  admin: ['/people'],
} as const;

test('nothing stands in the way of anyone on any page', async ({ someone }) => {
  test.setTimeout(600_000);
  const visitor = await someone();
  for (const path of everyone)
    await test.step(path, async () => {
      await visitor.go(path);
      await visitor.page.waitForLoadState('networkidle');
      await visitor.seemsFair();
    });
  for (const [role, paths] of Object.entries(rooms)) {
    const person = await someone();
    await person.signIn(role);
    for (const path of paths)
      await test.step(`${path} as ${role}`, async () => {
        await person.go(path);
        await person.page.waitForLoadState('networkidle');
        await person.seemsFair();
      });
  }
});

test('in the dark, too', async ({ someone }) => {
  const visitor = await someone();
  await visitor.page.emulateMedia({ colorScheme: 'dark' });
  for (const path of [
    '/',
    '/c/safe-ways-to-school',
    '/c/safe-ways-to-school/p/3',
    '/c/winter-paths/result',
    '/c/street-trees/text',
    '/c/street-trees/text/compare?from=2&to=3',
    '/sign-in',
  ])
    await test.step(path, async () => {
      await visitor.go(path);
      await visitor.page.waitForLoadState('networkidle');
      expect(await visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
        'rgb(255, 255, 255)',
      );
      await visitor.seemsFair();
    });
});
