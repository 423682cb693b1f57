import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type Locator, type Page } from '@playwright/test';
import { words } from './words.ts';

const password = 'four friendly herons wade';

/** Someone in front of a browser of their own. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly language: string,
  ) {}

  /** The forum's words under an id, in this person's language. */
  say(id: string): string {
    return words(this.language, id);
  }

  /** The words before the first thing that is filled in. */
  start(id: string): string {
    return this.say(id).split(/[{<]/)[0]?.trim() ?? '';
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${process.env['FORUM']}${path}`);
    await expect(this.page.locator('h1').first()).toBeVisible();
  }

  button(id: string): Locator {
    return this.page.getByRole('button', { name: this.say(id), exact: true });
  }

  link(id: string): Locator {
    return this.page.getByRole('link', { name: this.say(id), exact: true });
  }

  field(id: string): Locator {
    return this.page.getByLabel(this.say(id), { exact: true });
  }

  heading(id: string): Locator {
    return this.page.getByRole('heading', { name: this.say(id) });
  }

  /** Signs in as one of the demo's people. */
  async signIn(role: string): Promise<void> {
    await this.go('/sign-in');
    await this.field('identity.email').fill(`${role}@vellamo.example`);
    await this.field('identity.password').fill(password);
    await this.button('identity.signIn').click();
    await expect(this.page).not.toHaveURL(/sign-in/);
    await this.speak();
  }

  /** Makes an account by the form and the mailed link, and comes back to the path signed in. */
  async signUp(path: string, name: string, address: string): Promise<void> {
    await this.go(`/sign-up?next=${path}`);
    await this.seemsFair();
    await this.field('identity.email').fill(address);
    await this.page.locator('input[type="password"]').fill('otter lamp gravel seven');
    await this.field('identity.name').fill(name);
    await this.button('identity.signUp').click();
    await expect(this.heading('sign-up.sent')).toBeVisible();
    await this.seemsFair();
    await this.page.goto(await this.mailedLink(address));
    await this.button('identity.confirm').click();
    await expect(this.page).toHaveURL(new RegExp(`${path}$`));
  }

  /** Asks the API by hand, as this person: for what a journey takes as given. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.page.request.post(`${process.env['FORUM']}/graphql`, { data: { query, variables } });
    const { data }: { data: Data } = await response.json();
    return data;
  }

  /** The demo's people speak English at first: the account is told otherwise. */
  private async speak(): Promise<void> {
    const { viewer } = await this.ask<{ viewer: { displayName: string } }>('{ viewer { displayName } }');
    await this.ask('mutation ($input: ChangeProfileInput!) { changeProfile(input: $input) { __typename } }', {
      input: { displayName: viewer.displayName, language: this.language },
    });
  }

  /** The newest link that was mailed to an address. */
  async mailedLink(address: string): Promise<string> {
    const folder = process.env['LETTERS'] ?? '';
    let link = '';
    await expect
      .poll(
        () => {
          for (const name of readdirSync(folder).sort()) {
            const letter: { to: string; text: string } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
            if (letter.to.includes(address)) link = /https?:\/\/\S+/.exec(letter.text)?.[0] ?? link;
          }
          return link;
        },
        { timeout: 20_000 },
      )
      .not.toBe('');
    return link;
  }

  /** Nothing for axe to find on the page as it stands, and nothing that scrolls sideways. */
  async seemsFair(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    const excess = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, 'the page scrolls sideways').toBeLessThanOrEqual(0);
  }
}

interface Fixtures {
  readonly language: string;
  /** Brings someone with a fresh browser. */
  readonly someone: () => Promise<Visitor>;
}

export const test = base.extend<Fixtures>({
  language: async ({ locale }, use) => use((locale ?? 'en').slice(0, 2)),
  someone: async ({ browser, language, viewport, userAgent, isMobile, hasTouch, locale }, use) => {
    const visitors: Visitor[] = [];
    await use(async () => {
      const visitor = new Visitor(
        await freshPage(browser, { viewport, userAgent, isMobile, hasTouch, locale }),
        language,
      );
      visitors.push(visitor);
      return visitor;
    });
    for (const { page } of visitors) await page.context().close();
  },
});

async function freshPage(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`The page broke: ${error.stack}`));
  return page;
}

export { expect };
