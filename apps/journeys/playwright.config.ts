import { defineConfig, devices } from '@playwright/test';
import { browserPath } from './src/browser.ts';

const executablePath = await browserPath();
const launchOptions = {
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** The same journeys on a desk in English and on a phone in Arabic. */
export default defineConfig({
  testDir: 'src',
  testMatch: '*.journey.ts',
  globalSetup: './src/world.ts',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 400_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { launchOptions, trace: 'retain-on-failure', actionTimeout: 30_000, navigationTimeout: 45_000 },
  projects: [
    {
      name: 'desk-english',
      use: { ...devices['Desktop Chrome'], launchOptions, locale: 'en-GB', viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone-arabic',
      use: { ...devices['Pixel 7'], launchOptions, locale: 'ar', viewport: { width: 360, height: 780 } },
      testIgnore: '*.desk.journey.ts',
    },
  ],
});
