import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Notes long tasks, and when the first clause can be read: it stands in the page and a frame has been painted. */
function watch() {
  const seen = { tasks: [], readable: null };
  globalThis.seen = seen;
  new globalThis.PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (!document.querySelector('.clause .tx')) return globalThis.requestAnimationFrame(look);
    globalThis.requestAnimationFrame(() => setTimeout(() => (seen.readable = performance.now())));
  };
  globalThis.requestAnimationFrame(look);
}

const longest = (tasks) => Math.max(0, ...tasks.map(({ duration }) => duration));

/** The text's page in a headless Chromium: what loading it holds up, and what scrolling through it does; then one suggestion sent. */
export async function openInBrowser({ site, tokens, ceiling, rounds }, { slug, clauses }) {
  if (!existsSync(join(root, 'apps/web/src/pages/policy-text.page.tsx')))
    return console.log('\nThe page of a text is not opened: the web has none yet.');
  const [{ chromium }, { browserPath }] = await Promise.all([
    import('playwright-core'),
    import('../../apps/journeys/src/browser.ts'),
  ]);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: await browserPath(), args });
  try {
    console.log('\nThe page of a text of 100,000 words in Chromium');
    const runs = [];
    for (let round = 0; round <= rounds; round += 1) runs.push(await openOnce(browser, `${site}/c/${slug}/text`));
    // The first opens a browser that has never seen the site; the others have its scripts in their cache of code.
    const middle = (of) => runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)];
    console.log(
      `  first readable clause              ${runs.map(({ readable }) => readable.toFixed(0)).join(', ')} ms`,
    );
    console.log(`  longest task while it loads        ${runs.map(({ loading }) => loading.toFixed(0)).join(', ')} ms`);
    console.log(`  longest task after that, scrolling ${runs.map(({ after }) => after.toFixed(0)).join(', ')} ms`);
    // A frame that takes longer than this is what Android's vitals call frozen.
    ceiling(
      'Longest task while it loads',
      middle(({ loading }) => loading),
      700,
    );
    ceiling(
      'Longest task once the text stands, scrolling to its end',
      middle(({ after }) => after),
      200,
    );
    await sendOne(
      browser,
      site,
      slug,
      clauses.findLast(({ kind }) => kind === 'clause'),
      tokens[0],
    );
  } finally {
    await browser.close();
  }
}

async function openOnce(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.seen.readable !== null);
  // What follows the first frame belongs to loading.
  await page.waitForTimeout(2000);
  const loaded = await page.evaluate(() => ({ ...globalThis.seen, now: performance.now() }));
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(50);
  }
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await page.evaluate((share) => globalThis.scrollTo(0, document.documentElement.scrollHeight * share), part);
    await page.waitForTimeout(300);
  }
  const tasks = await page.evaluate(() => globalThis.seen.tasks);
  await context.close();
  return {
    readable: loaded.readable,
    loading: longest(tasks.filter(({ startTime }) => startTime < loaded.now)),
    after: longest(tasks.filter(({ startTime }) => startTime >= loaded.now)),
  };
}

/** Writes a suggestion as a citizen does; what is sent until it is acknowledged must be one request. */
async function sendOne(browser, site, slug, clause, token) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await context.addCookies([{ name: 'folkmoot', value: token, url: site }]);
  const page = await context.newPage();
  await page.goto(`${site}/c/${slug}/text/suggest?clause=${clause.id}`);
  const fields = page.locator('main textarea');
  await fields.first().fill('Nobody says this in more words than it needs.');
  await fields.last().fill('It says the same in fewer words, and one can check it.');
  await page.waitForTimeout(1000);
  const sent = [];
  page.on('request', (request) => {
    if (request.url().includes('/graphql')) sent.push(request.postDataJSON()?.operationName);
  });
  const start = Date.now();
  const acknowledged = page.waitForResponse(
    (response) => response.request().postData()?.includes('SuggestAmendment') ?? false,
  );
  await page.getByRole('button', { name: 'Send the suggestion' }).click();
  const answer = await (await acknowledged).text();
  const before = sent.slice(0, sent.indexOf('SuggestAmendment') + 1);
  console.log(`  a suggestion, from the press to its number: ${Date.now() - start} ms, ${before.length} request`);
  if (!answer.includes('"number":') || before.length !== 1)
    throw new Error(`A suggestion takes one request, not ${before.join(', ')}: ${answer.slice(0, 300)}`);
  await context.close();
}
